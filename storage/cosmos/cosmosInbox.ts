import type { InboxPort } from '../ports.ts';
import type { InboxItem } from '../records/inbox.ts';
import { inboxKind } from '../records/kinds.ts';
import { decode } from '../records/migrate.ts';
import { rowLimit } from '../rowLimit.ts';
import { hasTurn, isAnswered } from './answered.ts';
import { claim, NOT_OTHERS } from './claim.ts';
import type { CosmosContext } from './context.ts';
import { cursorParts, cursorText } from './cursor.ts';
import { type InboxItemDoc, inboxItemId, sortKey } from './documents.ts';
import type { Stored } from './gateway.ts';
import { partitionOf } from './ids.ts';
import { pack, unpack } from './packed.ts';
import { knownHead } from './state.ts';

/**
 * The inbox over Cosmos DB: an item in the partition of its conversation, there before the conversation is. Its turn removes it
 * and names it, so an activity is known for as long as its transcript.
 */
export function cosmosInbox(context: CosmosContext): InboxPort {
  const { gateway, presence, inboxEtags } = context;

  /** Remembers the ETag under which the turn of an item removes it. */
  const remember = (item: InboxItemDoc, etag: string) => inboxEtags.set(`${item.pk} ${item.id}`, etag);

  async function page(after: string, limit: number): Promise<Stored<InboxItemDoc>[]> {
    return gateway.query<Stored<InboxItemDoc>>('conversations', {
      text: `SELECT * FROM c WHERE c.waiting > @after AND ${NOT_OTHERS} ORDER BY c.waiting`,
      parameters: { after, others: await presence.others() },
      limit,
    });
  }

  return {
    accept: async (given) => {
      const record = decode(inboxKind, given);
      const item: InboxItemDoc = {
        id: inboxItemId(record.id),
        pk: partitionOf(record.conversationKey),
        kind: 'inbox',
        waiting: sortKey(record.order, record.id),
        owner: presence.owner,
        body: pack(record),
      };
      if (await isAnswered(gateway, await knownHead(context, item.pk), item.id)) return 'duplicate';
      const etag = await gateway.create('conversations', item);
      if (etag === undefined) return 'duplicate';
      remember(item, etag);
      return 'accepted';
    },
    inboxState: async (key, id) => {
      const [item, partition] = [inboxItemId(id), partitionOf(key)];
      // First what waits: one that has its turn between the two looks is then done, and not unknown.
      const waits = (await gateway.read('conversations', item, partition)) !== undefined;
      if (await hasTurn(gateway, partition, item)) return 'done';
      return waits ? 'pending' : 'unknown';
    },
    pending: async ({ limit, after }) => {
      const [from = ''] = after === undefined ? [] : cursorParts('pending', 1, after);
      const most = rowLimit(limit);
      const found = await page(from, most + 1);
      const items: InboxItem[] = [];
      for (const item of found.slice(0, most)) {
        const own = await claim(context, item);
        if (!own) continue;
        remember(own, own._etag);
        items.push(decode(inboxKind, unpack(own.body)));
      }
      const last = found[most - 1];
      return found.length > most && last ? { items, next: cursorText('pending', last.waiting) } : { items };
    },
  };
}
