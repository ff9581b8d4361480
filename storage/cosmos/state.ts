import type { Conversation } from '../records/conversation.ts';
import { caseKind, conversationKind, handoffKind, promiseKind } from '../records/kinds.ts';
import { decode, type RecordKind } from '../records/migrate.ts';
import type { CosmosContext } from './context.ts';
import { CONVERSATION_ID, type ConversationItem, type TurnItem } from './documents.ts';
import { type ErasingItem, finishErasing } from './erasePartition.ts';
import type { Stored } from './gateway.ts';
import { livePartsOf, type Parts } from './liveParts.ts';
import { type Packed, unpack } from './packed.ts';

/** Reads the state of a conversation and remembers it for the commit that follows. */
export async function readState(
  context: Pick<CosmosContext, 'gateway' | 'states' | 'nextStamp' | 'inboxEtags' | 'owedEtags'>,
  partition: string,
): Promise<Stored<ConversationItem> | undefined> {
  const { gateway, states } = context;
  const item = await gateway.read<ConversationItem | ErasingItem>('conversations', CONVERSATION_ID, partition);
  if (item?.kind === 'erasing') {
    await finishErasing(context, item);
    return undefined;
  }
  if (item) states.set(partition, item);
  return item;
}

/** The record of a stored state. Its own: what the caller does to it reaches nobody. */
export function conversationOf({ body }: Pick<ConversationItem, 'body'>): Conversation {
  return decode(conversationKind, structuredClone(unpack(body)));
}

/** The parts that travel with a stored state. */
export function partsOfState(item: ConversationItem): Parts {
  return livePartsOf(conversationOf(item), { within: item.within, beside: decodeParts(item.beside) });
}

/** Every part of a conversation, the ended ones too; of one that ended and began again, as it is now. */
export async function allParts(context: CosmosContext, partition: string): Promise<Parts> {
  // The state first: a part that ends between the two reads is then in both, and the turn that ended it is the later one.
  const state = await readState(context, partition);
  const ended = await context.gateway.query<Pick<TurnItem, 'id' | 'pk' | 'stamp' | 'ended'>>('conversations', {
    text: "SELECT c.id, c.pk, c.stamp, c.ended FROM c WHERE c.pk = @pk AND c.kind = 'turn' AND c.settles = true",
    parameters: { pk: partition },
    partition,
  });
  const layers = [
    ...ended.map((turn) => ({ stamp: turn.stamp, rank: 0, parts: decodeParts(turn.ended) })),
    ...(state ? [{ stamp: state.stamp, rank: 1, parts: partsOfState(state) }] : []),
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
