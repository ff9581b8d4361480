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
