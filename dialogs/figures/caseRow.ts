import type { CaseRecord, Entry, Handoff, PromiseRecord } from '../../storage/index.ts';
import { type EscalationTiming, escalationTiming } from './escalation.ts';

/** A case with all that is on record about it. */
export interface CaseSource {
  record: CaseRecord;
  entries: readonly Entry[];
  promises: readonly PromiseRecord[];
  handoffs: readonly Handoff[];
}

/** One case as the figures see it. Times in milliseconds. */
export interface CaseRow {
  number: string;
  openedAt: string;
  category: string;
  subcategory: string | undefined;
  product: string | undefined;
  batch: string | undefined;
  place: string | undefined;
  /** Strength of bad feeling, 0 to 3, in the first and the last message of the customer about the case. */
  heatStart: number | undefined;
  heatEnd: number | undefined;
  firstResponseMs: number | undefined;
  /** From opening to closing, of a case that was closed with what was agreed or decided. */
  resolutionMs: number | undefined;
  /** Promises whose time has come. */
  promisesDue: number;
  promisesKept: number;
  /** Promises that are open though their time has come. */
  promisesOverdue: number;
  /** When the next open promise comes due. */
  nextDueAt: string | undefined;
  isResolved: boolean;
  /** Resolved without a person, without a second contact by the customer to reopen it. */
  isFirstContact: boolean;
  wasReopened: boolean;
  escalation: EscalationTiming;
  /** Stage at which the customer fell silent, of a case that is abandoned. */
  abandonedAt: string | undefined;
  csat: number | undefined;
  /** Whether the customer was asked for a mark. */
  isAsked: boolean;
  /** Ids of the remedies that were accepted. */
  remedies: string[];
  /** Sum of the remedies that were accepted and have one, in the currency of the pack. */
  cost: number;
  pack: string;
  /** Closed by one of us as no complaint, or as withdrawn, though the customer complained and never withdrew. */
  isHidden: boolean;
}

const RESOLVED = new Set(['resolved', 'partly_resolved', 'no_fault_found', 'referred']);
const SET_ASIDE = new Set(['not_a_complaint', 'withdrawn']);
const BAD = new Set(['angry', 'anxious', 'confused', 'disappointed']);
/** From this probability on a message counts as a complaint. */
const COMPLAINS = 0.5;

interface Tags {
  complaint?: number;
  emotion?: { label: string; intensity: number };
  act?: { label: string };
}
const tagsOf = ({ understanding }: Entry) => (understanding ?? {}) as Tags;

/** Strength of bad feeling in a message, 0 to 3; none counts as 0. */
function heatOf(entry: Entry | undefined): number | undefined {
  const emotion = entry && tagsOf(entry).emotion;
  if (!emotion) return undefined;
  return BAD.has(emotion.label) ? emotion.intensity : 0;
}

/** True when a customer's message complains. */
export const complains = (entry: Entry) => entry.author === 'customer' && (tagsOf(entry).complaint ?? 0) >= COMPLAINS;

const isOurWord = ({ author, audience, text }: Entry) =>
  (author === 'bot' || author === 'agent') && audience === undefined && text.trim() !== '';

/** A sum as it was told, `CN¥20` or `HK$1,200.50`, as a number; 0 where there is none. */
export function sumOf(amount: string | undefined): number {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(amount ?? '')?.[0].replaceAll(',', '');
  return digits === undefined ? 0 : Number(digits);
}

function isHiddenCase(record: CaseRecord, heard: readonly Entry[]): boolean {
  if (record.status !== 'closed' || !SET_ASIDE.has(record.disposition ?? '')) return false;
  const closing = record.history.findLast(({ to }) => to === 'closed');
  const isOurs = closing !== undefined && closing.actor !== 'customer' && closing.actor !== 'bot';
  return isOurs && heard.some(complains) && !heard.some((entry) => tagsOf(entry).act?.label === 'cancel');
}

const factOf = ({ facts }: CaseRecord, name: string) =>
  facts[name]?.state === 'known' ? facts[name].value.trim() || undefined : undefined;

/** What the figures need of one case, as of `now`. */
export function caseRow({ record, entries, promises, handoffs }: CaseSource, now: Date): CaseRow {
  const opening = entries.find(({ activityId }) => activityId === record.opening.activityId);
  const from = opening?.seq ?? 0;
  const heard = entries.filter(({ author, seq }) => author === 'customer' && seq >= from);
  const answer = entries.find((entry) => entry.seq > from && isOurWord(entry));
  const at = now.toISOString();
  const made = promises.filter(({ kind }) => kind !== 'nudge');
  const open = made.filter(({ state }) => state === 'open');
  const overdue = open.filter(({ dueAt }) => dueAt < at);
  const due = [...made.filter(({ state }) => state === 'kept' || state === 'broken'), ...overdue];
  const accepted = record.remedies.filter(({ state }) => state === 'accepted');
  const isResolved = record.status === 'closed' && RESOLVED.has(record.disposition ?? '');
  const opened = Date.parse(record.openedAt);
  return {
    number: record.number,
    openedAt: record.openedAt,
    category: record.categories[0] ?? 'other',
    subcategory: record.subcategory,
    product: factOf(record, 'product'),
    batch: factOf(record, 'batch'),
    place: factOf(record, 'place'),
    heatStart: heatOf(heard.find(({ understanding }) => understanding !== undefined)),
    heatEnd: heatOf(heard.findLast(({ understanding }) => understanding !== undefined)),
    firstResponseMs: opening && answer ? Date.parse(answer.at) - Date.parse(opening.at) : undefined,
    resolutionMs: isResolved && record.closedAt ? Date.parse(record.closedAt) - opened : undefined,
    promisesDue: due.length,
    promisesKept: due.filter(({ state }) => state === 'kept').length,
    promisesOverdue: overdue.length,
    nextDueAt: open
      .map(({ dueAt }) => dueAt)
      .filter((dueAt) => dueAt >= at)
      .sort()[0],
    isResolved,
    isFirstContact: isResolved && handoffs.length === 0 && record.reopened === 0,
    wasReopened: record.reopened > 0,
    escalation: escalationTiming(heard, record, handoffs),
    abandonedAt: record.status === 'abandoned' ? record.stage : undefined,
    csat: record.csat?.score,
    isAsked: record.csat !== undefined,
    remedies: [...new Set(accepted.map(({ remedyId }) => remedyId))],
    cost: accepted.reduce((sum, { amount }) => sum + sumOf(amount), 0),
    pack: record.pack,
    isHidden: isHiddenCase(record, heard),
  };
}
