import type { Entry } from '../../storage/index.ts';
import { type CaseRow, complains } from './caseRow.ts';
import { ESCALATION_TIMINGS } from './escalation.ts';

/** One number with what it is of, and the cases behind it. */
export interface Figure {
  /** Undefined when there is nothing to count. */
  value: number | undefined;
  /** How many cases it is taken over. */
  of: number;
  /** Numbers of the cases that make it: those counted in a share, or all it is taken over. */
  cases: string[];
}

/** A count for one value of a dimension. */
export interface Slice {
  key: string;
  count: number;
  /** Share of all cases, those before it included, 0 to 1: the line of a Pareto chart. */
  upTo: number;
  cases: string[];
}

const numbers = (rows: readonly CaseRow[]) => rows.map(({ number }) => number);

/** The share of the rows for which something is true. */
export function share(rows: readonly CaseRow[], is: (row: CaseRow) => boolean): Figure {
  const counted = rows.filter(is);
  return {
    value: rows.length === 0 ? undefined : counted.length / rows.length,
    of: rows.length,
    cases: numbers(counted),
  };
}

/** The value that so much of the rows do not exceed, by the nearest rank; rows without one are left out. */
export function quantile(rows: readonly CaseRow[], of: (row: CaseRow) => number | undefined, part: number): Figure {
  const known = rows.filter((row) => of(row) !== undefined);
  const values = known.map((row) => of(row) ?? 0).sort((one, other) => one - other);
  return { value: values[Math.max(0, Math.ceil(values.length * part) - 1)], of: known.length, cases: numbers(known) };
}

/** The mean over the rows that have a value. */
export function mean(rows: readonly CaseRow[], of: (row: CaseRow) => number | undefined): Figure {
  const known = rows.filter((row) => of(row) !== undefined);
  const sum = known.reduce((total, row) => total + (of(row) ?? 0), 0);
  return { value: known.length === 0 ? undefined : sum / known.length, of: known.length, cases: numbers(known) };
}

/** Cases by the value of a dimension, the most frequent first; rows without a value are left out. */
export function sliceBy(rows: readonly CaseRow[], of: (row: CaseRow) => string | undefined): Slice[] {
  const groups = new Map<string, CaseRow[]>();
  for (const row of rows) {
    const key = of(row);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const all = [...groups.values()].reduce((sum, group) => sum + group.length, 0);
  let before = 0;
  return [...groups]
    .sort(([one, { length }], [other, { length: otherLength }]) => otherLength - length || (one < other ? -1 : 1))
    .map(([key, group]) => {
      before += group.length;
      return { key, count: group.length, upTo: before / all, cases: numbers(group) };
    });
}

/** Cases a day of opening, on the clock of a zone, in order of time. */
export function byDay(rows: readonly CaseRow[], zone: string): Slice[] {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  return sliceBy(rows, ({ openedAt }) => day.format(new Date(openedAt))).sort((one, other) =>
    one.key < other.key ? -1 : 1,
  );
}

/** Kept promises of those whose time has come. */
function promisesKept(rows: readonly CaseRow[]): Figure {
  const due = rows.reduce((sum, row) => sum + row.promisesDue, 0);
  const kept = rows.reduce((sum, row) => sum + row.promisesKept, 0);
  const broken = rows.filter((row) => row.promisesKept < row.promisesDue);
  return { value: due === 0 ? undefined : kept / due, of: due, cases: numbers(broken) };
}

/** What the customer felt worse at the start than at the end. */
const isRecovered = ({ heatStart = 0, heatEnd = 0 }: CaseRow) => heatEnd < heatStart;

/** Every figure of the dashboard; what each means is in `definitions.yaml`. */
export function figuresOf(rows: readonly CaseRow[], zone: string) {
  const hot = rows.filter(({ heatStart }) => (heatStart ?? 0) > 0);
  const escalated = rows.filter(({ escalation }) => escalation !== 'none');
  const abandoned = rows.filter(({ abandonedAt }) => abandonedAt !== undefined);
  return {
    complaints: share(rows, () => true),
    byCategory: sliceBy(rows, ({ category }) => category),
    byProduct: sliceBy(rows, ({ product }) => product),
    byBatch: sliceBy(rows, ({ batch }) => batch),
    byPlace: sliceBy(rows, ({ place }) => place),
    byDay: byDay(rows, zone),
    heatStart: mean(rows, ({ heatStart }) => heatStart),
    heatEnd: mean(rows, ({ heatEnd }) => heatEnd),
    recovered: share(hot, isRecovered),
    firstResponse: quantile(rows, ({ firstResponseMs }) => firstResponseMs, 0.5),
    firstResponseSlow: quantile(rows, ({ firstResponseMs }) => firstResponseMs, 0.95),
    resolution: quantile(rows, ({ resolutionMs }) => resolutionMs, 0.5),
    promisesKept: promisesKept(rows),
    firstContact: share(
      rows.filter(({ isResolved }) => isResolved),
      ({ isFirstContact }) => isFirstContact,
    ),
    reopened: share(rows, ({ wasReopened }) => wasReopened),
    escalations: Object.fromEntries(
      ESCALATION_TIMINGS.filter((timing) => timing !== 'none').map((timing) => [
        timing,
        share(escalated, ({ escalation }) => escalation === timing),
      ]),
    ),
    abandoned: share(rows, ({ abandonedAt }) => abandonedAt !== undefined),
    abandonedByStage: sliceBy(abandoned, ({ abandonedAt }) => abandonedAt),
    csat: mean(rows, ({ csat }) => csat),
    satisfied: share(
      rows.filter(({ csat }) => csat !== undefined),
      ({ csat }) => (csat ?? 0) >= 4,
    ),
    cost: mean(
      rows.filter(({ cost }) => cost > 0),
      ({ cost }) => cost,
    ),
    hidden: share(rows, ({ isHidden }) => isHidden),
  };
}
export type Figures = ReturnType<typeof figuresOf>;

/**
 * The capture rate: of the conversations in which a customer complains, the share in which a case was opened. Complaints
 * that nobody recorded lower it, so that few cases never look good by themselves.
 */
export function captureRate(
  conversations: readonly { key: string; entries: readonly Entry[]; hasCase: boolean }[],
): Figure {
  const complaining = conversations.filter(({ entries }) => entries.some(complains));
  const lost = complaining.filter(({ hasCase }) => !hasCase);
  const value = complaining.length === 0 ? undefined : (complaining.length - lost.length) / complaining.length;
  return { value, of: complaining.length, cases: lost.map(({ key }) => key) };
}
