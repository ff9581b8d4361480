import type { ConversationBot } from '../../dialogs/contract.ts';
import type { PersonalKind, recognize } from '../../nlp/index.ts';
import type { Address, Conversation, Entry, OutboxItem, Store } from '../../storage/index.ts';
import { createDeliverer } from '../delivery/deliverer.ts';
import { createRateGate, TEAMS_CONVERSATION_LIMITS, TENANT_LIMITS } from '../delivery/rateLimits.ts';
import type { Sender } from '../delivery/sender.ts';
import { createPromiseScheduler } from '../followUp/promiseScheduler.ts';
import { CommitFeed } from './commitFeed.ts';
import { createReceiver, type Inbox } from './inbox.ts';
import { createListening } from './listening.ts';
import { describeError, type Log } from './log.ts';
import { createMetrics, type EngineMetrics } from './metrics.ts';
import { runTurn } from './runTurn.ts';
import { createTurnQueue } from './turnQueue.ts';
import { Unwritten } from './unwritten.ts';

/** A channel reads the transcript by itself (`pull`) or has messages sent to it (`push`). */
export type Channel = { delivery: 'pull' } | { delivery: 'push'; sender: Sender };

export interface EngineOptions {
  store: Store;
  bot: ConversationBot;
  recognize: typeof recognize;
  /** By address, because one channel id may reach us by several ways (Direct Line of ours, Direct Line of Azure). */
  channelOf(address: Address): Channel;
  clock: () => Date;
  log: Log;
  /** Personal data that is starred out in what is stored. Default: none. */
  maskAtRest?: readonly PersonalKind[] | undefined;
  /** Quiet time before a message is answered while the customer tells the story, ms. */
  settleMs: number;
  /** Turns, and deliveries, at the same time. Default 32. */
  concurrency?: number;
  /** Turns, and deliveries, held in memory; more wait in the store. Default 2,000. */
  capacity?: number;
  /** Time between two looks for processes that are gone, ms. Default 3,000. */
  takeOverMs?: number;
  /** Longest time the dialogs may take for one turn, ms. Default 15,000. */
  turnTimeoutMs?: number;
}

/** From accepted activity to delivered reply. */
export interface Engine {
  receiver: Inbox;
  feed: CommitFeed;
  metrics: Readonly<EngineMetrics>;
  /** Begins to work, first on what an earlier process left. */
  start(): Promise<void>;
  /** Resolves when every accepted activity has had its turn and every message owed has been sent. */
  whenIdle(): Promise<void>;
  /** Finishes what is running and starts nothing new; the rest stays in the store. */
  stop(): Promise<void>;
}

/** How often leftovers are looked for, ms. */
const SWEEP_MS = 30_000;
/** How often is asked whether another process has gone and left something, ms. */
const TAKE_OVER_MS = 3_000;

export function createEngine(options: EngineOptions): Engine {
  const { store, clock, log, channelOf } = options;
  const { concurrency = 32, capacity = 2000, turnTimeoutMs = 15_000 } = options;
  const metrics = createMetrics();
  const feed = new CommitFeed((error) => log.error(describeError(error), 'a listener of the commit feed failed'));
  const listening = createListening(options.settleMs);
  const deliverer = createDeliverer({
    store,
    clock,
    concurrency,
    capacity,
    metrics,
    log,
    senderOf: (address) => senderOf(channelOf(address)),
    rateGate: createRateGate(clock, { conversation: TEAMS_CONVERSATION_LIMITS, tenant: TENANT_LIMITS }),
  });

  const onCommitted = (conversation: Conversation, entries: readonly Entry[], owed: readonly OutboxItem[]) => {
    listening.note(conversation);
    feed.publish(conversation.key, entries);
    deliverer.kick(owed);
    const [next] = conversation.promises.map(({ nextAt }) => nextAt).sort();
    if (next !== undefined) scheduler.poke(next);
  };
  const unwritten = new Unwritten(store);
  const isPushed = (address: Address) => channelOf(address).delivery === 'push';
  const turnDeps = { ...options, turnTimeoutMs, metrics, unwritten, isPushed, onCommitted };
  const queue = createTurnQueue({
    store,
    clock,
    concurrency,
    capacity,
    settleMs: listening.settleMs,
    run: (item, attempt, more) => runTurn(turnDeps, item, attempt, more),
  });
  const receiver = createReceiver({ store, queue, unwritten, clock, metrics });
  const scheduler = createPromiseScheduler({ store, inbox: receiver, clock, log });

  let sweeper: NodeJS.Timeout | undefined;
  let taker: NodeJS.Timeout | undefined;
  const takeOver = () => {
    store.takeOver().then(
      ({ pending, owed }) => {
        for (const item of pending) queue.offer(item);
        deliverer.takeOver(owed);
      },
      (error: unknown) => log.error(describeError(error), 'who is gone could not be seen, will be looked at again'),
    );
  };
  const sweep = () => {
    Promise.all([queue.sweep(), deliverer.sweep()]).catch((error: unknown) => {
      log.error(describeError(error), 'leftovers could not be read, will be tried again');
    });
  };

  return {
    receiver,
    feed,
    metrics,
    async start() {
      await deliverer.recover();
      await queue.recover();
      scheduler.start();
      sweeper = setInterval(sweep, SWEEP_MS);
      taker = setInterval(takeOver, options.takeOverMs ?? TAKE_OVER_MS);
    },
    async whenIdle() {
      await queue.whenIdle();
      await deliverer.whenIdle();
    },
    async stop() {
      clearInterval(sweeper);
      clearInterval(taker);
      await scheduler.stop();
      await queue.drain();
      await unwritten.writeAll();
      await deliverer.drain();
    },
  };
}

function senderOf(channel: Channel): Sender {
  if (channel.delivery === 'push') return channel.sender;
  return { send: async () => ({ result: 'refused', code: 'not_a_push_channel' }) };
}
