import { EN_LABELS } from '../../words/enLabels.ts';
import { FIND_EN } from '../../words/review/findEn.ts';
import type { CaseFilter, CaseSort, CaseStratum } from '../api/types.ts';

export type FilterName = Exclude<keyof CaseFilter, 'q'>;

/**
 * How a filter is set. `choice`: from a list that is known. `open`: from what the list shows, or written. `text`: written.
 * `range`: from one number to another. `period`: days.
 */
export type FilterKind =
  | { kind: 'choice'; values: readonly string[]; hasNone?: boolean }
  | { kind: 'open'; hasNone?: boolean }
  | { kind: 'text' }
  | { kind: 'range'; least: number; most: number; step: number; hasNone?: boolean }
  | { kind: 'period' };

/** Codes are those that have a name here; that all of them have one, a test holds against the server. */
const { category: CATEGORIES, emotion: EMOTIONS, stage: STAGES } = EN_LABELS;
const POINTS = Object.keys(FIND_EN.points);

const choice = (values: readonly string[], hasNone = false): FilterKind => ({ kind: 'choice', values, hasNone });
const coded = (names: Readonly<Record<string, string>>, hasNone = false) => choice(Object.keys(names), hasNone);
const count: FilterKind = { kind: 'range', least: 0, most: 999, step: 1 };
const heat: FilterKind = { kind: 'range', least: 0, most: 3, step: 0.5 };
const period: FilterKind = { kind: 'period' };

/** Every filter there is, and how it is set. */
export const FILTERS: Readonly<Record<FilterName, FilterKind>> = {
  opened: period,
  category: coded(CATEGORIES),
  emotionStart: coded(EMOTIONS),
  emotionPeak: coded(EMOTIONS),
  emotionEnd: coded(EMOTIONS),
  change: choice(['better', 'same', 'worse']),
  heatStart: heat,
  heatPeak: heat,
  heatEnd: heat,
  heatChange: { kind: 'range', least: -3, most: 3, step: 0.5 },
  severity: { kind: 'range', least: 0, most: 4, step: 1 },
  signal: coded(EN_LABELS.signal, true),
  lane: coded(EN_LABELS.lane),
  categories: coded(CATEGORIES),
  subcategory: { kind: 'open', hasNone: true },
  product: { kind: 'text' },
  batch: { kind: 'text' },
  place: { kind: 'text' },
  score: { kind: 'range', least: 0, most: 100, step: 1, hasNone: true },
  point: choice(['missed', 'partly', 'met'].flatMap((state) => POINTS.map((point) => `${point}:${state}`))),
  csat: { kind: 'range', least: 1, most: 5, step: 1, hasNone: true },
  remedy: { kind: 'open', hasNone: true },
  response: choice(['15s', '1m', '3m', '10m', '1h', 'longer']),
  resolution: choice(['1h', '4h', '1d', '3d', '7d', '30d', 'longer'], true),
  kept: count,
  broken: count,
  guardHits: count,
  guard: { kind: 'open', hasNone: true },
  by: choice(['bot', 'agent', 'both']),
  agent: { kind: 'open' },
  handoffs: count,
  escalation: choice(['none', 'early', 'on_time', 'late', 'never']),
  status: coded(EN_LABELS.status),
  stage: coded(STAGES),
  abandonedAt: coded(STAGES),
  disposition: coded(EN_LABELS.disposition, true),
  is: choice([
    'complaint',
    'resolved',
    'first_contact',
    'reopened',
    'hidden',
    'compensated',
    'asked',
    'overdue',
    'uncaptured',
    'unscored',
  ]),
  reopenings: count,
  updated: period,
  closed: period,
  lines: count,
  channel: { kind: 'open' },
  locale: coded(EN_LABELS.locale),
  pack: { kind: 'open' },
  in: choice(['customer', 'bot', 'agent', 'notes']),
  number: { kind: 'text' },
};

export type FilterGroup = 'feeling' | 'matter' | 'quality' | 'people' | 'course' | 'other';

/** In which groups they are offered. */
export const FILTER_GROUPS: Readonly<Record<FilterGroup, readonly FilterName[]>> = {
  matter: ['category', 'categories', 'subcategory', 'severity', 'signal', 'lane', 'product', 'batch', 'place'],
  feeling: ['emotionStart', 'emotionPeak', 'emotionEnd', 'change', 'heatStart', 'heatPeak', 'heatEnd', 'heatChange'],
  quality: ['score', 'point', 'csat', 'response', 'kept', 'broken', 'guardHits', 'guard'],
  people: ['by', 'agent', 'handoffs', 'escalation'],
  course: [
    'status',
    'stage',
    'abandonedAt',
    'disposition',
    'remedy',
    'resolution',
    'is',
    'reopenings',
    'opened',
    'updated',
    'closed',
  ],
  other: ['channel', 'locale', 'pack', 'lines', 'in', 'number'],
};

/** Offered beside the field at all times. */
export const USUAL: readonly FilterName[] = ['opened', 'category', 'emotionEnd', 'severity', 'score', 'status', 'by'];

/** Orders, as they are offered. A number's greatest first has `-` before it. */
export const SORTS: readonly CaseSort[] = [
  'newest',
  'oldest',
  'updated',
  'relevance',
  'score',
  '-score',
  'csat',
  '-csat',
  '-severity',
  'severity',
  '-heatPeak',
  'heatPeak',
  '-heatEnd',
  'heatEnd',
  '-heatChange',
  'heatChange',
];

export const STRATA: readonly CaseStratum[] = [
  'category',
  'locale',
  'by',
  'lane',
  'status',
  'stage',
  'emotionStart',
  'emotionPeak',
  'emotionEnd',
  'change',
  'channel',
  'pack',
];

export const isFilter = (name: string): name is FilterName => Object.hasOwn(FILTERS, name);
