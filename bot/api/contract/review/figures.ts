import * as z from 'zod';
import { Instant } from '../../../../storage/index.ts';
import { CaseFilter } from './caseQuery.ts';

export const FIGURE_UNITS = ['day', 'week', 'month'] as const;

/** What a dashboard is of: the same filters as a list of cases. Without `opened`: the last 28 days. */
export const FiguresQuery = CaseFilter.extend({
  /** The language of the reader: en, zh-Hans, zh-Hant. */
  read: z.string().max(20).optional(),
  unit: z.enum(FIGURE_UNITS).optional().describe('How time is cut; by the length of the period unless said'),
});
export type FiguresQuery = z.infer<typeof FiguresQuery>;

const Count = z.number().int().nonnegative();
/** The filters of the list that shows exactly these cases. Absent where no list can. */
const Open = CaseFilter.optional();

/** One number. */
export const FigureValue = z.strictObject({
  id: z.string(),
  /** `share` is 0 to 1, `ms` milliseconds, `money` in `currency`. */
  kind: z.enum(['count', 'share', 'ms', 'mark', 'heat', 'score', 'money']),
  currency: z.string().optional(),
  /** Absent when there is nothing to count. */
  value: z.number().optional(),
  /** How many cases (promises, where it says so) it is taken over. */
  of: Count,
  /** The same over the period before. */
  before: z.strictObject({ value: z.number().optional(), of: Count }).optional(),
  /** Opens the cases that are counted. */
  open: Open,
});
export type FigureValue = z.infer<typeof FigureValue>;

/** How often one value occurs. */
export const ChartSlice = z.strictObject({
  key: z.string(),
  /** Its name, where it is not one of the product's own codes. */
  name: z.string().optional(),
  cases: Count,
  /** In the period before. */
  before: Count.optional(),
  /** Share of all that count, those in front included, 0 to 1: the line of a Pareto chart. */
  upTo: z.number(),
  open: Open,
});
export type ChartSlice = z.infer<typeof ChartSlice>;

/** Counts by the values of one dimension. */
export const FigureChart = z.strictObject({
  id: z.string(),
  /** `frequent`: the most frequent first; `fixed`: in an order of their own. */
  order: z.enum(['frequent', 'fixed']),
  /** Cases with any value. */
  of: Count,
  slices: z.array(ChartSlice),
  /** What is not shown. */
  rest: z.strictObject({ slices: Count, cases: Count }),
});
export type FigureChart = z.infer<typeof FigureChart>;

/** One stretch of time, and the same stretch of the period before. */
export const TrendPoint = z.strictObject({
  from: Instant,
  to: Instant,
  /** It is not over yet. */
  isOpen: z.boolean(),
  cases: Count,
  before: Count.optional(),
  /** Means and shares over the cases opened in it; absent where there are none. */
  csat: z.number().optional(),
  score: z.number().optional(),
  recovered: z.number().optional(),
  open: Open,
});
export type TrendPoint = z.infer<typeof TrendPoint>;

/** How often customers who began with one feeling ended with another. */
export const RecoveryCell = z.strictObject({ start: z.string(), end: z.string(), cases: Count, open: Open });

/** How often a point of the score was met. */
export const PointCounts = z.strictObject({
  id: z.string(),
  name: z.string(),
  met: Count,
  partly: Count,
  missed: Count,
  /** Opens the cases in which it was missed. */
  open: Open,
});
export type PointCounts = z.infer<typeof PointCounts>;

/** One colleague's cases. Only supervisors see it. */
export const AgentFigures = z.strictObject({
  agent: z.strictObject({ id: z.string(), name: z.string() }),
  cases: Count,
  /** Absent over fewer than five cases that have one. */
  score: z.number().optional(),
  csat: z.number().optional(),
  open: Open,
});

/** What was asked for of a dashboard; what was not is empty. */
export const Figures = z.strictObject({
  /** What is counted is so as of then. */
  asOf: Instant,
  /** False while the index is being made: there may be more. */
  isComplete: z.boolean(),
  period: z.strictObject({ from: Instant, to: Instant }),
  /** The same length of time right in front of it, as far as the period has come. */
  before: z.strictObject({ from: Instant, to: Instant }).optional(),
  /** IANA zone in which days begin. */
  zone: z.string(),
  unit: z.enum(FIGURE_UNITS),
  values: z.array(FigureValue),
  charts: z.array(FigureChart),
  trend: z.array(TrendPoint),
  recovery: z.array(RecoveryCell),
  points: z.array(PointCounts),
  agents: z.array(AgentFigures).optional(),
  /** What each number and chart that was asked for counts, over which cases, by its id, in the reader's language. */
  definitions: z.record(z.string(), z.string()),
});
export type Figures = z.infer<typeof Figures>;

/** Some parts of a dashboard. Each is counted by itself, so that nobody waits for what they do not look at. */
export const FigurePartsQuery = FiguresQuery.extend({
  parts: z
    .string()
    .max(1000)
    .describe(
      'Divided by commas: ids of numbers such as csat and of charts such as byCategory, trend, recovery, points, agents',
    ),
  limit: z
    .string()
    .regex(/^\d{1,3}$/)
    .optional()
    .describe('Most values of a chart, 1 to 500; 20 unless said'),
});

/** Words that go together and are said more than before. */
export const NewTerms = z.strictObject({
  asOf: Instant,
  period: z.strictObject({ from: Instant, to: Instant }),
  /** How many cases were looked at, of this period and of the one before: a sample where there are more. */
  sampled: z.strictObject({ now: Count, before: Count }),
  clusters: z.array(
    z.strictObject({
      terms: z.array(z.string()),
      /** Cases of the samples that have one of the terms. */
      cases: Count,
      before: Count,
      /** Opens the cases in which the first term is said. */
      open: Open,
    }),
  ),
  definition: z.string(),
});
export type NewTerms = z.infer<typeof NewTerms>;

export const ALARM_KINDS = ['batch', 'rise', 'overdue'] as const;

/** Something that should be looked into now. */
export const Alarm = z.strictObject({
  id: z.string(),
  kind: z.enum(ALARM_KINDS),
  pack: z.string(),
  /** The batch, or the category whose complaints rise; absent: all of them. */
  subject: z.string().optional(),
  /** Cases it is about, and the window in which they were opened. */
  cases: Count,
  from: Instant.optional(),
  to: Instant.optional(),
  /** Of a rise: the mean of the same hours of the eight weeks before, and how likely so many are by chance. */
  usual: z.number().optional(),
  chance: z.number().optional(),
  /** `new`; `seen`; `acknowledged`: somebody looks into it. One that has grown since is `new` again. */
  state: z.enum(['new', 'seen', 'acknowledged']),
  by: z.string().optional(),
  at: Instant.optional(),
  note: z.string().optional(),
  open: Open,
});
export type Alarm = z.infer<typeof Alarm>;

export const Alarms = z.strictObject({
  asOf: Instant,
  isComplete: z.boolean(),
  alarms: z.array(Alarm),
  /** What each kind means, in the reader's language. */
  definitions: z.record(z.string(), z.string()),
});
export type Alarms = z.infer<typeof Alarms>;

export const ReadQuery = z.strictObject({ read: z.string().max(20).optional() });

/** `cases`: how many there were when it was looked at. */
export const AlarmAnswer = z.strictObject({
  state: z.enum(['seen', 'acknowledged']),
  cases: Count,
  note: z.string().trim().max(500).optional(),
});
export type AlarmAnswer = z.infer<typeof AlarmAnswer>;
