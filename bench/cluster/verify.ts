import { conversationKey, type Entry, type Store } from '../../storage/index.ts';
import { type ChannelPeer, firstAnswers, type Replies, replyName } from './channel.ts';
import type { Kill } from './fleet.ts';
import { CHANNEL_ID, type Spoken, type Talk } from './talk.ts';

/** How one conversation stands at the end. */
export interface Verdict {
  /** Every message is in the transcript once, in one turn, and none that was not sent. */
  isComplete: boolean;
  /** Lines are numbered from 1 without a gap, and what was sent after the answer to another message stands behind it. */
  isOrdered: boolean;
  /** Messages the bot owed the channel, those the channel has, and those it has more than once. */
  owed: number;
  sent: number;
  doubled: number;
  /** Doubled although no process died in between. */
  doubledWithoutReason: number;
  /** Replies that the channel has and the transcript has not. */
  strange: number;
  /** Messages not noted as delivered. */
  unsettled: number;
}

/** Compares what a customer sent with what is on record, and what is on record with what the channel has. */
export async function verify(store: Store, channel: ChannelPeer, talk: Talk, kills: readonly Kill[]): Promise<Verdict> {
  const key = conversationKey(CHANNEL_ID, talk.conversationId);
  const entries = await store.entries(key, { after: 0, limit: 10_000 });
  const deliveries = await store.deliveries(key, 0);
  const replies = channel.repliesOf(talk.conversationId);
  const owed = entries.filter(({ author, activity }) => author === 'bot' && activity.type === 'message');
  const names = new Map<string, number>();
  for (const { activity, text } of owed) {
    const name = replyName(activity.replyToId, text);
    names.set(name, (names.get(name) ?? 0) + 1);
  }
  let sent = 0;
  let doubled = 0;
  let doubledWithoutReason = 0;
  for (const [name, count] of names) {
    const times = replies.get(name)?.times ?? [];
    sent += Math.min(count, times.length);
    const [first = 0] = times;
    const last = times.at(-1) ?? 0;
    if (times.length <= count) continue;
    doubled += times.length - count;
    if (!kills.some(({ at }) => first <= at + TAKEN_MS && at <= last)) doubledWithoutReason += times.length - count;
  }
  return {
    isComplete: isComplete(entries, talk),
    isOrdered: isOrdered(entries, talk, replies),
    owed: owed.length,
    sent,
    doubled,
    doubledWithoutReason,
    strange: [...replies.keys()].filter((name) => !names.has(name)).length,
    unsettled: owed.length - deliveries.filter(({ state }) => state === 'delivered').length,
  };
}

/** A message that its process had handed to the network when it was killed arrives within this time, ms. */
const TAKEN_MS = 1_000;

function isComplete(entries: readonly Entry[], { spoken }: Talk): boolean {
  const heard = entries.filter(({ author }) => author === 'customer');
  const turns = new Set(heard.map(({ turnId }) => turnId));
  const texts = new Map(heard.map(({ activityId, text }) => [activityId, text]));
  return (
    heard.length === spoken.length &&
    turns.size === spoken.length &&
    spoken.every(({ id, text }) => texts.get(id) === text)
  );
}

function isOrdered(entries: readonly Entry[], { spoken }: Talk, replies: Replies): boolean {
  const place = new Map(entries.map(({ activityId }, index) => [activityId, index]));
  const answeredAt = firstAnswers(replies);
  const isAfter = (later: Spoken, earlier: Spoken) =>
    (answeredAt.get(earlier.id) ?? Infinity) > later.sentAt ||
    (place.get(earlier.id) ?? Infinity) < (place.get(later.id) ?? -1);
  return (
    entries.every(({ seq }, index) => seq === index + 1) &&
    spoken.every((later) => spoken.every((earlier) => isAfter(later, earlier)))
  );
}
