import { idOfColumn } from '../columnText.ts';
import type { RetentionPort } from '../ports.ts';
import { restsSince } from '../records/resting.ts';
import { rowLimit } from '../rowLimit.ts';
import type { CosmosContext } from './context.ts';
import type { ConversationItem } from './documents.ts';
import { erasePartition } from './erasePartition.ts';
import type { Stored } from './gateway.ts';
import { conversationOf, readHead } from './state.ts';

/** Conversations looked at at a time. */
const PAGE = 100;

/**
 * Retention over Cosmos DB. Not by times to live: these count from the last write of each item, and a line of an open case must
 * not go because it is old.
 */
export function cosmosRetention(context: CosmosContext): RetentionPort {
  const { gateway } = context;

  /** Whether a conversation has rested since before an instant. Its mark may be early. */
  async function rests(pk: string, before: string): Promise<boolean> {
    const head = await readHead(context, pk);
    const since = head && restsSince(conversationOf(head));
    return since !== undefined && since < before;
  }

  return {
    expire: async ({ before, limit }) => {
      const most = rowLimit(limit);
      let removed = 0;
      let from = '';
      while (removed < most) {
        const page = await gateway.query<Required<Pick<ConversationItem, 'pk' | 'key' | 'rests'>>>('conversations', {
          text: 'SELECT c.pk, c.key, c.rests FROM c WHERE c.rests > @from AND c.rests < @before ORDER BY c.rests',
          parameters: { from, before },
          limit: PAGE,
        });
        for (const { pk, key } of page) {
          if (removed === most || !(await rests(pk, before))) continue;
          await erasePartition(context, pk, idOfColumn(key), 'system');
          removed += 1;
        }
        from = page.at(-1)?.rests ?? from;
        if (page.length < PAGE) break;
      }
      return removed;
    },
    expireFiles: async ({ before, limit }) => {
      const old = await gateway.query<Stored<{ id: string; pk: string }>>('files', {
        text: 'SELECT c.id, c.pk, c._etag FROM c WHERE c._ts < @before',
        parameters: { before: Math.floor(Date.parse(before) / 1000) },
      });
      const known = new Map<string, boolean>();
      let removed = 0;
      for (const file of old) {
        const mayGo = known.get(file.pk) ?? (await rests(file.pk, before));
        known.set(file.pk, mayGo);
        if (mayGo && (await gateway.remove('files', file, file._etag))) removed += 1;
        if (removed === rowLimit(limit)) break;
      }
      return removed;
    },
  };
}
