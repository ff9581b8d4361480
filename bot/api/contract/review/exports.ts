import * as z from 'zod';
import { EXPORT_FORMATS, EXPORT_STATES, Instant, LocaleCode, Staff } from '../../../../storage/index.ts';
import { ViewQuery } from './view.ts';

/** What to make a file of. */
export const NewExport = z.strictObject({
  /** A list as it stands in its link, a sample too; or one case, by its number or the key of its conversation. */
  what: z.union([z.strictObject({ query: ViewQuery }), z.strictObject({ case: z.string().min(1).max(64) })]),
  format: z.enum(EXPORT_FORMATS),
  /** Language of what the file says of itself. */
  locale: LocaleCode,
  /** Why personal data must stand in it. Without it they are masked. */
  unmask: z.strictObject({ reason: z.string().trim().min(3).max(500) }).optional(),
});
export type NewExport = z.infer<typeof NewExport>;

/** A file, or how far it is. Only who asked for it sees it. */
export const ExportJob = z.strictObject({
  id: z.string(),
  by: Staff,
  at: Instant,
  format: z.enum(EXPORT_FORMATS),
  locale: LocaleCode,
  what: z.union([z.strictObject({ query: ViewQuery }), z.strictObject({ case: z.string() })]),
  unmasked: z.boolean(),
  state: z.enum(EXPORT_STATES),
  /** Cases that were found for it, those looked at, and those in the file. */
  total: z.number().int().optional(),
  done: z.number().int(),
  rows: z.number().int(),
  bytes: z.number().int(),
  /** A limit cut it off: there are more cases than it holds. */
  isCut: z.boolean(),
  failure: z.enum(['gave_up', 'gone', 'forbidden']).optional(),
  endedAt: Instant.optional(),
  expiresAt: Instant,
  /** Where the file is, once it is whole. */
  file: z.string().optional(),
});
export type ExportJob = z.infer<typeof ExportJob>;

/** One's own exports, the newest first, and what one may ask for. */
export const ExportJobs = z.strictObject({
  exports: z.array(ExportJob),
  /** Most cases in a file, by format. */
  most: z.record(z.enum(EXPORT_FORMATS), z.number().int()),
  mayUnmask: z.strictObject({ case: z.boolean(), list: z.boolean() }),
});
export type ExportJobs = z.infer<typeof ExportJobs>;
