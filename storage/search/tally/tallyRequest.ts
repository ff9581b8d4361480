import type { LabelField, NumberField } from '../fields.ts';
import type { SearchFilters } from '../searchQuery.ts';
import type { TallyNumber } from './tallyRow.ts';

/** What must be true of a case besides the query: a part of what a query can ask for. */
export type TallyWhere = Pick<SearchFilters, 'labels' | 'notLabels' | 'numbers' | 'present' | 'absent'>;

/** One way to count the cases of a query. */
export interface TallySeries {
  where?: TallyWhere | undefined;
  /** Counted by the values of these, two at most. A case that has several values of a field counts for each. */
  by?: readonly LabelField[] | undefined;
  /** Counted by time of opening as well: ascending bounds in ms; what is outside counts nowhere. */
  times?: readonly number[] | undefined;
  /** Summed up over the cases that have it. */
  of?: TallyNumber | undefined;
  /** Values of `of` that these shares of the cases do not exceed, by the nearest rank. */
  quantiles?: readonly number[] | undefined;
  /** Most cells: the largest of the first period, and the same of the others. Default: all. */
  limit?: number | undefined;
  /** Each cell names one of its cases: what the index has no words for is read there. */
  example?: boolean | undefined;
}

/** What is counted, over periods of opening that do not overlap. */
export interface TallyRequest {
  /** From an instant on and before another, in ms. */
  periods: readonly { from: number; to: number }[];
  series: Readonly<Record<string, TallySeries>>;
}

/** What was counted for one value, or one of each. */
export interface TallyCell {
  /** Values of `by`; then the index of the time, where there are times. */
  key: readonly string[];
  time?: number;
  cases: number;
  /** Of them, those that have `of`. */
  known: number;
  sum: number;
  quantiles: number[];
  example?: { conversationKey: string; caseId: string; caseNumber: string | undefined };
}

/** What one series came to in one period. */
export interface TallyCount {
  cells: TallyCell[];
  /** Cells beyond `limit`, and cases in them. */
  rest: { cells: number; cases: number };
  /** Cases that counted at least once. */
  cases: number;
}

/** For each series, what it came to in each period. */
export type Tally = Readonly<Record<string, TallyCount[]>>;

/** A series as the thread of the index takes it: words are names of terms, ranges are steps. */
export interface CompiledSeries extends Omit<TallySeries, 'where'> {
  labels: [field: LabelField, values: string[], isWanted: boolean][];
  /** Undefined: never true. */
  steps: [field: NumberField, range: { from: number; to: number } | undefined][];
  presence: [field: LabelField | NumberField, isThere: boolean][];
}

export interface CompiledTally {
  periods: readonly { from: number; to: number }[];
  series: Readonly<Record<string, CompiledSeries>>;
}
