import type { Entry } from '../../storage/index.ts';
import { AppError } from '../errors.ts';
import type { CommitFeed } from '../turn/commitFeed.ts';

/** The lines of a turn that is about to be written. */
export interface AwaitedTurn {
  /** @throws AppError `unavailable` when it takes too long. */
  entries: Promise<readonly Entry[]>;
  /** Stops listening. Harmless when it is over. */
  cancel(): void;
}

/** Listens for the commit of a turn from now on. */
export function waitForTurn(feed: CommitFeed, key: string, turnId: string, waitMs: number): AwaitedTurn {
  let cancel = () => {};
  const entries = new Promise<readonly Entry[]>((resolve, reject) => {
    const stop = feed.subscribe(key, (committed) => {
      const own = committed.filter((entry) => entry.turnId === turnId);
      if (own.length === 0) return;
      cancel();
      resolve(own);
    });
    const timer = setTimeout(() => {
      cancel();
      reject(new AppError('unavailable', { reason: 'not_written', retryAfterSeconds: 1 }));
    }, waitMs);
    cancel = () => {
      stop();
      clearTimeout(timer);
    };
  });
  entries.catch(() => undefined); // whoever no longer waits need not hear of it
  return { entries, cancel };
}
