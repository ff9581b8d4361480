import { erasureNote } from '../audit/knownHeads.ts';
import { columnText } from '../columnText.ts';
import { addHoldings, type Holdings, noHoldings } from '../records/erasure.ts';
import { type NumberItem, numberId } from './caseNumbers.ts';
import type { CosmosContext } from './context.ts';
import { CONVERSATION_ID, placeOf } from './documents.ts';
import { endTurns } from './endTurns.ts';
import { type Gateway, type Item, type Stored, writeId } from './gateway.ts';
import { HouseAudit } from './houseAudit.ts';
import { hash } from './ids.ts';
import { allParts } from './state.ts';

/** That an activity had its turn, of which nothing is left: the channel may send it again. */
interface MarkItem extends Item {
  kind: 'mark';
  answers: string;
  ttl: number;
}

type Found = Pick<Stored<Item>, 'id' | 'pk' | '_etag' | '_ts'> & {
  kind?: string;
  firstSeq?: number;
  lastSeq?: number;
  turn?: number;
  answers?: string;
};

/** Who had it removed: whoever gave an order, or the time for which things are kept. */
type Eraser = 'cli' | 'system';

/** Activities of the last hour are remembered for eight days, s: channels repeat what they think was not taken. */
const REPEATED_WITHIN = 3_600;
const MARK_TTL = 8 * 24 * 3_600;
/** How long the stream of changes has to see that something was erased, s. */
const TOLD_TTL = 2 * 24 * 3_600;
/** Items removed at the same time. */
const AT_ONCE = 16;
/** What an erasure leaves, for a time or to hold a place. */
const STAYS: ReadonlySet<string | undefined> = new Set(['mark', 'told', 'erased']);

/**
 * Removes a conversation. The next turn is taken for nobody, so that no process can go on with it; the audit chain of the house is
 * told; then the item with its key is removed, and nothing of it opens any more; then the rest, the last turn at the end, so that
 * whoever goes on with it knows where its audit chain ended. It may be cut off and begun again. Nothing new can begin before it
 * is done, because the first turn of a conversation makes that item.
 */
export async function erasePartition(
  context: CosmosContext,
  pk: string,
  key: string,
  actor: Eraser,
): Promise<Holdings> {
  const { gateway, auditSeal, clock } = context;
  const now = Date.now() / 1000;
  const removed = noHoldings();
  const numbers = await numbersIn(context, pk);
  const first = (await listed(gateway, 'conversations', pk)).filter(({ kind, turn }) => kind === 'turn' && turn === 1);
  const ended = await endTurns(gateway, pk, async (audit) => {
    if (!audit) return;
    const note = erasureNote(auditSeal().chainName(key), audit, actor, clock().toISOString());
    await new HouseAudit(gateway).append(auditSeal(), [note]);
  });
  const stays = new Set(ended);
  const items = (await listed(gateway, 'conversations', pk)).filter(
    ({ id, kind }) => !stays.has(id) && !STAYS.has(kind),
  );
  const state = items.find(({ id }) => id === CONVERSATION_ID);
  if (state) await gateway.remove('conversations', state, state._etag);
  forget(context, pk, items);
  const rest = items.filter((item) => item !== state).sort((a, b) => (a.turn ?? 0) - (b.turn ?? 0));
  const last = rest.slice(-1);
  const others = rest.slice(0, -1);
  for (let at = 0; at < others.length; at += AT_ONCE)
    await Promise.all(others.slice(at, at + AT_ONCE).map((item) => removeOne(gateway, item, now)));
  for (const item of last) await removeOne(gateway, item, now);
  // What readers were adding while it ended.
  for (const late of await listed(gateway, 'conversations', pk)) {
    if (late.kind === 'piece' || late.kind === 'review') await gateway.remove('conversations', late, late._etag);
  }
  // The first turn was replaced by what holds its place.
  for (const item of first) await remember(gateway, item, now);
  for (const item of [...first, ...rest]) addHoldings(removed, worth(item));
  const files = await listed(gateway, 'files', pk);
  for (const file of files) await gateway.remove('files', file, file._etag);
  removed.files = files.filter(({ kind }) => kind === 'file').length;
  for (const number of numbers) {
    const item = await gateway.read<NumberItem>('directory', numberId(number), numberId(number));
    if (item?.conversation === pk) await gateway.remove('directory', item, item._etag);
  }
  const wasThere = first.length > 0 || rest.some(({ kind }) => kind === 'turn');
  if (wasThere) await tell(context, pk, key);
  return { ...removed, cases: numbers.length, conversations: Number(wasThere) };
}

/** The numbers of its cases, as long as it can be read. */
async function numbersIn(context: CosmosContext, pk: string): Promise<string[]> {
  try {
    return (await allParts(context, pk)).cases.map(({ number }) => number);
  } catch {
    // A record that is damaged must not keep its customer from being erased. Its number stays, and is nobody's.
    return [];
  }
}

/** What this process remembers of it is no longer true. */
function forget({ states, inboxEtags, owed }: CosmosContext, pk: string, items: readonly Found[]): void {
  states.delete(pk);
  owed.deleteWhere((name) => name.startsWith(`${pk} `));
  for (const { id } of items) inboxEtags.delete(`${pk} ${id}`);
}

/** Leaves what the stream of changes tells: a turn of no lines, before every other, which no transcript shows. */
async function tell({ gateway, nextStamp }: CosmosContext, pk: string, key: string): Promise<void> {
  const stamp = nextStamp();
  const id = `told:${hash(pk, stamp).slice(0, 16)}`;
  const told = {
    kind: 'told',
    write: writeId(),
    key: columnText(key),
    place: placeOf(0, 0),
    firstSeq: 1,
    lastSeq: 0,
    stamp,
  };
  await gateway.create('conversations', { id, pk, ...told, ttl: TOLD_TTL } as Item);
}

async function listed(gateway: Gateway, container: 'conversations' | 'files', pk: string): Promise<Found[]> {
  return gateway.query<Found>(container, {
    text: 'SELECT c.id, c.pk, c.kind, c.firstSeq, c.lastSeq, c.turn, c.answers, c._etag, c._ts FROM c WHERE c.pk = @pk',
    parameters: { pk },
    partition: pk,
  });
}

async function removeOne(gateway: Gateway, item: Found, now: number): Promise<void> {
  const { id, pk, kind, _etag, _ts } = item;
  if (kind === 'inbox' && now - _ts < REPEATED_WITHIN) {
    await gateway.replace('conversations', markOf(pk, id), _etag);
    return;
  }
  if (kind === 'turn') await remember(gateway, item, now);
  await gateway.remove('conversations', { id, pk }, _etag);
}

/** Remembers that an activity had its turn, as long as the channel may send it again. */
async function remember(gateway: Gateway, { pk, answers, _ts }: Found, now: number): Promise<void> {
  if (now - _ts < REPEATED_WITHIN && answers !== undefined) await gateway.create('conversations', markOf(pk, answers));
}

const markOf = (pk: string, answers: string): MarkItem => ({ id: answers, pk, kind: 'mark', answers, ttl: MARK_TTL });

function worth({ id, kind, firstSeq = 1, lastSeq = 0 }: Found): Holdings {
  const lines = kind === 'turn' ? lastSeq - firstSeq + 1 : 0;
  return { ...noHoldings(), lines, waiting: Number(kind === 'inbox' && id !== '') };
}
