import { createStore, type Store } from '../../state/store.ts';
import type { FindCalls, FoundCase, FoundCases } from '../api/types.ts';
import { type Search, searchParams } from './search.ts';

/** Cases asked for at a time. */
const PAGE = '50';
/** As good as all: what the server counts to at most. */
const COUNT_ALL = '10000000';

/** A list of cases as far as it has been fetched. */
export interface Found {
  /** Which list it is of; empty before the first. */
  key: string;
  cases: readonly FoundCase[];
  next: string | undefined;
  total: FoundCases['total'];
  isComplete: boolean;
  /** `loading`: what is shown is of the list before. `more`: more of it is on its way. */
  state: 'loading' | 'there' | 'more' | 'failed' | 'moreFailed' | 'counting';
  error: unknown;
  /** The case that the keys stand on. */
  cursor: string | undefined;
  /** How far it was scrolled, px. */
  scroll: number;
}

const NOTHING: Found = {
  key: '',
  cases: [],
  next: undefined,
  total: undefined,
  isComplete: true,
  state: 'loading',
  error: undefined,
  cursor: undefined,
  scroll: 0,
};

export type Finder = ReturnType<typeof createFinder>;

/** Keeps one list of cases, page by page; it outlives the page that shows it, so that coming back finds it as it was. */
export function createFinder(calls: Pick<FindCalls, 'cases' | 'sample'>): {
  found: Store<Found>;
  open(search: Search, language: string): Promise<void>;
  retry(): Promise<void>;
  more(): Promise<void>;
  countAll(): Promise<void>;
  stand(cursor: string | undefined): void;
  scroll(to: number): void;
  /** The case before or behind another in the list; more is fetched when it ends. */
  neighbour(ref: string, step: 1 | -1): Promise<string | undefined>;
} {
  const found = createStore<Found>(NOTHING);
  let search: Search | undefined;
  let turn = new AbortController();
  const set = (part: Partial<Found>) => found.set((before) => ({ ...before, ...part }));

  async function load(): Promise<void> {
    if (search === undefined) return;
    turn.abort();
    turn = new AbortController();
    const { signal } = turn;
    set({ state: 'loading', error: undefined });
    try {
      const params = searchParams(search);
      let page: FoundCases;
      if (search.sample === undefined) {
        params.set('limit', PAGE);
        page = await calls.cases(params, signal);
      } else {
        const { cases, isComplete } = await calls.sample(params, signal);
        page = { cases, isComplete, total: { count: cases.length, isExact: true } };
      }
      if (signal.aborted) return;
      const cursor = found.get().cursor;
      const isThere = page.cases.some((one) => one.case === cursor);
      const { cases, next, total, isComplete } = page;
      set({
        cases: once(cases),
        next,
        total,
        isComplete,
        state: 'there',
        scroll: 0,
        ...(isThere ? {} : { cursor: undefined }),
      });
    } catch (error) {
      if (!signal.aborted) set({ cases: [], next: undefined, total: undefined, state: 'failed', error });
    }
  }

  async function more(): Promise<void> {
    const { next, state, cases } = found.get();
    if (search === undefined || next === undefined || (state !== 'there' && state !== 'moreFailed')) return;
    const { signal } = turn;
    set({ state: 'more' });
    try {
      const params = searchParams(search);
      params.set('limit', PAGE);
      params.set('after', next);
      const page = await calls.cases(params, signal);
      if (!signal.aborted) set({ cases: once([...cases, ...page.cases]), next: page.next, state: 'there' });
    } catch (error) {
      if (!signal.aborted) set({ state: 'moreFailed', error });
    }
  }

  return {
    found,
    more,
    retry: load,
    async open(wanted, reader) {
      const key = `${reader} ${searchParams(wanted)}`;
      if (key === found.get().key && found.get().state !== 'failed') return;
      search = wanted;
      set({ key });
      await load();
    },
    async countAll() {
      if (search === undefined || found.get().state !== 'there') return;
      const { signal } = turn;
      const params = searchParams(search);
      params.set('limit', '1');
      params.set('countTo', COUNT_ALL);
      set({ state: 'counting' });
      const answer = await calls.cases(params, signal).catch(() => undefined);
      if (!signal.aborted) set({ state: 'there', ...(answer === undefined ? {} : { total: answer.total }) });
    },
    stand: (cursor) => set({ cursor }),
    scroll: (to) => set({ scroll: to }),
    async neighbour(ref, step) {
      const at = () => found.get().cases.findIndex((one) => one.case === ref);
      if (at() < 0) return undefined;
      if (step === 1 && at() === found.get().cases.length - 1) await more();
      return found.get().cases[at() + step]?.case;
    },
  };
}

/** Each case once: one that moved while it was paged through may come twice. */
function once(cases: readonly FoundCase[]): FoundCase[] {
  return [...new Map(cases.map((one) => [one.case, one])).values()];
}
