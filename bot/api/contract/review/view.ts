import * as z from 'zod';
import { Instant, Staff } from '../../../../storage/index.ts';
import { CASE_SORTS, CASE_STRATA, CaseFilter } from './caseQuery.ts';

/** What a saved view looks for: a list in an order, or a sample. */
export const ViewQuery = CaseFilter.extend({
  sort: z.enum(CASE_SORTS).optional(),
  size: z.string().max(10).optional(),
  seed: z.string().max(10).optional(),
  spread: z.enum(CASE_STRATA).optional(),
});
export type ViewQuery = z.infer<typeof ViewQuery>;

const ViewName = z.string().trim().min(1).max(80);

/** A search that somebody keeps, for themselves or for the team. */
export const SavedView = z.strictObject({
  id: z.string(),
  name: ViewName,
  query: ViewQuery,
  owner: Staff,
  isShared: z.boolean(),
  createdAt: Instant,
  updatedAt: Instant,
  /** Whether the reader may change and remove it. */
  mayChange: z.boolean(),
  /** Pass it back to change or remove the view. */
  etag: z.string(),
});
export type SavedView = z.infer<typeof SavedView>;

/** One's own views and those shared with the team, in order of name. */
export const SavedViews = z.strictObject({ views: z.array(SavedView) });
export type SavedViews = z.infer<typeof SavedViews>;

export const NewView = z.strictObject({ name: ViewName, query: ViewQuery, isShared: z.boolean().default(false) });
export const ViewChange = z.strictObject({
  /** Of the view as it was read. */
  etag: z.string().max(200),
  name: ViewName.optional(),
  query: ViewQuery.optional(),
  isShared: z.boolean().optional(),
});
