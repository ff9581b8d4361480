import * as z from 'zod';
import { PROMISE_DUE_EVENT } from '../../dialogs/contract.ts';
import type { Address, Conversation, PromiseRecord } from '../../storage/index.ts';
import type { InboundActivity } from '../ingress/activity.ts';
import { isPromiseDue } from '../turn/activityRules.ts';

/** Pause before a promise that its turn left untouched comes due again, ms. */
const POSTPONE_MS = 15 * 60_000;

const DueValue = z.object({ promiseId: z.string(), attempt: z.number().int().nonnegative() });

/**
 * The event that says a promise has come due. Its id is the same however often and by whomever it is made, so that it
 * has one turn; the due time is part of it, because a promise may be put off without having been acted on.
 */
export function promiseDueEvent(promise: PromiseRecord, address: Address): InboundActivity & { id: string } {
  return {
    type: 'event',
    name: PROMISE_DUE_EVENT,
    id: `promise:${promise.id}:${promise.attempts}:${promise.nextAt}`,
    channelId: address.channelId,
    serviceUrl: address.serviceUrl,
    conversation: address.conversation,
    from: address.user,
    recipient: address.bot,
    value: { promiseId: promise.id, attempt: promise.attempts },
  };
}

/**
 * Puts off the promise of a due event that its turn left open and due: the turn failed, or an agent holds the
 * conversation. Without it the promise would be forgotten, because the same event never runs twice.
 */
export function postponePromise(conversation: Conversation, activity: InboundActivity, now: Date): Conversation {
  const due = isPromiseDue(activity) ? DueValue.safeParse(activity.value).data : undefined;
  if (due === undefined) return conversation;
  const nextAt = new Date(now.getTime() + POSTPONE_MS).toISOString();
  const isLeft = ({ id, state, nextAt: at }: PromiseRecord) =>
    id === due.promiseId && state === 'open' && at <= now.toISOString();
  return {
    ...conversation,
    promises: conversation.promises.map((promise) => (isLeft(promise) ? { ...promise, nextAt } : promise)),
  };
}
