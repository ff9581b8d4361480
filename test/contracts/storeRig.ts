import { afterEach, beforeEach } from 'mocha';
import { type Store, StoreError, type StoreErrorCode } from '../../storage/index.ts';
import { instant } from '../support/records.ts';

/** A fresh, empty store, and the means to open the same data again. */
export interface StoreUnderTest {
  store: Store;
  /** Closes the store and opens what it kept. */
  reopen(): Promise<Store>;
  /** Closes the store and removes what it kept. */
  dispose(): Promise<void>;
}

/** How hard a store is tried. One that is slow to test is given less of what only repeats, and all of it by night. */
export interface Effort {
  /** Random lists of operations, by day and by night; how long they are; times at which the stores are compared afterwards. */
  lists: number;
  nightly: number;
  longest: number;
  looks: readonly number[];
  /** Turns that want the same conversation at the same time. */
  contenders: number;
  /** Commits before and after a day has passed. */
  commits: readonly [old: number, fresh: number];
}

export const ALL_EFFORT: Effort = {
  lists: 200,
  nightly: 100_000,
  longest: 40,
  looks: [0, 10, 20],
  contenders: 50,
  commits: [600, 400],
};

/** Makes a fresh, empty store that takes its time from `clock`. */
export type MakeStore = (clock: () => Date) => Promise<StoreUnderTest>;

/** The store of the test that is running. */
export interface StoreRig {
  readonly store: Store;
  reopen(): Promise<void>;
  /** Moves the store's clock. */
  advance(milliseconds: number): void;
}

/** Gives each test of the enclosing `describe` a store of its own. */
export function useStore(makeStore: MakeStore): StoreRig {
  let current: { tested: StoreUnderTest; store: Store } | undefined;
  let now = Date.parse(instant(0));

  beforeEach(async () => {
    now = Date.parse(instant(0));
    const tested = await makeStore(() => new Date(now));
    current = { tested, store: tested.store };
  });
  afterEach(() => current?.tested.dispose());

  const running = () => {
    if (!current) throw new Error('useStore: no test is running');
    return current;
  };
  return {
    get store() {
      return running().store;
    },
    reopen: async () => {
      running().store = await running().tested.reopen();
    },
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}

/** The code of the StoreError a call ends with; `undefined` when it succeeds. Any other error is thrown on. */
export async function codeOf(call: Promise<unknown>): Promise<StoreErrorCode | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    if (error instanceof StoreError) return error.code;
    throw error;
  }
}
