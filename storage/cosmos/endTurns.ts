import type { AuditHead } from '../records/audit.ts';
import { type ErasedTurn, placeOf, type TurnItem, turnItemId } from './documents.ts';
import type { Gateway, Stored } from './gateway.ts';

/**
 * Takes the next turn of a conversation for nobody, before all else in its partition is removed: a process that still knows the
 * conversation can then not go on with it, and bring it back. It may be cut off and begun again. Resolves with the ids that must
 * stay.
 *
 * @param whenEnded Told where the audit chain ends, once nothing more can be added to it and while all of it is there.
 */
export async function endTurns(
  gateway: Gateway,
  partition: string,
  whenEnded: (audit: AuditHead | undefined) => Promise<void> = async () => undefined,
): Promise<string[]> {
  for (;;) {
    const [last] = await gateway.query<Pick<TurnItem, 'turn' | 'audit'> & { kind: string }>('conversations', {
      text: "SELECT c.kind, c.turn, c.audit FROM c WHERE c.pk = @pk AND c.place > '' ORDER BY c.place DESC",
      parameters: { pk: partition },
      partition,
      limit: 1,
    });
    if (last === undefined) return [];
    const begin: ErasedTurn = { id: turnItemId(1), pk: partition, kind: 'erased', turn: 1 };
    if (last.kind === 'erased') return [begin.id, turnItemId(last.turn)];
    const turn = last.turn + 1;
    const end: ErasedTurn = { id: turnItemId(turn), pk: partition, kind: 'erased', turn, place: placeOf(0, turn) };
    if ((await gateway.create('conversations', end)) === undefined) {
      const there = await gateway.read<TurnItem | ErasedTurn>('conversations', end.id, partition);
      // A turn that came first is ended as well; otherwise this was done before, and cut off.
      if (there?.kind !== 'erased') continue;
    }
    await whenEnded(last.audit);
    const first = await gateway.read<Stored<ErasedTurn>>('conversations', begin.id, partition);
    if (first) await gateway.replace('conversations', begin, first._etag);
    return [begin.id, end.id];
  }
}
