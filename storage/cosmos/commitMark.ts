import { columnText } from '../columnText.ts';
import { ATTENTION, attentionOf } from '../records/attention.ts';
import type { Conversation } from '../records/conversation.ts';
import type { PromiseRecord } from '../records/promise.ts';
import { restsSince } from '../records/resting.ts';
import { CONVERSATION_ID, type ConversationItem, type Mark, sortKey } from './documents.ts';
import type { BatchStep } from './gateway.ts';

/**
 * What a conversation is to be found by after a commit. A time before the first due one does as well: most turns put a reminder
 * off by some minutes, and whoever finds a conversation too early looks at its state. So the time is rewritten only when
 * something comes due sooner, or when it has passed. So it is with the time since when it rests.
 * Whoever finds it too early may also have written the time when the first of `was` comes due, which no turn is told: so what comes
 * due sooner than that is written, too.
 */
export function nextMark(
  before: Mark | undefined,
  {
    conversation,
    was,
    open,
    begun,
    pk,
  }: {
    conversation: Conversation;
    /** The open promises before the commit, and after it. */
    was: readonly PromiseRecord[];
    open: readonly PromiseRecord[];
    begun: string;
    pk: string;
  },
): Mark {
  const attention = attentionOf(conversation);
  const due = firstOf(open, pk);
  const isEarly =
    before?.due !== undefined && due !== undefined && before.due <= due && (firstOf(was, pk) ?? '') <= due;
  const kept = isEarly && before.due !== undefined && before.due > conversation.updatedAt ? before.due : due;
  const since = restsSince(conversation);
  return {
    ...(attention && { attention: `${ATTENTION.indexOf(attention)} ${sortKey(begun, pk)}` }),
    ...(kept !== undefined && { due: kept }),
    ...(since !== undefined && { rests: before?.rests ?? sortKey(since, pk) }),
  };
}

/** Where the first of some open promises stands among all that come due. */
export function firstOf(open: readonly PromiseRecord[], pk: string): string | undefined {
  const [first] = open.map(({ nextAt }) => nextAt).sort();
  return first === undefined ? undefined : sortKey(first, pk);
}

/** What to do to the item of a conversation: nothing, where its mark is right. */
export function markSteps(pk: string, key: string, before: Mark | undefined, after: Mark): BatchStep[] {
  if (before && before.attention === after.attention && before.due === after.due && before.rests === after.rests)
    return [];
  const item: ConversationItem = { id: CONVERSATION_ID, pk, kind: 'conversation', key: columnText(key), ...after };
  return [before ? { upsert: item } : { create: item }];
}
