import type { ConversationPort, PromisePort } from '../../storage/index.ts';
import type { Inbox } from '../turn/inbox.ts';
import { describeError, type Log } from '../turn/log.ts';
import { promiseDueEvent } from './promiseDueEvent.ts';

/** Longest sleep, ms: another process, or a clock that was set, may have brought a due time nearer. */
const POLL_MS = 60_000;
/** Shortest sleep while due promises are on their way through the queue, ms. */
const BUSY_MS = 250;
/** Promises taken at a time. */
const BATCH = 500;

export interface PromiseScheduler {
  start(): void;
  /** A promise may have been made, moved or kept: look again. */
  poke(): void;
  stop(): Promise<void>;
}

/**
 * Wakes when a promise comes due and puts the event that says so into the inbox. Due times live in the store, never in
 * a long timer; an event has the same id however often it is made, so that restarts and other processes add nothing.
 */
export function createPromiseScheduler(deps: {
  store: PromisePort & ConversationPort;
  inbox: Pick<Inbox, 'receiveInternal'>;
  clock: () => Date;
  log: Log;
}): PromiseScheduler {
  const { store, inbox, clock, log } = deps;
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isPoked = false;
  let isStopped = true;
  let round: Promise<void> = Promise.resolve();

  const handOver = async (): Promise<number> => {
    const due = await store.duePromises(clock().toISOString(), BATCH);
    for (const promise of due) {
      if (isStopped) break;
      const conversation = await store.load(promise.conversationKey);
      if (conversation) {
        await inbox.receiveInternal(promise.conversationKey, promiseDueEvent(promise, conversation.value.address));
      } else log.error({ promise: promise.id }, 'a promise has no conversation');
    }
    return due.length;
  };

  const nextSleepMs = async (): Promise<number> => {
    try {
      if ((await handOver()) > 0) return BUSY_MS;
      const next = await store.nextPromiseAt();
      const ms = next === undefined ? POLL_MS : Date.parse(next) - clock().getTime();
      return Math.min(Math.max(ms, 0), POLL_MS);
    } catch (error) {
      log.error(describeError(error), 'due promises could not be read, will be tried again');
      return BUSY_MS * 4;
    }
  };

  const run = async (): Promise<void> => {
    isRunning = true;
    isPoked = false;
    const ms = await nextSleepMs();
    isRunning = false;
    if (!isStopped) sleep(isPoked ? 0 : ms);
  };
  const sleep = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      round = run();
    }, ms);
  };

  return {
    start() {
      isStopped = false;
      sleep(0);
    },
    poke() {
      isPoked = true;
      if (!isStopped && !isRunning) sleep(0);
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
