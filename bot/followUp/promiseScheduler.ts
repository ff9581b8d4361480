import { type ConversationPort, type PromisePort, type PromiseRecord, StoreError } from '../../storage/index.ts';
import type { Inbox } from '../turn/inbox.ts';
import { describeError, type Log } from '../turn/log.ts';
import { dueName, promiseDueEvent } from './promiseDueEvent.ts';

/** Longest sleep, ms: another process, or a clock that was set, may have brought a due time nearer. */
const POLL_MS = 60_000;
/** Sleep after some were handed over, while the next ones may be waiting, ms. */
const BUSY_MS = 250;
/**
 * First and longest sleep while all that is due is on its way through the queue, ms. To look again costs a read of each, and as many
 * processes as there are look at the same ones: when many are due, turns must not wait behind that.
 */
const ON_THEIR_WAY_MS = { first: 500, longest: 8_000 };
/** A promise that is due still after this time is handed over again, ms. */
const AGAIN_MS = 60_000;
/** Sleep while the store cannot be read, or what is due cannot be handed over, ms. */
const TROUBLE_MS = 1000;
/** Promises taken at a time. */
const BATCH = 200;

export interface PromiseScheduler {
  start(): void;
  /** A promise comes due at `at`, maybe before all that are known: be awake by then. Reads nothing now. */
  poke(at: string): void;
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
  /** When the sleep ends, and the earliest time that was told while awake, epoch ms. */
  let wakeAt = Number.POSITIVE_INFINITY;
  let toldAt = Number.POSITIVE_INFINITY;
  let isStopped = true;
  let round: Promise<void> = Promise.resolve();
  /** Promises that could not be handed over in the last round: said once, not every second. */
  let troubled = new Set<string>();
  /** What this process handed over, and when, epoch ms. */
  let handed = new Map<string, number>();
  /** Rounds in a row that found nothing but what is on its way. */
  let idleRounds = 0;

  /** Resolves with whether the promise is on its way. One that cannot be must not stand in the way of the others. */
  const handOver = async (promise: PromiseRecord): Promise<boolean> => {
    try {
      const conversation = await store.load(promise.conversationKey);
      if (!conversation) throw new StoreError('corrupt', 'a promise has no conversation');
      await inbox.receiveInternal(promise.conversationKey, promiseDueEvent(promise, conversation.value.address));
      return true;
    } catch (error) {
      if (!(error instanceof StoreError) || error.code === 'unavailable') throw error;
      if (!troubled.has(promise.id)) {
        log.error({ promise: promise.id, ...describeError(error) }, 'a due promise could not be handed over');
      }
      return false;
    }
  };

  const handOverDue = async (): Promise<'none' | 'busy' | 'onTheirWay' | 'trouble'> => {
    const now = clock().getTime();
    const due = await store.duePromises(new Date(now).toISOString(), BATCH);
    handed = new Map([...handed].filter(([, at]) => at <= now && now - at < AGAIN_MS));
    const fresh = due.filter((promise) => !handed.has(dueName(promise)));
    const left = new Set<string>();
    for (const promise of fresh) {
      if (isStopped) break;
      if (await handOver(promise)) handed.set(dueName(promise), now);
      else left.add(promise.id);
    }
    troubled = left;
    if (fresh.length > left.size) return 'busy';
    if (left.size > 0) return 'trouble';
    return due.length > 0 ? 'onTheirWay' : 'none';
  };

  const nextSleepMs = async (): Promise<number> => {
    try {
      const state = await handOverDue();
      idleRounds = state === 'onTheirWay' ? idleRounds + 1 : 0;
      if (state === 'busy') return BUSY_MS;
      if (state === 'trouble') return TROUBLE_MS;
      if (idleRounds > 0) return Math.min(ON_THEIR_WAY_MS.longest, ON_THEIR_WAY_MS.first * 2 ** (idleRounds - 1));
      const next = await store.nextPromiseAt();
      const ms = next === undefined ? POLL_MS : Date.parse(next) - clock().getTime();
      return Math.min(Math.max(ms, 0), POLL_MS);
    } catch (error) {
      log.error(describeError(error), 'due promises could not be read, will be tried again');
      return TROUBLE_MS;
    }
  };

  const run = async (): Promise<void> => {
    isRunning = true;
    toldAt = Number.POSITIVE_INFINITY;
    const ms = await nextSleepMs();
    isRunning = false;
    if (!isStopped) sleep(Math.min(ms, Math.max(0, toldAt - clock().getTime())));
  };
  const sleep = (ms: number): void => {
    clearTimeout(timer);
    wakeAt = clock().getTime() + ms;
    timer = setTimeout(() => {
      round = run();
    }, ms);
  };

  return {
    start() {
      isStopped = false;
      sleep(0);
    },
    poke(at) {
      const dueAt = Date.parse(at);
      if (isRunning) toldAt = Math.min(toldAt, dueAt);
      else if (!isStopped && dueAt < wakeAt) sleep(Math.max(0, dueAt - clock().getTime()));
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
