import type { Store } from '../../storage/index.ts';

/** A process's view of the store that ends with the process: after `die`, no call is ever answered. */
export interface MortalStore {
  store: Store;
  readonly isDead: boolean;
  die(): void;
}

/** What happens to the call during which the process ends: it never reached the store, or only its answer was lost. */
export type Death = 'before' | 'after';

const CALLS = ['accept', 'pending', 'load', 'commit', 'entries', 'owed', 'duePromises', 'nextPromiseAt'] as const;
type Call = (typeof CALLS)[number];

/** Counts the calls that are under way, so that a test can wait for quiet without a timer. */
export interface Traffic {
  underWay: number;
}

/**
 * Lets a process live for `calls` calls to the store, so that it ends at any point between two writes.
 *
 * @param counted The only calls that count. Default: all.
 */
export function createMortalStore(
  real: Store,
  traffic: Traffic,
  calls: number,
  death: Death,
  counted: readonly Call[] = CALLS,
): MortalStore {
  let left = calls;
  let isDead = false;
  const never = new Promise<never>(() => {});
  const mortal = { ...real };
  const wrap = (name: Call) => {
    const call = real[name] as (...given: unknown[]) => Promise<unknown>;
    const wrapped = async (...given: unknown[]) => {
      if (isDead) return never;
      if (counted.includes(name)) left -= 1;
      const isLast = left === 0;
      if (isLast && death === 'before') isDead = true;
      if (isDead) return never;
      traffic.underWay += 1;
      const answer = await call.apply(real, given).finally(() => {
        traffic.underWay -= 1;
      });
      if (isLast) isDead = true;
      return isDead ? never : answer;
    };
    Object.assign(mortal, { [name]: wrapped });
  };
  for (const name of CALLS) wrap(name);
  return {
    store: mortal,
    get isDead() {
      return isDead;
    },
    die() {
      isDead = true;
    },
  };
}

/** Waits until no call to the store has been under way for a few rounds of the event loop. */
export async function untilQuiet(traffic: Traffic): Promise<void> {
  for (let quiet = 0; quiet < 5; quiet = traffic.underWay === 0 ? quiet + 1 : 0) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}
