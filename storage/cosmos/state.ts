import type { Conversation } from '../records/conversation.ts';
import { caseKind, conversationKind, handoffKind, promiseKind } from '../records/kinds.ts';
import { decode, type RecordKind } from '../records/migrate.ts';
import type { CosmosContext, NoHead } from './context.ts';
import { type ErasedTurn, type TurnHead, type TurnItem, turnItemId } from './documents.ts';
import { livePartsOf, type Parts } from './liveParts.ts';
import { type Packed, unpack } from './packed.ts';

type WithStates = Pick<CosmosContext, 'gateway' | 'states'>;

/** Reads the last turn of a conversation, and remembers it for the commit that follows. */
export async function readHead(context: WithStates, partition: string): Promise<TurnHead | undefined> {
  const [found] = await context.gateway.query<TurnItem | ErasedTurn>('conversations', {
    text: "SELECT * FROM c WHERE c.pk = @pk AND c.place > '' ORDER BY c.place DESC",
    parameters: { pk: partition },
    partition,
    limit: 1,
  });
  const head = found === undefined || found.kind === 'erased' ? { taken: found?.turn ?? 0 } : headOf(found);
  context.states.set(partition, head);
  return isHead(head) ? head : undefined;
}

/**
 * The last turn of a conversation as this process knows it, read only where it knows nothing. It may have been overtaken: then
 * its successor exists, and cannot be created again.
 */
export async function knownHead(context: WithStates, partition: string): Promise<TurnHead | undefined> {
  const known = context.states.get(partition);
  if (known !== undefined) return isHead(known) ? known : undefined;
  // Most conversations that are not known are new, which a point read tells for less than a query.
  if (await context.gateway.read<TurnItem>('conversations', turnItemId(1), partition)) {
    return readHead(context, partition);
  }
  context.states.set(partition, { taken: 0 });
  return undefined;
}

/** How many turns are taken already in a partition without a conversation. */
export async function takenTurns(context: WithStates, partition: string): Promise<number> {
  await knownHead(context, partition);
  const known = context.states.get(partition);
  return known === undefined || isHead(known) ? 0 : known.taken;
}

export function isHead(known: TurnHead | NoHead | undefined): known is TurnHead {
  return known !== undefined && 'write' in known;
}

/** What of a turn is kept in memory. */
export function headOf(item: TurnHead): TurnHead {
  const {
    id,
    pk,
    turn,
    write,
    key,
    lastSeq,
    begun,
    stamp,
    conversation,
    within,
    beside,
    caseKeys,
    answered,
    mark,
    audit,
  } = item;
  return {
    ...{ id, pk, turn, write, key, lastSeq, begun, stamp, conversation, within, caseKeys, answered, mark },
    ...(beside && { beside }),
    ...(audit && { audit }),
  };
}

/** The record of a stored state. Its own: what the caller does to it reaches nobody. */
export function conversationOf({ conversation }: Pick<TurnHead, 'conversation'>): Conversation {
  return decode(conversationKind, structuredClone(unpack(conversation)));
}

/** The parts that travel with a stored state. */
export function partsOfState(head: Pick<TurnHead, 'conversation' | 'within' | 'beside'>): Parts {
  const { within, beside } = head;
  return livePartsOf(conversationOf(head), { within, beside: decodeParts(beside) });
}

/** Every part of a conversation, the ended ones too; of one that ended and began again, as it is now. */
export async function allParts(context: CosmosContext, partition: string): Promise<Parts> {
  // The state first: a part that ends between the two reads is then in both, and the turn that ended it is the later one.
  const head = await readHead(context, partition);
  const ended = await context.gateway.query<Pick<TurnItem, 'id' | 'pk' | 'stamp' | 'ended'>>('conversations', {
    text: 'SELECT c.id, c.pk, c.stamp, c.ended FROM c WHERE c.pk = @pk AND c.settles = true',
    parameters: { pk: partition },
    partition,
  });
  const layers = [
    ...ended.map((turn) => ({ stamp: turn.stamp, rank: 0, parts: decodeParts(turn.ended) })),
    ...(head ? [{ stamp: head.stamp, rank: 1, parts: partsOfState(head) }] : []),
  ]
    .sort((x, y) => (x.stamp === y.stamp ? x.rank - y.rank : x.stamp < y.stamp ? -1 : 1))
    .map(({ parts }) => parts);
  return {
    cases: newest(layers.flatMap(({ cases }) => cases)),
    promises: newest(layers.flatMap(({ promises }) => promises)),
    handoffs: newest(layers.flatMap(({ handoffs }) => handoffs)),
  };
}

/** The last of each id. */
function newest<T extends { id: string }>(parts: readonly T[]): T[] {
  return [...new Map(parts.map((part) => [part.id, part])).values()];
}

function decodeParts(packed: Packed | undefined): Parts {
  const parts = (unpack(packed) ?? {}) as { [kind in keyof Parts]?: unknown[] };
  const all = <T>(kind: RecordKind<T>, records: readonly unknown[] = []) =>
    records.map((record) => decode(kind, record));
  return {
    cases: all(caseKind, parts.cases),
    promises: all(promiseKind, parts.promises),
    handoffs: all(handoffKind, parts.handoffs),
  };
}
