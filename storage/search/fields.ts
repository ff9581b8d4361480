/** What a case can be filtered by that is a name; a case may have several of one field. */
export const LABEL_FIELDS = [
  'channel',
  'locale',
  'pack',
  'status',
  'stage',
  'lane',
  'disposition',
  /** The main category, as the figures count it. */
  'category',
  /** Every category it was given. */
  'categories',
  'subcategory',
  'signals',
  'emotionStart',
  'emotionPeak',
  'emotionEnd',
  /** `better`, `same` or `worse`: bad feeling in the last message of the customer against the first. */
  'change',
  /** `bot`, `agent` or `both`: who of us spoke. */
  'heldBy',
  /** Ids of those of us who spoke or held it. */
  'agents',
  /** Rules of the guard that had something against words first chosen. */
  'guard',
  'escalation',
  'abandonedAt',
  /**
   * `complaint` for a case; `resolved`, `first_contact`, `reopened`, `hidden`, `compensated` (a remedy with a sum was accepted),
   * `asked` (for a mark), `overdue` (a promise is open though its time has passed) where they are true.
   */
  'traits',
  /** Points of the score that apply, as `apology:missed`. */
  'points',
  /** Ids of the remedies that were accepted. */
  'remedies',
  /** How long our first words, and the solution, took: one of `RESPONSE_TIMES`, `RESOLUTION_TIMES`. */
  'response',
  'resolution',
  'product',
  'batch',
  'place',
] as const;
export type LabelField = (typeof LABEL_FIELDS)[number];

/** Labels in the customer's own words: the index can be asked for them and cannot tell them. */
export const UNTOLD_FIELDS: ReadonlySet<LabelField> = new Set(['product', 'batch', 'place']);

/** Counts beyond it are not told apart. */
export const MANY = 999;

/** What a case can be filtered and sorted by that is a number: its bounds, and how finely it is told apart. */
export const NUMBER_FIELDS = {
  severity: { least: 0, most: 4, scale: 1 },
  csat: { least: 0, most: 5, scale: 1 },
  score: { least: 0, most: 100, scale: 1 },
  /** Bad feeling of the customer, 0 to 3, in tenths. */
  heatStart: { least: 0, most: 3, scale: 10 },
  heatPeak: { least: 0, most: 3, scale: 10 },
  heatEnd: { least: 0, most: 3, scale: 10 },
  /** `heatEnd` less `heatStart`. */
  heatChange: { least: -3, most: 3, scale: 10 },
  promisesKept: { least: 0, most: MANY, scale: 1 },
  promisesBroken: { least: 0, most: MANY, scale: 1 },
  guardHits: { least: 0, most: MANY, scale: 1 },
  reopened: { least: 0, most: MANY, scale: 1 },
  handoffs: { least: 0, most: MANY, scale: 1 },
  lines: { least: 0, most: MANY, scale: 1 },
} as const;
export type NumberField = keyof typeof NUMBER_FIELDS;

/** Names of spans of time, each with the most milliseconds it holds. */
type Spans = Readonly<Record<string, number>>;
export const RESPONSE_TIMES = {
  '15s': 15_000,
  '1m': 60_000,
  '3m': 180_000,
  '10m': 600_000,
  '1h': 3_600_000,
  longer: Number.POSITIVE_INFINITY,
} as const satisfies Spans;
export const RESOLUTION_TIMES = {
  '1h': 3_600_000,
  '4h': 14_400_000,
  '1d': 86_400_000,
  '3d': 259_200_000,
  '7d': 604_800_000,
  '30d': 2_592_000_000,
  longer: Number.POSITIVE_INFINITY,
} as const satisfies Spans;

/** The first of the spans that holds a time. */
export function spanOf(spans: Spans, ms: number): string {
  return Object.entries(spans).find(([, most]) => ms <= most)?.[0] ?? 'longer';
}

/** What is only summed up, and not looked for: milliseconds, and the sum of the remedies in the pack's currency. */
export const MEASURES = ['responseMs', 'resolutionMs', 'cost', 'promisesDue'] as const;
export type Measure = (typeof MEASURES)[number];

/** Numbers that lists are sorted by. */
export const SORT_COLUMNS = [
  'score',
  'csat',
  'severity',
  'heatPeak',
  'heatEnd',
  'heatChange',
] as const satisfies NumberField[];

/** Labels, one to a case, by whose values a sample is spread. */
export const STRATUM_COLUMNS = [
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
  'heldBy',
] as const satisfies LabelField[];

/** What the index knows of a case besides its words. */
export interface SearchFacts {
  /** Absent: a conversation in which no case was opened. */
  caseNumber?: string | undefined;
  openedAt: string;
  updatedAt: string;
  closedAt?: string | undefined;
  labels: Partial<Record<LabelField, readonly string[]>>;
  numbers: Partial<Record<NumberField, number>>;
  measures?: Partial<Record<Measure, number>> | undefined;
  /** When some of it is no longer true though nothing changed: the time of the next promise. */
  staleAt?: string | undefined;
}

/** Who wrote a line; `notes` are for staff only. */
export const SPEAKERS = ['customer', 'bot', 'agent', 'notes'] as const;
export type Speaker = (typeof SPEAKERS)[number];

/** One case with the lines of its conversation that are about it, or a conversation without a case. */
export interface SearchDocument {
  conversationKey: string;
  /** Empty where no case was opened. */
  caseId: string;
  facts: SearchFacts;
  lines: readonly { speaker: Speaker; text: string }[];
}
