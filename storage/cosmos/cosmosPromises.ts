import type { PromisePort } from '../ports.ts';
import type { PromiseRecord } from '../records/promise.ts';
import { rowLimit } from '../rowLimit.ts';
import type { CosmosContext } from './context.ts';
import type { ConversationItem } from './documents.ts';
import { partitionOf } from './ids.ts';
import { allParts, partsOfState, readHead } from './state.ts';

/** Newest promises of one conversation given at most. */
const MOST_OF_ONE = 200;
/** Conversations looked at at a time, and in all, to tell when the next promise is due. */
const LOOK = { at: 8, most: 64 };

type DueMark = Required<Pick<ConversationItem, 'pk' | 'due'>>;

/**
 * Promises over Cosmos DB: open ones travel with their conversation, which is found by the first that comes due, or a time before
 * that: what counts is its state.
 */
export function cosmosPromises(context: CosmosContext): PromisePort {
  const { gateway } = context;

  /** Marks of which one may be due before `until`, the first ones first. */
  async function marks(from: string, until: string, limit: number): Promise<DueMark[]> {
    return gateway.query<DueMark>('conversations', {
      text: 'SELECT c.pk, c.due FROM c WHERE c.due > @from AND c.due < @until ORDER BY c.due',
      parameters: { from, until },
      limit,
    });
  }

  async function openIn(found: readonly DueMark[]): Promise<PromiseRecord[]> {
    const heads = await Promise.all(found.map(({ pk }) => readHead(context, pk)));
    return heads.flatMap((head) => (head ? partsOfState(head).promises : []));
  }

  return {
    duePromises: async (now, limit) => {
      const most = rowLimit(limit);
      const due: PromiseRecord[] = [];
      let from = '';
      while (most > 0) {
        const found = await marks(from, `${now}~`, most);
        due.push(...(await openIn(found)).filter(({ nextAt }) => nextAt <= now));
        due.sort((a, b) => compare(a.nextAt, b.nextAt));
        from = found.at(-1)?.due ?? from;
        const isEnough = (due[most - 1]?.nextAt ?? '~') <= from;
        if (found.length < most || isEnough) break;
      }
      return due.slice(0, most);
    },
    promisesOf: async (key) => {
      const { promises } = await allParts(context, partitionOf(key));
      return promises.sort((a, b) => compare(a.madeAt, b.madeAt)).slice(-MOST_OF_ONE);
    },
    nextPromiseAt: async () => {
      let first: string | undefined;
      let from = '';
      for (let looked = 0; looked < LOOK.most; looked += LOOK.at) {
        const found = await marks(from, first ?? '~', LOOK.at);
        const times = (await openIn(found)).map(({ nextAt }) => nextAt);
        first = [...times, ...(first === undefined ? [] : [first])].sort()[0];
        from = found.at(-1)?.due ?? from;
        if (found.length < LOOK.at || (first !== undefined && first <= from)) return first;
      }
      // So many reminders were put off that the first may be later than this: whoever wakes then finds nothing due.
      return from.split(' ')[0];
    },
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
