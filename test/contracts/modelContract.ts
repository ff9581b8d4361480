import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { StoreError } from '../../storage/index.ts';
import { createModelStore, type ModelPort } from '../support/modelStore.ts';
import {
  caseRecord,
  conversation,
  entry,
  inboxItem,
  instant,
  outboxItem,
  promiseRecord,
  turnCommit,
} from '../support/records.ts';
import { allPages } from '../support/turns.ts';
import type { Effort, MakeStore } from './storeRig.ts';

const NIGHTLY = process.env.KESU_NIGHTLY === '1';

const key = fc.constantFrom('a', 'b', 'c');
const n = fc.integer({ min: 1, max: 6 });
const time = fc.integer({ min: 0, max: 20 });
const caseId = fc.constantFrom('c1', 'c2', 'c3');

/** Something to do to a store: what it is, and the numbers it is done with. */
const operation = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('accept' as const), key, n }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('commit' as const),
      key,
      n,
      accept: fc.constantFrom('first' as const, 'with it' as const, 'no' as const),
      etag: fc.constantFrom('current', 'current', 'current', 'previous', 'none'),
      skip: fc.constantFrom(0, 0, 0, 0, 1, -1),
      entries: fc.integer({ min: 0, max: 3 }),
      owed: fc.boolean(),
      cases: fc.uniqueArray(caseId, { maxLength: 2 }),
      promise: fc.option(fc.record({ id: caseId, next: time, open: fc.boolean() }), { nil: undefined }),
      at: time,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('settle' as const),
      key,
      seq: fc.integer({ min: 1, max: 8 }),
      state: fc.constantFrom('delivered' as const, 'refused' as const, 'retry' as const),
      at: time,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('secret' as const), key, n }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
);
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

/** Does one operation and says how it was answered. ETags differ from store to store, so only their order is compared. */
async function perform(store: ModelPort, step: Operation, etags: Map<string, string[]>): Promise<string> {
  if (step.do === 'accept') return store.accept(inboxItem(step.key, step.n));
  if (step.do === 'secret') return store.secret(step.key, () => `${step.n}`);
  if (step.do === 'settle') return settle(store, step);
  if (step.do === 'commit') return commit(store, step, etags);
  return 'reopened';
}

async function settle(store: ModelPort, step: Extract<Operation, { do: 'settle' }>): Promise<string> {
  const base = { at: instant(0), code: '503', nextAttemptAt: instant(step.at) };
  await store.settle(step.key, `o${step.seq}`, { ...base, state: step.state });
  return 'settled';
}

async function commit(
  store: ModelPort,
  step: Extract<Operation, { do: 'commit' }>,
  etags: Map<string, string[]>,
): Promise<string> {
  const item = inboxItem(step.key, step.n);
  if (step.accept === 'first') await store.accept(item);
  // What waits already is not accepted once more.
  const accepts =
    step.accept === 'with it' && (await store.inboxState(step.key, item.id)) !== 'pending' ? item : undefined;
  const known = etags.get(step.key) ?? [];
  const before = Math.max(0, ((await store.load(step.key))?.value.lastSeq ?? 0) + step.skip);
  const lastSeq = before + step.entries;
  const seqs = Array.from({ length: step.entries }, (_, index) => before + 1 + index);
  const nextAttemptAt = instant(step.at);
  try {
    const etag = await store.commit(
      turnCommit(item.id, {
        accepts,
        etag: step.etag === 'none' ? undefined : known.at(step.etag === 'current' ? -1 : -2),
        conversation: conversation(step.key, { lastSeq, dialog: { n: step.n } }),
        entries: seqs.map((seq) => entry(step.key, seq, { activityId: `${step.n}` })),
        outbox: step.owed ? seqs.map((seq) => outboxItem(step.key, `o${seq}`, seq, { nextAttemptAt })) : [],
        // The cases of different conversations want the same numbers.
        cases: step.cases.map((id) =>
          caseRecord(step.key, `${step.key}${id}`, { number: id, openedAt: openedAt(step.key, id), reopened: step.at }),
        ),
        promises: [step.promise ?? []]
          .flat()
          .map(({ id, next, open }) =>
            promiseRecord(step.key, id, { nextAt: instant(next), state: open ? 'open' : 'kept' }),
          ),
      }),
    );
    etags.set(step.key, [...known, etag]);
    return 'committed';
  } catch (error) {
    if (error instanceof StoreError) return error.code;
    throw error;
  }
}

/** A time of its own for each case. */
function openedAt(conversation: string, id: string): string {
  return instant(['a', 'b', 'c'].indexOf(conversation) + 3 * ['c1', 'c2', 'c3'].indexOf(id));
}

/** Everything that can be asked of a store. Where a port promises no order between equals, they are put in one. */
async function observe(store: ModelPort, beginning: string, at: number, limit: number, pageSize: number) {
  const keys = ['a', 'b', 'c'];
  const owed = await allPages((page) => store.owed({ now: instant(at), ...page }), pageSize);
  const due = await store.duePromises(instant(at), 100);
  return {
    pending: await allPages((page) => store.pending(page), pageSize),
    conversations: await Promise.all(keys.map(async (one) => (await store.load(one))?.value)),
    entries: await Promise.all(keys.map((one) => store.entries(one, { after: at % 4, limit: 5 }))),
    owed: keys.map((one) => owed.filter(({ conversationKey }) => conversationKey === one)),
    deliveries: await Promise.all(keys.map((one) => store.deliveries(one, at % 4))),
    numbers: await Promise.all(['c1', 'c2', 'c3'].map((one) => store.caseByNumber(one))),
    cases: await store.casesOfCustomer('directline', 'u', limit),
    dueTimes: due.map(({ nextAt }) => nextAt),
    due: sorted(due, (item) => item.nextAt + item.conversationKey + item.id),
    next: await store.nextPromiseAt(),
    // Made at the same time: in no order.
    promises: await Promise.all(keys.map(async (one) => sorted(await store.promisesOf(one), ({ id }) => id))),
    // Positions are each store's own.
    changes: (await store.changes(beginning, 1000))?.map(({ position: _, ...change }) => change),
  };
}

function sorted<T>(items: readonly T[], by: (item: T) => string): T[] {
  return items.toSorted((x, y) => (by(x) < by(y) ? -1 : 1));
}

export function modelContract(makeStore: MakeStore, { lists, nightly, longest, looks }: Effort): void {
  describe('any list of operations', () => {
    it('is answered as a plain model of a store answers it', async function () {
      this.timeout(NIGHTLY ? 0 : 120_000);
      const runs = fc.asyncProperty(
        fc.array(operation, { maxLength: longest }),
        fc.integer({ min: 1, max: 7 }),
        async (steps, limit) => {
          const tested = await makeStore(() => new Date(instant(0)));
          const model = createModelStore();
          const beginnings = [await tested.store.position(), await model.position()] as const;
          const etags = [new Map<string, string[]>(), new Map<string, string[]>()] as const;
          try {
            let { store } = tested;
            for (const step of steps) {
              if (step.do === 'reopen') store = await tested.reopen();
              expect(await perform(store, step, etags[0])).to.equal(await perform(model, step, etags[1]));
            }
            for (const at of looks) {
              // The model knows no pages: it shows everything on one.
              const [seen, expected] = [
                await observe(store, beginnings[0], at, limit, limit),
                await observe(model, beginnings[1], at, limit, 1000),
              ];
              expect(seen).to.deep.equal(expected);
            }
          } finally {
            await tested.dispose();
          }
        },
      );
      await fc.assert(runs, { numRuns: NIGHTLY ? nightly : lists });
    });
  });
}
