import { matterName, type Pack } from '../../../dialogs/index.ts';
import type { Locale } from '../../../nlp/index.ts';
import type { CaseRecord, SearchFacts, Staff } from '../../../storage/index.ts';
import type { FoundCase, FoundWords } from '../../api/contract/index.ts';
import type { FoundCase as Hit } from '../../search/showLines.ts';
import type { Mask } from '../mask.ts';

/** Longest part of the first words that a list shows, in UTF-16 units. */
const OPENING = 200;

export interface FoundSource {
  hit: Hit;
  /** Absent where no case was opened, or where it is gone since the index heard of it. */
  record: CaseRecord | undefined;
  /** The pack of the case. */
  pack: Pack;
  agents: Staff[];
  mask: Mask;
  locale: Locale;
}

type Labels = SearchFacts['labels'];

/** Labels come out of the index, which was told them by the record: they are what the contract says they are. */
const one = (labels: Labels, field: keyof Labels) => labels[field]?.[0];
const all = (labels: Labels, field: keyof Labels) => [...(labels[field] ?? [])];
const some = (labels: Labels, field: keyof Labels) => (labels[field]?.length ? all(labels, field) : undefined);

const known = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;

/** One case as a list shows it, in the language of whoever reads it. */
export function foundCase({ hit, record, pack, agents, mask, locale }: FoundSource): FoundCase {
  const { facts, conversationKey, caseId, line } = hit;
  const { labels, numbers, caseNumber, openedAt, updatedAt, closedAt } = facts;
  const row = {
    case: caseNumber ?? conversationKey,
    conversationId: conversationKey,
    openedAt,
    updatedAt,
    ...known({
      number: caseNumber,
      caseId: caseId === '' ? undefined : caseId,
      title: record && matterName(pack, record, locale),
      opening: record && cut(mask(record.opening.text)),
      closedAt,
      channel: one(labels, 'channel'),
      locale: one(labels, 'locale'),
      pack: one(labels, 'pack'),
      status: one(labels, 'status'),
      stage: one(labels, 'stage'),
      lane: one(labels, 'lane'),
      disposition: one(labels, 'disposition'),
      category: one(labels, 'category'),
      subcategory: one(labels, 'subcategory'),
      change: one(labels, 'change'),
      by: one(labels, 'heldBy'),
      escalation: one(labels, 'escalation'),
      points: some(labels, 'points'),
      remedies: some(labels, 'remedies'),
      response: one(labels, 'response'),
      resolution: one(labels, 'resolution'),
      abandonedAt: one(labels, 'abandonedAt'),
      severity: numbers.severity,
      csat: numbers.csat,
      score: numbers.score,
      found: line && foundWords(line, mask),
    }),
    categories: all(labels, 'categories'),
    signals: all(labels, 'signals'),
    emotions: known({
      start: one(labels, 'emotionStart'),
      peak: one(labels, 'emotionPeak'),
      end: one(labels, 'emotionEnd'),
    }),
    heat: known({ start: numbers.heatStart, peak: numbers.heatPeak, end: numbers.heatEnd }),
    agents,
    guard: all(labels, 'guard'),
    guardHits: numbers.guardHits ?? 0,
    traits: all(labels, 'traits'),
    kept: numbers.promisesKept ?? 0,
    broken: numbers.promisesBroken ?? 0,
    reopened: numbers.reopened ?? 0,
    handoffs: numbers.handoffs ?? 0,
    lines: numbers.lines ?? 0,
  };
  return row as FoundCase;
}

function cut(text: string): string {
  return text.length > OPENING ? `${text.slice(0, OPENING).toWellFormed()}…` : text;
}

function foundWords({ seq, at, author, snippet }: NonNullable<Hit['line']>, mask: Mask): FoundWords {
  const { ranges, cutBefore, cutBehind } = snippet;
  return { seq, at, author, text: mask(snippet.text), ranges: [...ranges], cutBefore, cutBehind };
}
