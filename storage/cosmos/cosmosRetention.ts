import type { RetentionPort } from '../ports.ts';
import { idOfColumn } from '../sqlite/columnText.ts';
import { rowLimit } from '../sqlite/paging.ts';
import type { CosmosContext } from './context.ts';
import { CONVERSATION_ID, type ConversationItem } from './documents.ts';
import { erasePartition } from './erasePartition.ts';
import type { Stored } from './gateway.ts';

/**
 * Retention over Cosmos DB. Not by times to live: these count from the last write of each item, and a line of an open case must
 * not go because it is old.
 */
export function cosmosRetention(context: CosmosContext): RetentionPort {
  const { gateway } = context;
  const rests = (state: Pick<ConversationItem, 'restsSince'> | undefined, before: string) =>
    state?.restsSince !== undefined && state.restsSince < before;

  return {
    expire: async ({ before, limit }) => {
      const found = await gateway.query<Pick<ConversationItem, 'id' | 'pk' | 'key'>>('conversations', {
        text: `SELECT c.id, c.pk, c.key FROM c WHERE c.kind = 'conversation' AND c.restsSince < @before
          ORDER BY c.restsSince`,
        parameters: { before },
        limit: rowLimit(limit),
      });
      for (const { pk, key } of found)
        await erasePartition(context, pk, idOfColumn(key), (state) => rests(state, before));
      return found.length;
    },
    expireFiles: async ({ before, limit }) => {
      const old = await gateway.query<Stored<{ id: string; pk: string }>>('files', {
        text: 'SELECT c.id, c.pk, c._etag FROM c WHERE c._ts < @before',
        parameters: { before: Math.floor(Date.parse(before) / 1000) },
      });
      const states = new Map<string, boolean>();
      let removed = 0;
      for (const file of old) {
        const known =
          states.get(file.pk) ??
          rests(await gateway.read<ConversationItem>('conversations', CONVERSATION_ID, file.pk), before);
        states.set(file.pk, known);
        if (known && (await gateway.remove('files', file, file._etag))) removed += 1;
        if (removed === rowLimit(limit)) break;
      }
      return removed;
    },
  };
}
