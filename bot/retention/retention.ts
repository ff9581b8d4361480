import { DateTime } from 'luxon';
import type { BookPort, RetentionPort } from '../../storage/index.ts';
import { describeError, type Log } from '../turn/log.ts';
import { expireUnmaskings } from './expireUnmaskings.ts';

/** Time between two looks for what has expired, ms. */
const EVERY_MS = 3_600_000;
/** The first look is some time after the start, another for each process, so that they do not all look at once; ms. */
const FIRST_MS = 600_000;
/** Conversations, their files, or records of who saw personal data and why, removed in one step; and the pause after it, ms: a sweep is never felt. */
const STEP = 20;
const PAUSE_MS = 250;

export interface RetentionDeps {
  store: RetentionPort & Pick<BookPort, 'bookRecords' | 'removeBookRecord'>;
  clock: () => Date;
  log: Log;
  /** Months of rest after which things go; absent: never. */
  months: { conversations?: number | undefined; files?: number | undefined };
  /** Default: `PAUSE_MS`. */
  pauseMs?: number;
}

/** How much of each went. */
export interface Swept {
  conversations: number;
  files: number;
  unmaskings: number;
}

export interface Retention {
  start(): void;
  /** Removes what has expired by now, in small steps. Resolves with what went. */
  sweep(): Promise<Swept>;
  stop(): Promise<void>;
}

/**
 * Removes what the pack does not want kept any longer. Only what rests is touched: no open case, promise or handoff. Several
 * processes may sweep at the same time; what one has removed, another no longer finds.
 */
export function createRetention({ store, clock, log, months, pauseMs = PAUSE_MS }: RetentionDeps): Retention {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let sweeping: Promise<unknown> = Promise.resolve();

  const pause = () => new Promise((resolve) => setTimeout(resolve, pauseMs));

  async function inSteps(kept: number | undefined, step: (before: string) => Promise<number>): Promise<number> {
    if (kept === undefined) return 0;
    const before = DateTime.fromJSDate(clock(), { zone: 'utc' }).minus({ months: kept }).toJSDate().toISOString();
    let removed = 0;
    for (;;) {
      const more = isStopped ? 0 : await step(before);
      if (more === 0) return removed;
      removed += more;
      await pause();
    }
  }

  async function sweep(): Promise<Swept> {
    const conversations = await inSteps(months.conversations, (before) => store.expire({ before, limit: STEP }));
    const files = await inSteps(months.files, (before) => store.expireFiles({ before, limit: STEP }));
    const unmaskings = await inSteps(months.conversations, (before) =>
      expireUnmaskings(store, { before, limit: STEP }),
    );
    const swept = { conversations, files, unmaskings };
    if (conversations + files + unmaskings > 0) log.info(swept, 'what has expired was removed');
    return swept;
  }

  const look = (): void => {
    sweeping = sweep().catch((error: unknown) => {
      log.error(describeError(error), 'what has expired could not be removed, will be tried again');
    });
    timer = setTimeout(look, EVERY_MS).unref();
  };

  return {
    start() {
      if (months.conversations === undefined && months.files === undefined) return;
      timer = setTimeout(look, Math.random() * FIRST_MS).unref();
    },
    sweep,
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await sweeping;
    },
  };
}
