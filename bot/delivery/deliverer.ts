import type { Address, DeliveryOutcome, OutboxItem, OutboxPort } from '../../storage/index.ts';
import { backOffMs } from '../turn/backOff.ts';
import { describeError, type Log } from '../turn/log.ts';
import type { EngineMetrics } from '../turn/metrics.ts';
import { type LaneStep, SerialLanes } from '../turn/serialLanes.ts';
import type { RateGate } from './rateLimits.ts';
import type { Sender, SendResult } from './sender.ts';

/** Items read from the store at a time. */
const PAGE = 200;
/** Later than any due time: order within a conversation must see also what waits for its next attempt. */
const ALL_OWED = '9999-12-31T23:59:59.999Z';
/** Pause between attempts, ms. */
const RETRY = { base: 1000, cap: 5 * 60_000 };
/** Pause while the store cannot take the mark that a message was sent, ms. */
const MARK_RETRY = { base: 100, cap: 5000 };
/** A message that could not be delivered for this long is given up and recorded as refused, ms. */
const GIVE_UP_MS = 72 * 60 * 60_000;
/** A message owed for this long without being known here was left over, ms. */
const LEFTOVER_MS = 30_000;

export interface DelivererDeps {
  store: OutboxPort;
  clock: () => Date;
  concurrency: number;
  capacity: number;
  senderOf(address: Address): Sender;
  rateGate: RateGate;
  metrics: EngineMetrics;
  log: Log;
}

/** Sends what is owed to push channels: in order within a conversation, until the channel took or refused it. */
export interface Deliverer {
  /** Takes messages that have just been committed. */
  kick(items: readonly OutboxItem[]): void;
  /** Takes in everything owed. One message of each conversation may have been on its way when the last process ended. */
  recover(): Promise<void>;
  /** Takes messages of a process that is gone: one of each conversation may have been on its way. */
  takeOver(items: readonly OutboxItem[]): void;
  /** Takes in what was left over by other processes. */
  sweep(): Promise<void>;
  whenIdle(): Promise<void>;
  drain(): Promise<void>;
}

export function createDeliverer(deps: DelivererDeps): Deliverer {
  const { store, clock, concurrency, capacity } = deps;
  // What the channel has answered, until the store has it too: a message must not be sent again because a mark failed.
  const unmarked = new Map<string, DeliveryOutcome>();
  let recovered: Set<string> | undefined;
  const lanes = new SerialLanes<OutboxItem>({
    concurrency,
    capacity,
    clock,
    before: (a, b) => a.seq < b.seq,
    async read(after) {
      const page = await store.owed({ now: ALL_OWED, limit: PAGE, after });
      for (const { conversationKey } of page.items) recovered?.add(conversationKey);
      return page;
    },
    work: (item, attempt) => deliver(deps, unmarked, item, attempt),
    startAt: (item) => Date.parse(item.nextAttemptAt),
  });
  return {
    kick(items) {
      for (const item of items) lanes.offer(item);
    },
    takeOver(items) {
      deps.metrics.possibleDuplicates += new Set(items.map(({ conversationKey }) => conversationKey)).size;
      for (const item of items) lanes.offer(item);
    },
    async recover() {
      const conversations = new Set<string>();
      recovered = conversations;
      await lanes.recover();
      recovered = undefined;
      deps.metrics.possibleDuplicates += conversations.size;
    },
    sweep() {
      const before = new Date(clock().getTime() - LEFTOVER_MS).toISOString();
      return lanes.sweep((item) => item.owedSince < before && item.nextAttemptAt < before);
    },
    whenIdle: () => lanes.whenIdle(),
    drain: () => lanes.drain(),
  };
}

async function deliver(
  deps: DelivererDeps,
  unmarked: Map<string, DeliveryOutcome>,
  item: OutboxItem,
  attempt: number,
): Promise<LaneStep> {
  const { store, clock, log } = deps;
  const known = unmarked.get(item.id);
  if (known === undefined) {
    const may = await mayDeliver(deps, item);
    if (may === 'no') return 'done';
    if (may === 'later') return { againInMs: backOffMs(attempt, MARK_RETRY.base, MARK_RETRY.cap) };
    const wait = isLimited(item.address) ? deps.rateGate.take(item.conversationKey, tenantOf(item.address)) : 0;
    if (wait > 0) return { againInMs: wait };
  }
  const outcome = known ?? outcomeOf(deps, item, await deps.senderOf(item.address).send(item.address, item.activity));
  unmarked.set(item.id, outcome);
  try {
    await store.settle(item.conversationKey, item.id, outcome);
  } catch (error) {
    log.error({ outbox: item.id, ...describeError(error) }, 'delivery could not be marked, will be marked again');
    return { againInMs: backOffMs(attempt, MARK_RETRY.base, MARK_RETRY.cap) };
  }
  unmarked.delete(item.id);
  if (outcome.state !== 'retry') return 'done';
  item.attempts += 1;
  return { againInMs: Math.max(1, Date.parse(outcome.nextAttemptAt) - clock().getTime()) };
}

/** Another process may have taken this one for gone, and its messages with it. */
async function mayDeliver({ store, log }: DelivererDeps, item: OutboxItem): Promise<'yes' | 'later' | 'no'> {
  try {
    return await store.mayDeliver(item.conversationKey, item.id);
  } catch (error) {
    log.error({ outbox: item.id, ...describeError(error) }, 'the store cannot be asked, will be asked again');
    return 'later';
  }
}

function outcomeOf({ clock, metrics, log }: DelivererDeps, item: OutboxItem, sent: SendResult): DeliveryOutcome {
  const now = clock();
  const at = now.toISOString();
  if (sent.result === 'sent') {
    metrics.delivered += 1;
    const { channelActivityId } = sent;
    return { state: 'delivered', at, ...(channelActivityId !== undefined && { channelActivityId }) };
  }
  const isExpired = sent.result === 'retry' && now.getTime() - Date.parse(item.owedSince) > GIVE_UP_MS;
  if (sent.result === 'refused' || isExpired) {
    metrics.refused += 1;
    log.error({ outbox: item.id, code: sent.code, expired: isExpired }, 'the channel does not take this message');
    return { state: 'refused', at, code: isExpired ? `expired ${sent.code}` : sent.code };
  }
  metrics.retried += 1;
  if (sent.ambiguous) metrics.possibleDuplicates += 1;
  log.warn({ outbox: item.id, code: sent.code, attempts: item.attempts + 1 }, 'will be sent again');
  const pause = Math.max(backOffMs(item.attempts, RETRY.base, RETRY.cap), sent.afterMs ?? 0);
  return { state: 'retry', at, nextAttemptAt: new Date(now.getTime() + pause).toISOString(), code: sent.code };
}

/** Only Teams publishes limits for what a bot sends. */
function isLimited({ channelId }: Address): boolean {
  return channelId === 'msteams';
}

function tenantOf({ conversation, channelId }: Address): string {
  return conversation.tenantId ?? channelId;
}
