import { currentCase, customerName, type Waiting } from '../../dialogs/index.ts';
import type { Understanding } from '../../nlp/index.ts';
import { type Attention, attentionOf, type Conversation, type Entry } from '../../storage/index.ts';
import type { QueueItem } from '../api/contract/index.ts';
import { type Standing, standingOf } from '../auth/access.ts';

/** Newest lines of a conversation that a row is made of. */
export const TAIL = 40;
/** Longest excerpt, UTF-16 units. */
const EXCERPT = 140;

/** What the queue knows of one conversation, whoever looks. */
export interface Row {
  /** Everything but the place, which depends on the viewer. */
  item: Omit<QueueItem, 'rank' | 'because'>;
  /** What decides who may see it. */
  standing: Standing;
  /** What decides its place; absent unless somebody waits. */
  waiting: Waiting | undefined;
  /** Until when whoever holds it must be seen again. */
  leaseUntil: string | undefined;
}

/**
 * The row of a conversation; undefined when there is nothing for staff to see. Pure: made of the record and its last
 * `TAIL` lines, so that it is the same however often and by whomever it is made.
 */
export function toRow(conversation: Conversation, tail: readonly Entry[]): Row | undefined {
  const attention = attentionOf(conversation);
  if (attention === undefined) return undefined;
  const record = currentCase(conversation);
  const { key, handoff, address, locale, lastSeq, updatedAt } = conversation;
  const isOpen = attention !== 'bot';
  const visible = tail.filter(({ audience, author }) => audience !== 'staff' && author !== 'system');
  const mood = lastMood(visible) ?? record?.mood.last;
  const name = customerName({ conversation, record });
  const nextDueAt = earliestDue(conversation);
  const unansweredSince = unanswered(visible);
  const item: Row['item'] = {
    id: key,
    version: lastSeq,
    state: attention,
    ...(isOpen && handoff && { reason: handoff.reason }),
    urgent: isOpen && handoff?.urgent === true,
    customer: { ...(name === undefined ? {} : { name }), channel: address.channelId },
    locale,
    ...(record && { caseNumber: record.number, stage: record.stage }),
    lane: record?.lane ?? 'normal',
    severity: record?.severity ?? 0,
    categories: record?.categories ?? [],
    signals: record?.signals ?? [],
    ...(mood && { mood: { label: mood.label, intensity: mood.intensity } }),
    ...(isOpen && handoff && { requestedAt: handoff.requestedAt, promisedBy: handoff.promisedBy }),
    ...(nextDueAt === undefined ? {} : { nextDueAt }),
    ...(attention === 'held' && handoff?.agent && { agent: { id: handoff.agent.id, name: handoff.agent.name } }),
    ...(unansweredSince === undefined ? {} : { unansweredSince }),
    excerpt: excerptOf(visible),
    lastSeq,
    updatedAt,
    approvals: (handoff?.approvals ?? []).filter(({ state }) => state === 'pending').length,
  };
  const waiting = waitingOf(attention, conversation, item, record?.reopened ?? 0);
  return { item, standing: standingOf(conversation), waiting, leaseUntil: handoff?.leaseUntil };
}

function waitingOf(
  attention: Attention,
  { handoff, locale }: Conversation,
  { lane, severity, mood, categories, nextDueAt }: Row['item'],
  reopened: number,
): Waiting | undefined {
  if (attention !== 'waiting' || !handoff) return undefined;
  const { requestedAt, urgent, escalated } = handoff;
  return {
    requestedAt,
    urgent,
    lane,
    severity,
    mood,
    escalated,
    reopened: reopened > 0 || handoff.reason === 'reopened',
    categories,
    locale,
    nextDueAt,
  };
}

/** The earliest thing we owe: an open promise, or a deadline of an authority. */
function earliestDue({ promises, cases }: Conversation): string | undefined {
  const promised = promises.filter(({ kind, state }) => state === 'open' && kind !== 'nudge').map(({ dueAt }) => dueAt);
  const clocks = cases.filter(({ closedAt }) => closedAt === undefined).flatMap(({ clocks: all }) => all);
  return [...promised, ...clocks.map(({ dueAt }) => dueAt)].sort()[0];
}

function lastMood(visible: readonly Entry[]): Understanding['emotion'] | undefined {
  const last = visible.findLast(({ author, understanding }) => author === 'customer' && understanding);
  return (last?.understanding as unknown as Understanding | undefined)?.emotion; // was made by the recognizer
}

/** The first words of the last customer message; a file without words has none. */
function excerptOf(visible: readonly Entry[]): string {
  const text = visible.findLast((entry) => entry.author === 'customer')?.text ?? '';
  return text.slice(0, EXCERPT).toWellFormed();
}

/** Since when the customer has had no answer: the first of their messages that nobody has written anything after. */
function unanswered(visible: readonly Entry[]): string | undefined {
  const answered = visible.findLastIndex(({ author }) => author !== 'customer');
  return visible[answered + 1]?.at;
}

/** What tells a console to forget a conversation; it says nothing else about it. */
export function goneItem(id: string, version: number, now: Date): QueueItem {
  return {
    id,
    version,
    state: 'gone',
    urgent: false,
    customer: { channel: '' },
    locale: 'en',
    lane: 'normal',
    severity: 0,
    categories: [],
    signals: [],
    excerpt: '',
    lastSeq: version,
    updatedAt: now.toISOString(),
    approvals: 0,
    rank: 0,
    because: [],
  };
}
