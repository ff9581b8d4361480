import { auditOfTurn, type Conversation, inboxId, MAX_BATCH_OPERATIONS, type Store } from '../../storage/index.ts';
import type { Played } from './retold.ts';

/** Written in the same commit besides the records: conversation, change, mark of the inbox. */
const BESIDES = 3;

/** A conversation that was played, or undefined when it does not fit into one write. */
export async function readPlayed(store: Store, conversation: Conversation): Promise<Played | undefined> {
  const { key, lastSeq, address } = conversation;
  const { cases, promises, handoffs } = await store.belongings(key);
  if (lastSeq + cases.length + promises.length + handoffs.length + BESIDES > MAX_BATCH_OPERATIONS) return undefined;
  const entries = await store.entries(key, { after: 0, limit: lastSeq });
  return { id: address.conversation.id, conversation, entries, cases, promises, handoffs };
}

/** Writes a conversation that nobody had in one commit, as one turn of the last thing that happened in it. */
export async function writeWhole(store: Store, played: Played): Promise<Conversation> {
  const { conversation, entries, cases, promises, handoffs } = played;
  const { key, createdAt } = conversation;
  const id = inboxId(key, 'whole');
  const before = { ...conversation, cases: [], promises: [], handoff: undefined };
  const records = { entries, cases, promises, handoffs };
  await store.commit({
    conversation,
    etag: undefined,
    ...records,
    outbox: [],
    inboxDone: id,
    audit: auditOfTurn(before, records, conversation.updatedAt),
    accepts: {
      v: 1,
      id,
      conversationKey: key,
      order: `${createdAt}|000000`,
      receivedAt: createdAt,
      activity: { type: 'event', id: 'whole' },
    },
  });
  return conversation;
}
