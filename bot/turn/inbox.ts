import { randomUUID } from 'node:crypto';
import { conversationKey, type InboxItem, type InboxPort, inboxId, type JsonValue } from '../../storage/index.ts';
import type { InboundActivity } from '../ingress/activity.ts';
import { createAcceptanceOrder } from './acceptanceOrder.ts';
import { isGroup, isInternalEvent, ruleFor } from './activityRules.ts';
import { createBotLoopGuard } from './botLoopGuard.ts';
import type { EngineMetrics } from './metrics.ts';
import type { Receiver } from './receiver.ts';
import { stripBotMention } from './stripBotMention.ts';
import type { TurnQueue } from './turnQueue.ts';
import type { Acceptance, Unwritten } from './unwritten.ts';

/** Begins the id of an activity that no door has named; it counts as new each time it comes. */
const OWN_ID = 'kesu:';
/** Beginnings of ids that the channel does not know: ours, and those the door makes from the body. */
const MADE_UP_IDS = [OWN_ID, 'sha256-'];

export interface Inbox extends Receiver {
  /**
   * Takes an event of the house itself, e.g. a promise that has come due, for a conversation that exists. `isAwaited`: somebody
   * waits for its turn, with which it may become durable; else it is durable at once, and its turn comes when it comes.
   */
  receiveInternal(
    key: string,
    activity: InboundActivity & { id: string },
    options?: { isAwaited?: boolean },
  ): Promise<Acceptance>;
}

/**
 * The door of the turn: makes an activity durable, by a write of its own or with its turn, where that comes at once, and resolves.
 * Two activities of one conversation are handed over in the order they came in, even when the store confirms them in another.
 */
export function createReceiver(deps: {
  store: Pick<InboxPort, 'accept'>;
  queue: Pick<TurnQueue, 'offer' | 'offerUnwritten'>;
  unwritten: Unwritten;
  clock: () => Date;
  metrics: EngineMetrics;
}): Inbox {
  const { store, queue, unwritten, clock, metrics } = deps;
  const nextOrder = createAcceptanceOrder(clock);
  const isLoop = createBotLoopGuard();
  const lastOf = new Map<string, Promise<void>>();

  const count = (result: Acceptance): Acceptance => {
    metrics[result === 'accepted' ? 'accepted' : 'duplicates'] += 1;
    return result;
  };

  /** Undefined when the item must be written by itself. */
  const holdUnwritten = (item: InboxItem): Promise<Acceptance> | undefined => {
    const copy = unwritten.resultOf(item.id);
    return copy?.then(() => 'duplicate') ?? unwritten.hold(item, queue.offerUnwritten);
  };

  const accept = async (key: string, activity: InboundActivity, id: string, isAwaited: boolean) => {
    const item: InboxItem = {
      v: 1,
      id: inboxId(key, id),
      conversationKey: key,
      order: nextOrder(),
      receivedAt: clock().toISOString(),
      activity: toJson({ ...activity, id }),
    };
    const earlier = lastOf.get(key);
    const held = isAwaited && earlier === undefined ? holdUnwritten(item) : undefined;
    if (held !== undefined) return count(await held);
    const accepted = store.accept(item);
    const settled = Promise.allSettled([earlier, accepted]).then(() => undefined);
    lastOf.set(key, settled);
    try {
      const result = await accepted;
      await earlier;
      if (result === 'accepted') queue.offer(item);
      return count(result);
    } finally {
      if (lastOf.get(key) === settled) lastOf.delete(key);
    }
  };

  return {
    async receive(raw) {
      const activity = stripBotMention(raw);
      const id = activity.id ?? OWN_ID + randomUUID();
      const key = keyOf(activity);
      if (isInternalEvent(activity) || ruleFor(activity) === 'ignore' || isLoop(key, activity)) {
        metrics.ignored += 1;
        return { result: 'accepted', id };
      }
      return { result: await accept(key, activity, id, true), id };
    },
    receiveInternal: (key, activity, { isAwaited = false } = {}) => accept(key, activity, activity.id, isAwaited),
  };
}

/** The conversation an activity belongs to; in a group everybody has one of their own. */
export function keyOf(activity: InboundActivity): string {
  return conversationKey(
    activity.channelId,
    activity.conversation.id,
    isGroup(activity) ? activity.from.id : undefined,
  );
}

function toJson(activity: InboundActivity): Record<string, JsonValue> {
  return JSON.parse(JSON.stringify(activity)) as Record<string, JsonValue>;
}

/** True when the channel itself named this activity, so that an answer can refer to it. */
export function isNamedByChannel({ id }: InboundActivity): boolean {
  return id !== undefined && !MADE_UP_IDS.some((beginning) => id.startsWith(beginning));
}
