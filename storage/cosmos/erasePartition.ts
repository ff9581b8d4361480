import { addHoldings, type Holdings, noHoldings } from '../records/erasure.ts';
import { columnText } from '../sqlite/columnText.ts';
import type { CosmosContext } from './context.ts';
import { CONVERSATION_ID, type ConversationItem } from './documents.ts';
import { type Gateway, type Item, type Stored, writeId } from './gateway.ts';
import { hash } from './ids.ts';

/**
 * In the place of a state whose conversation is being erased. The key went with the state; whoever meets this finishes the work
 * before anything new begins in the partition.
 */
export interface ErasingItem extends Item {
  kind: 'erasing';
  /** Key of the conversation, as `columnText` writes it. */
  key: string;
}

/** That an activity had its turn, of which nothing is left: the channel may send it again. */
interface MarkItem extends Item {
  kind: 'mark';
  ttl: number;
}

type Found = Pick<Stored<Item>, 'id' | 'pk' | '_etag' | '_ts'> & { kind: string; firstSeq?: number; lastSeq?: number };

/** Activities of the last hour are remembered for eight days, s: channels repeat what they think was not taken. */
const REPEATED_WITHIN = 3_600;
const MARK_TTL = 8 * 24 * 3_600;
/** How long the stream of changes has to see that something was erased, s. */
const TOLD_TTL = 2 * 24 * 3_600;
const TOLD = 'erased:';
/** Items removed at the same time. */
const AT_ONCE = 16;

type Needs = Pick<CosmosContext, 'gateway' | 'nextStamp' | 'states' | 'inboxEtags' | 'owedEtags'>;

/**
 * Removes a conversation: first its key, then the rest. Whatever was accepted after the key was gone stays.
 *
 * @param mayErase Asked of the very version that is removed.
 */
export async function erasePartition(
  needs: Needs,
  pk: string,
  key: string,
  mayErase: (state: ConversationItem | undefined) => boolean = () => true,
): Promise<Holdings> {
  const { gateway } = needs;
  for (;;) {
    const state = await gateway.read<ConversationItem | ErasingItem>('conversations', CONVERSATION_ID, pk);
    if (state?.kind === 'erasing') return finishErasing(needs, state);
    if (!mayErase(state)) return noHoldings();
    const marker: ErasingItem = { id: CONVERSATION_ID, pk, kind: 'erasing', key: state?.key ?? columnText(key) };
    if (state) await gateway.replace('conversations', marker, state._etag);
    else await gateway.create('conversations', marker);
  }
}

/** Goes on where an erasure stands. Any number of processes may do so at the same time. */
export async function finishErasing(needs: Needs, marker: Stored<ErasingItem>): Promise<Holdings> {
  const { gateway, nextStamp } = needs;
  const { pk, key, _ts } = marker;
  const removed = noHoldings();
  const items = await listed(gateway, 'conversations', pk);
  const old = items.filter(
    ({ id, kind, _ts: at }) =>
      id !== CONVERSATION_ID && kind !== 'mark' && !id.startsWith(TOLD) && (kind !== 'inbox' || at <= _ts),
  );
  needs.states.delete(pk);
  for (const { id } of old) for (const etags of [needs.inboxEtags, needs.owedEtags]) etags.delete(`${pk} ${id}`);
  const newest = _ts - REPEATED_WITHIN;
  for (let at = 0; at < old.length; at += AT_ONCE) {
    await Promise.all(old.slice(at, at + AT_ONCE).map((item) => removeOne(gateway, item, item._ts >= newest)));
  }
  for (const item of old) addHoldings(removed, worth(item));
  const files = (await listed(gateway, 'files', pk)).filter(({ _ts: at }) => at <= _ts);
  for (const file of files) await gateway.remove('files', file, file._etag);
  removed.files = files.filter(({ kind }) => kind === 'file').length;
  const stamp = nextStamp();
  // A turn of no lines: the stream of changes tells it, and no transcript shows it.
  const told = { kind: 'turn', write: writeId(), key, firstSeq: 1, lastSeq: 0, stamp, ttl: TOLD_TTL };
  await gateway.create('conversations', { id: `${TOLD}${hash(pk, stamp).slice(0, 16)}`, pk, ...told });
  await gateway.remove('conversations', marker, marker._etag);
  return { ...removed, conversations: 1 };
}

async function listed(gateway: Gateway, container: 'conversations' | 'files', pk: string): Promise<Found[]> {
  return gateway.query<Found>(container, {
    text: 'SELECT c.id, c.pk, c.kind, c.firstSeq, c.lastSeq, c._etag, c._ts FROM c WHERE c.pk = @pk',
    parameters: { pk },
    partition: pk,
  });
}

async function removeOne(gateway: Gateway, item: Found, mayComeAgain: boolean): Promise<void> {
  const { id, pk, _etag } = item;
  const isActivity = item.kind === 'inbox' || item.kind === 'turn';
  if (!isActivity || !mayComeAgain) {
    await gateway.remove('conversations', { id, pk }, _etag);
    return;
  }
  const mark: MarkItem = { id, pk, kind: 'mark', ttl: MARK_TTL };
  await gateway.replace('conversations', mark, _etag);
}

function worth({ kind, firstSeq = 1, lastSeq = 0 }: Found): Holdings {
  const lines = kind === 'turn' ? lastSeq - firstSeq + 1 : 0;
  return { ...noHoldings(), lines, cases: Number(kind === 'case'), waiting: Number(kind === 'inbox') };
}
