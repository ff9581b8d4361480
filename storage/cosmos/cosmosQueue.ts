import { idOfColumn } from '../columnText.ts';
import type { QueuePort } from '../ports.ts';
import { rowLimit } from '../rowLimit.ts';
import type { CosmosContext } from './context.ts';
import { cursorParts, cursorText } from './cursor.ts';
import type { ConversationItem } from './documents.ts';

/** The queue over Cosmos DB: only conversations that staff should see have a place in its index. */
export function cosmosQueue({ gateway }: CosmosContext): QueuePort {
  return {
    queue: async ({ limit, after }) => {
      const [from = ''] = after === undefined ? [] : cursorParts('queue', 1, after);
      const most = rowLimit(limit);
      const found = await gateway.query<Required<Pick<ConversationItem, 'key' | 'attention'>>>('conversations', {
        text: 'SELECT c.key, c.attention FROM c WHERE c.attention > @from ORDER BY c.attention',
        parameters: { from },
        limit: most + 1,
      });
      const items = found.slice(0, most).map(({ key }) => idOfColumn(key));
      const last = found[most - 1]?.attention;
      return found.length > most && last !== undefined ? { items, next: cursorText('queue', last) } : { items };
    },
  };
}
