import * as z from 'zod';
import { Day } from './action.ts';
import { Instant, LocaleCode, Staff } from './shared.ts';

/** A report of complaints handling over a period, kept as it was made. */
export const ReportRecord = z.object({
  v: z.literal(1),
  kind: z.literal('report'),
  id: z.string().min(1).max(64),
  /** First and last day. */
  from: Day,
  to: Day,
  by: Staff,
  at: Instant,
  /** Which cases it is of (filters, as JSON); without it, of all. */
  query: z.string().max(4000).optional(),
  /** Complaints received in the period. */
  received: z.number().int().nonnegative(),
  /** Its pages, one in each language: SHA-256 of the HTML. */
  pages: z
    .array(z.object({ locale: LocaleCode, sha256: z.string().length(64) }))
    .min(1)
    .max(3),
});
export type ReportRecord = z.infer<typeof ReportRecord>;

/** A report in one language. Apart from it, so that a list of reports stays short. */
export const PageRecord = z.object({
  v: z.literal(1),
  kind: z.literal('page'),
  /** Id of the report and the language, see `pageId`. */
  id: z.string().min(1).max(100),
  html: z.string().min(1).max(900_000),
});
export type PageRecord = z.infer<typeof PageRecord>;

/** The id of a report's page in one language. */
export const pageId = (reportId: string, locale: string): string => `${reportId}.${locale}`;
