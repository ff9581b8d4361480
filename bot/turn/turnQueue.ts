import type { InboxItem, InboxPort } from '../../storage/index.ts';
import type { InboundActivity } from '../ingress/activity.ts';
import { isAgentCommand, isCustomerMessage } from './activityRules.ts';
import { type LaneStep, SerialLanes } from './serialLanes.ts';

/** Items read from the store at a time. */
const PAGE = 200;
/** An accepted item without a turn after this time was left over by a process that ended, ms. */
const LEFTOVER_MS = 30_000;

/** Quiet time is cut off after this many times its length, so that somebody who keeps typing is still answered. */
const MAX_QUIET = 4;

export interface TurnQueueOptions {
  store: Pick<InboxPort, 'pending'>;
  clock: () => Date;
  /** Turns at the same time. */
  concurrency: number;
  /** Items held in memory. */
  capacity: number;
  /** Quiet time to wait for before a customer message of this conversation is answered, ms. */
  settleMs(conversationKey: string): number;
  /** `more`: further customer messages of this conversation are already waiting. */
  run(item: InboxItem, attempt: number, more: boolean): Promise<LaneStep>;
}

/** Accepted activities on their way to their turn: serial and in order of acceptance within a conversation. */
export interface TurnQueue {
  /** Takes an item that is in the store. */
  offer(item: InboxItem): void;
  /** Takes an item that is not in the store yet, if its turn can come at once. */
  offerUnwritten(item: InboxItem): boolean;
  /** Takes in what was accepted before this process began. */
  recover(): Promise<void>;
  /** Takes in what has waited in the store for too long. */
  sweep(): Promise<void>;
  whenIdle(): Promise<void>;
  /** Starts no new turn; resolves when the running ones have ended. */
  drain(): Promise<void>;
}

export function createTurnQueue(options: TurnQueueOptions): TurnQueue {
  const { store, clock, concurrency, capacity, settleMs, run } = options;
  const lanes = new SerialLanes<InboxItem>({
    concurrency,
    capacity,
    clock,
    before: (a, b) => a.order < b.order,
    read: (after) => store.pending({ limit: PAGE, after }),
    work: (item, attempt, waiting) => run(item, attempt, waiting.some(isFromCustomer)),
    startAt(item, waiting, { offeredAt, burstAt }) {
      if (!isSpoken(item) || waiting.some((behind) => isFromCustomer(behind) || isCommand(behind))) return 0;
      const quiet = settleMs(item.conversationKey);
      return Math.min(offeredAt + quiet, burstAt + MAX_QUIET * quiet);
    },
  });
  return {
    offer: (item) => lanes.offer(item),
    offerUnwritten: (item) => (!isSpoken(item) || settleMs(item.conversationKey) === 0) && lanes.offerUnwritten(item),
    recover: () => lanes.recover(),
    sweep() {
      const before = new Date(clock().getTime() - LEFTOVER_MS).toISOString();
      return lanes.sweep((item) => item.receivedAt < before);
    },
    whenIdle: () => lanes.whenIdle(),
    drain: () => lanes.drain(),
  };
}

function activityOf(item: InboxItem): InboundActivity {
  return item.activity as unknown as InboundActivity;
}

function isFromCustomer(item: InboxItem): boolean {
  return isCustomerMessage(activityOf(item));
}

/** One of us is waiting for an answer. */
function isCommand(item: InboxItem): boolean {
  return isAgentCommand(activityOf(item));
}

/** A typed message may be followed by another at once; a pressed button or a photo stands alone. */
function isSpoken(item: InboxItem): boolean {
  const { value, text, attachments } = activityOf(item);
  return isFromCustomer(item) && value === undefined && (attachments?.length ?? 0) === 0 && (text ?? '') !== '';
}
