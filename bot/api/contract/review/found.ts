import * as z from 'zod';
import { CATEGORIES, EMOTIONS, SIGNALS } from '../../../../nlp/index.ts';
import { CASE_STATUSES, Instant, LANES, LocaleCode, Staff, Stage } from '../../../../storage/index.ts';

/** A part of a line; `ranges` are what was looked for. */
export const FoundWords = z.strictObject({
  seq: z.number().int(),
  at: Instant,
  author: z.enum(['customer', 'bot', 'agent', 'system']),
  text: z.string(),
  ranges: z.array(z.strictObject({ start: z.number().int(), end: z.number().int() })),
  cutBefore: z.boolean(),
  cutBehind: z.boolean(),
});
export type FoundWords = z.infer<typeof FoundWords>;

const Emotion = z.enum(EMOTIONS);

/** One case in a list, or a conversation in which no case was opened. Words are masked. */
export const FoundCase = z.strictObject({
  /** What it is read by at `/review/cases/:case`: its number, or the key of a conversation without a case. */
  case: z.string(),
  /** Absent where no case was opened. */
  number: z.string().optional(),
  conversationId: z.string(),
  caseId: z.string().optional(),
  /** The matter, in the reader's language. */
  title: z.string().optional(),
  /** The first complaining words. */
  opening: z.string().optional(),
  openedAt: Instant,
  updatedAt: Instant,
  closedAt: Instant.optional(),
  channel: z.string().optional(),
  locale: LocaleCode.optional(),
  pack: z.string().optional(),
  status: z.enum(CASE_STATUSES).optional(),
  stage: Stage.optional(),
  lane: z.enum(LANES).optional(),
  disposition: z.string().optional(),
  category: z.enum(CATEGORIES).optional(),
  categories: z.array(z.enum(CATEGORIES)),
  subcategory: z.string().optional(),
  signals: z.array(z.enum(SIGNALS)),
  emotions: z.strictObject({ start: Emotion.optional(), peak: Emotion.optional(), end: Emotion.optional() }),
  /** Strength of bad feeling, 0 to 3. */
  heat: z.strictObject({ start: z.number().optional(), peak: z.number().optional(), end: z.number().optional() }),
  change: z.enum(['better', 'same', 'worse']).optional(),
  by: z.enum(['bot', 'agent', 'both']).optional(),
  agents: z.array(Staff),
  guard: z.array(z.string()),
  guardHits: z.number().int(),
  escalation: z.enum(['none', 'early', 'on_time', 'late', 'never']).optional(),
  abandonedAt: Stage.optional(),
  traits: z.array(z.string()),
  severity: z.number().int().optional(),
  csat: z.number().int().optional(),
  /** The automatic score, 0 to 100. */
  score: z.number().optional(),
  /** Points of the score that apply, as `apology:missed`. */
  points: z.array(z.string()).optional(),
  /** Ids of the remedies that were accepted. */
  remedies: z.array(z.string()).optional(),
  /** How long our first words, and the solution, took: the shortest span that holds it, such as `3m` or `longer`. */
  response: z.string().optional(),
  resolution: z.string().optional(),
  kept: z.number().int(),
  broken: z.number().int(),
  reopened: z.number().int(),
  handoffs: z.number().int(),
  lines: z.number().int(),
  /** The line in which most of what was looked for stands. */
  found: FoundWords.optional(),
});
export type FoundCase = z.infer<typeof FoundCase>;

/** A page of cases. */
export const FoundCases = z.strictObject({
  cases: z.array(FoundCase),
  /** Absent on the last page. */
  next: z.string().optional(),
  /** On the first page; `isExact` is false when counting stopped at `countTo`. */
  total: z.strictObject({ count: z.number().int(), isExact: z.boolean() }).optional(),
  /** False while the index is being made: there may be more. */
  isComplete: z.boolean(),
});
export type FoundCases = z.infer<typeof FoundCases>;

/** Cases drawn by chance. The same seed draws the same cases, as far as they are still there. */
export const SampledCases = z.strictObject({
  cases: z.array(FoundCase),
  seed: z.number().int(),
  isComplete: z.boolean(),
});
export type SampledCases = z.infer<typeof SampledCases>;
