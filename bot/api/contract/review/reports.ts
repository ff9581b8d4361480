import * as z from 'zod';
import { Day, Instant, LocaleCode, Staff } from '../../../../storage/index.ts';
import { CaseFilter } from './caseQuery.ts';

/** The period of a report, both days included, and which cases it is of; without `query`, of all. */
export const NewReport = z.strictObject({ from: Day, to: Day, query: CaseFilter.omit({ opened: true }).optional() });
export type NewReport = z.infer<typeof NewReport>;

/** A report as it was made; it never changes. */
export const Report = z.strictObject({
  id: z.string(),
  from: Day,
  to: Day,
  by: Staff,
  at: Instant,
  query: CaseFilter.optional(),
  /** Complaints received in the period. */
  received: z.number().int(),
  /** Where it is to be read in each language; what was served is the same as long as the hash is. */
  pages: z.array(z.strictObject({ locale: LocaleCode, url: z.string(), sha256: z.string() })),
});
export type Report = z.infer<typeof Report>;

/** The newest first. */
export const Reports = z.strictObject({ reports: z.array(Report), today: Day });
export type Reports = z.infer<typeof Reports>;

export const ReportPageQuery = z.strictObject({ save: z.literal('1').optional().describe('As a file to save') });
