import * as z from 'zod';
import { PROMISE_DUE_EVENT } from '../../dialogs/contract.ts';
import type { Address, Conversation, PromiseRecord } from '../../storage/index.ts';
import type { InboundActivity } from '../ingress/activity.ts';
import { isPromiseDue } from '../turn/activityRules.ts';

/** Pause before a promise that its turn left untouched comes due again, ms. */
const POSTPONE_MS = 15 * 60_000;
/** The same while a person holds the conversation, who sees it as due: each look leaves a line in the transcript. */
const POSTPONE_HELD_MS = 2 * 3_600_000;

const DueValue = z.object({ promiseId: z.string(), attempt: z.number().int().nonnegative() });

/** The name of one coming due. The due time is part of it, because a promise may be put off without having been acted on. */
export function dueName({ id, attempts, nextAt }: PromiseRecord): string {
  return `promise:${id}:${attempts}:${nextAt}`;
}

/**
 * The event that says a promise has come due. Its id is the same however often and by whomever it is made, so that it
 * has one turn.
 */
export function promiseDueEvent(promise: PromiseRecord, address: Address): InboundActivity & { id: string } {
  return {
    type: 'event',
    name: PROMISE_DUE_EVENT,
    id: dueName(promise),
    channelId: address.channelId,
    serviceUrl: address.serviceUrl,
    conversation: address.conversation,
    from: address.user,
    recipient: address.bot,
    value: { promiseId: promise.id, attempt: promise.attempts },
  };
}

/**
 * Gives a new time to the promise of a due event that its turn left open, because the same event never runs twice and
 * the promise would be forgotten: a while later where the turn failed or a person holds the conversation; at its own
 * time, but under a new name, where the clock was set back after the event was made and that time is yet to come.
 */
export function postponePromise(conversation: Conversation, activity: InboundActivity, now: Date): Conversation {
  const due = isPromiseDue(activity) ? DueValue.safeParse(activity.value).data : undefined;
  if (due === undefined) return conversation;
  const pause = conversation.handoff?.state === 'accepted' ? POSTPONE_HELD_MS : POSTPONE_MS;
  const nextTime = (promise: PromiseRecord): number | undefined => {
    if (promise.id !== due.promiseId || promise.state !== 'open') return undefined;
    if (promise.nextAt <= now.toISOString()) return now.getTime() + pause;
    return dueName(promise) === activity.id ? Date.parse(promise.nextAt) + 1 : undefined;
  };
  return {
    ...conversation,
    promises: conversation.promises.map((promise) => {
      const next = nextTime(promise);
      return next === undefined ? promise : { ...promise, nextAt: new Date(next).toISOString() };
    }),
  };
}
