import type { PromisePort } from '../ports.ts';
import type { PromiseRecord } from '../records/promise.ts';
import { rowLimit } from '../sqlite/paging.ts';
import type { CosmosContext } from './context.ts';
import type { ConversationItem } from './documents.ts';
import { partitionOf } from './ids.ts';
import { allParts, partsOfState } from './state.ts';

/** Newest promises of one conversation given at most. */
const MOST_OF_ONE = 200;

/** Promises over Cosmos DB: open ones travel with their conversation, which is found by the first that comes due. */
export function cosmosPromises(context: CosmosContext): PromisePort {
  const { gateway } = context;

  return {
    duePromises: async (now, limit) => {
      const most = rowLimit(limit);
      const states = await gateway.query<ConversationItem>('conversations', {
        text: "SELECT * FROM c WHERE c.kind = 'conversation' AND c.due <= @now ORDER BY c.due",
        parameters: { now },
        // Each has at least one that is due, and those further back none that is due before the last of these.
        limit: most,
      });
      return states
        .flatMap((state) => partsOfState(state).promises)
        .filter(({ nextAt }) => nextAt <= now)
        .sort((a, b) => compare(a.nextAt, b.nextAt))
        .slice(0, most);
    },
    promisesOf: async (key) => {
      const { promises } = await allParts(context, partitionOf(key));
      return promises.sort((a, b) => compare(a.madeAt, b.madeAt)).slice(-MOST_OF_ONE);
    },
    nextPromiseAt: async () => {
      const [first] = await gateway.query<Required<Pick<ConversationItem, 'due'>>>('conversations', {
        text: "SELECT c.due FROM c WHERE c.kind = 'conversation' AND c.due > '' ORDER BY c.due",
        limit: 1,
      });
      return first?.due;
    },
  };
}

function compare(a: PromiseRecord['nextAt'], b: string): number {
  return a < b ? -1 : Number(a > b);
}
