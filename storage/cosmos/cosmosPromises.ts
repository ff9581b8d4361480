import { type PromisePort, StoreError } from '../ports.ts';
import type { PromiseRecord } from '../records/promise.ts';
import { rowLimit } from '../rowLimit.ts';
import { firstOf } from './commitMark.ts';
import type { CosmosContext } from './context.ts';
import { CONVERSATION_ID, type ConversationItem, type TurnHead } from './documents.ts';
import { partitionOf } from './ids.ts';
import { allParts, partsOfState, readHead } from './state.ts';

/** Newest promises of one conversation given at most. */
const MOST_OF_ONE = 200;
/** Conversations looked at at a time, and in all, to tell when the next promise is due. */
const LOOK = { at: 8, most: 64 };
/** How long a mark has passed before it is put right, ms: the next message of who is still writing does it by the way. */
const PASSED_MS = 60_000;

type DueMark = Required<Pick<ConversationItem, 'pk' | 'due'>>;

/**
 * Promises over Cosmos DB: open ones travel with their conversation, which is found by the first that comes due, or a time before
 * that: what counts is its state. Whoever looks for what is due puts the times right that have passed for nothing.
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

  const openOf = (head: TurnHead | undefined) => (head ? partsOfState(head).promises : []);

  async function openIn(found: readonly DueMark[]): Promise<PromiseRecord[]> {
    return (await Promise.all(found.map(async ({ pk }) => openOf(await readHead(context, pk))))).flat();
  }

  /**
   * What is due of one that was marked so; a mark that nothing has come of is put right, so that it is not found again until then.
   * Where that cannot be, it is found again: what is due elsewhere does not wait for it.
   */
  async function dueIn(mark: DueMark, now: string): Promise<PromiseRecord[]> {
    const open = openOf(await readHead(context, mark.pk));
    const due = open.filter(({ nextAt }) => nextAt <= now);
    const passed = new Date(Date.parse(now) - PASSED_MS).toISOString();
    if (due.length === 0 && mark.due < passed) await putOff(mark, firstOf(open, mark.pk)).catch(unlessRefused);
    return due;
  }

  /**
   * Marks a conversation with when its first promise is really due. A turn that is taken meanwhile and has something due sooner
   * writes the mark itself: then this is refused, or overwritten.
   */
  async function putOff({ pk, due }: DueMark, first: string | undefined): Promise<void> {
    const item = await gateway.read<ConversationItem>('conversations', CONVERSATION_ID, pk);
    if (item?.due !== due) return;
    const { due: _, ...rest } = item;
    const right = { ...rest, ...(first !== undefined && { due: first }) };
    await gateway.replace('conversations', right, item._etag);
  }

  return {
    duePromises: async (now, limit) => {
      const most = rowLimit(limit);
      const due: PromiseRecord[] = [];
      let from = '';
      while (most > 0) {
        const found = await marks(from, `${now}~`, most);
        due.push(...(await Promise.all(found.map((mark) => dueIn(mark, now)))).flat());
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

function unlessRefused(error: unknown): void {
  if (!(error instanceof StoreError)) throw error;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
