import type { InboundActivity } from '../ingress/activity.ts';

/** Messages of another bot in a row that are still answered; beyond it two bots would talk for ever. */
const MAX_BOT_MESSAGES = 5;
/** Conversations remembered at a time; only those with a bot in them take up room. */
const MAX_REMEMBERED = 10_000;

/**
 * Tells when two bots talk to each other: true from the sixth message in a row that came from a bot. A message of a
 * person starts the count again.
 */
export function createBotLoopGuard(): (conversationKey: string, activity: InboundActivity) => boolean {
  const inRow = new Map<string, number>();
  return (key, activity) => {
    if (activity.type !== 'message') return false;
    if (activity.from.role !== 'bot' && activity.from.role !== 'skill') {
      inRow.delete(key);
      return false;
    }
    const count = (inRow.get(key) ?? 0) + 1;
    inRow.delete(key);
    inRow.set(key, count);
    const oldest = inRow.keys().next().value;
    if (inRow.size > MAX_REMEMBERED && oldest !== undefined) inRow.delete(oldest);
    return count > MAX_BOT_MESSAGES;
  };
}
