import { type ErasedTurn, placeOf, turnItemId } from './documents.ts';
import type { Gateway, Stored } from './gateway.ts';

/**
 * Takes the next turn of a conversation for nobody, before all else in its partition is removed: a process that still knows the
 * conversation can then not go on with it, and bring it back. Resolves with the ids that must stay.
 */
export async function endTurns(gateway: Gateway, partition: string): Promise<string[]> {
  for (;;) {
    const [last] = await gateway.query<{ turn: number }>('conversations', {
      text: "SELECT c.turn FROM c WHERE c.pk = @pk AND c.place > '' ORDER BY c.place DESC",
      parameters: { pk: partition },
      partition,
      limit: 1,
    });
    if (last === undefined) return [];
    const turn = last.turn + 1;
    const end: ErasedTurn = { id: turnItemId(turn), pk: partition, kind: 'erased', turn, place: placeOf(0, turn) };
    if ((await gateway.create('conversations', end)) === undefined) continue;
    const begin: ErasedTurn = { id: turnItemId(1), pk: partition, kind: 'erased', turn: 1 };
    const first = await gateway.read<Stored<ErasedTurn>>('conversations', begin.id, partition);
    if (first) await gateway.replace('conversations', begin, first._etag);
    return [begin.id, end.id];
  }
}
