import * as z from 'zod';

/** One parameter of a link. What it may hold is checked when it is read, so that a refusal can say what fits. */
const Text = z.string().max(2000).optional();

/**
 * What cases are found by, as it stands in a link. All of it must be true. Values are parted by commas and are alternatives;
 * `-` before one excludes it, `*` means any and `-*` none, and `\` takes its meaning from the sign behind it. Numbers are `3`, `3..`, `..3` or
 * `1..3`; times are days of the company's clock or instants, `2026-11-01..2026-11-30`, both included, or `today`, `yesterday`,
 * `7d` for the last seven days.
 */
export const CaseFilter = z.strictObject({
  /** Words, as typed. */
  q: Text.describe('Words: 退款 "late delivery" -refund'),
  in: Text.describe('Whose words: customer, bot, agent, notes'),
  number: z.string().max(14_000).optional().describe('Case numbers, up to 1000'),
  channel: Text,
  locale: Text,
  pack: Text,
  status: Text,
  stage: Text.describe('Stage reached'),
  lane: Text,
  disposition: Text,
  category: Text.describe('Main category'),
  categories: Text.describe('Any category it was given'),
  subcategory: Text,
  signal: Text,
  emotionStart: Text,
  emotionPeak: Text,
  emotionEnd: Text,
  change: Text.describe('better, same, worse: bad feeling at the end against the start'),
  by: Text.describe('Who of us spoke: bot, agent, both'),
  agent: Text.describe('Ids of those of us who spoke or held it'),
  guard: Text.describe('Rules of the guard that were hit'),
  escalation: Text.describe('none, early, on_time, late, never'),
  abandonedAt: Text.describe('Stage at which the customer fell silent'),
  is: Text.describe(
    'complaint, resolved, first_contact, reopened, hidden, compensated, asked, overdue, uncaptured, unscored',
  ),
  point: Text.describe('Points of the score: apology:missed, promise:met …'),
  remedy: Text.describe('Ids of the remedies that were accepted'),
  response: Text.describe('How long our first words took: 15s, 1m, 3m, 10m, 1h, longer'),
  resolution: Text.describe('How long the solution took: 1h, 4h, 1d, 3d, 7d, 30d, longer'),
  product: Text,
  batch: Text,
  place: Text,
  severity: Text,
  csat: Text,
  score: Text,
  heatStart: Text.describe('Bad feeling, 0 to 3, in tenths'),
  heatPeak: Text,
  heatEnd: Text,
  heatChange: Text,
  kept: Text.describe('Promises kept'),
  broken: Text.describe('Promises broken or overdue'),
  guardHits: Text,
  reopenings: Text,
  handoffs: Text,
  lines: Text,
  opened: Text,
  updated: Text,
  closed: Text,
});
export type CaseFilter = z.infer<typeof CaseFilter>;

/** In which order: by a number, `-` before it for the greatest first. */
export const CASE_SORTS = [
  'newest',
  'oldest',
  'relevance',
  'updated',
  'score',
  '-score',
  'csat',
  '-csat',
  'severity',
  '-severity',
  'heatPeak',
  '-heatPeak',
  'heatEnd',
  '-heatEnd',
  'heatChange',
  '-heatChange',
] as const;

/** What to show of a list, besides what it is of. */
const Reader = z.strictObject({
  /** The language of the reader: en, zh-Hans, zh-Hant. */
  read: z.string().max(20).optional(),
});

export const CaseListQuery = CaseFilter.extend({
  ...Reader.shape,
  sort: z.enum(CASE_SORTS).optional(),
  limit: z.string().optional().describe('1 to 200 cases; 50 unless said'),
  after: z.string().max(500).optional().describe('`next` of the page before'),
  countTo: z.string().optional().describe('Counts no further; 1000 unless said'),
});
export type CaseListQuery = z.infer<typeof CaseListQuery>;

/** By whose values a sample is spread evenly. */
export const CASE_STRATA = [
  'channel',
  'locale',
  'pack',
  'status',
  'stage',
  'lane',
  'category',
  'emotionStart',
  'emotionPeak',
  'emotionEnd',
  'change',
  'by',
] as const;

export const CaseSampleQuery = CaseFilter.extend({
  ...Reader.shape,
  size: z.string().optional().describe('1 to 500 cases; 20 unless said'),
  seed: z.string().optional().describe('0 to 4294967295; one is drawn and told unless said'),
  spread: z.enum(CASE_STRATA).optional().describe('The same number from each value of this field'),
});
export type CaseSampleQuery = z.infer<typeof CaseSampleQuery>;
