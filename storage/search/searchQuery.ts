import * as z from 'zod';
import { Instant } from '../records/shared.ts';
import {
  LABEL_FIELDS,
  NUMBER_FIELDS,
  type NumberField,
  type SearchFacts,
  SORT_COLUMNS,
  SPEAKERS,
  STRATUM_COLUMNS,
} from './fields.ts';

const Field = z.enum([...LABEL_FIELDS, ...(Object.keys(NUMBER_FIELDS) as NumberField[])]);
/** From an instant on, and before another. */
const Period = z.strictObject({ from: Instant.optional(), to: Instant.optional() });
const Range = z.strictObject({ min: z.number().optional(), max: z.number().optional() });

/** What must be true of a case; all of it. */
export const SearchFilters = z.strictObject({
  /** Any of the values of each field. */
  labels: z.partialRecord(z.enum(LABEL_FIELDS), z.array(z.string().max(200)).min(1).max(200)).default({}),
  /** None of the values of each field. */
  notLabels: z.partialRecord(z.enum(LABEL_FIELDS), z.array(z.string().max(200)).min(1).max(200)).default({}),
  /** Both ends included. A case without the number is not found. */
  numbers: z.partialRecord(z.enum(Object.keys(NUMBER_FIELDS) as [NumberField]), Range).default({}),
  present: z.array(Field).max(40).default([]),
  absent: z.array(Field).max(40).default([]),
  opened: Period.default({}),
  updated: Period.default({}),
  closed: Period.default({}),
  /** These cases only, by number. */
  cases: z.array(z.string().max(64)).min(1).max(1000).optional(),
  /** None of these cases. */
  notCases: z.array(z.string().max(64)).max(10_000).optional(),
});
export type SearchFilters = z.input<typeof SearchFilters>;

/**
 * In which order: by opening, by fit (BM25, among the newest 2,000), by the last change, or by a number, where those without it
 * come last.
 */
export const SearchOrder = z.union([
  z.enum(['newest', 'oldest', 'relevance', 'updated']),
  z.strictObject({ by: z.enum(SORT_COLUMNS), order: z.enum(['asc', 'desc']) }),
]);
export type SearchOrder = z.infer<typeof SearchOrder>;

/** What to look for. */
export const SearchQuery = z.strictObject({
  /** As a person types it, see `readTerms`. */
  terms: z.string().max(1000).default(''),
  /** Whose lines; all, when absent. */
  speakers: z.array(z.enum(SPEAKERS)).min(1).max(SPEAKERS.length).optional(),
  filters: SearchFilters.prefault({}),
  sort: SearchOrder.default('newest'),
  limit: z.number().int().min(1).max(200).default(20),
  /** Where the page before ended. */
  after: z.string().max(500).optional(),
  /** Counts no further than this: an exact count of a common word costs time. */
  countTo: z.number().int().min(0).max(1_000_000_000).default(1000),
});
export type SearchQuery = z.input<typeof SearchQuery>;

/** Cases drawn by chance. The same seed draws the same cases, as far as they are still there. */
export const SearchSample = z.strictObject({
  size: z.number().int().min(1).max(500),
  seed: z.number().int().min(0).max(0xffffffff),
  /** The same number from each value of a field, as far as there are so many; without it, all alike. */
  by: z.enum(STRATUM_COLUMNS).optional(),
});
export type SearchSample = z.infer<typeof SearchSample>;

/** A case that was found. Its words are in the store. */
export interface SearchHit {
  conversationKey: string;
  /** Empty where no case was opened. */
  caseId: string;
  facts: SearchFacts;
}

export interface SearchPage {
  hits: SearchHit[];
  /** Absent on the last page. */
  next?: string | undefined;
  /** How many there are, on the first page; `isExact` is false when counting stopped at `countTo`. */
  total?: { count: number; isExact: boolean } | undefined;
  /** False while the index is being made: there may be more. */
  isComplete: boolean;
}
