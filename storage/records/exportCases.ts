import * as z from 'zod';

/** Most cases in one export. */
export const MOST_EXPORTED = 20_000;

/** What an export is made of, as it was found when it was begun: numbers of cases, and keys of conversations without one. */
export const ExportCasesRecord = z.object({
  v: z.literal(1),
  kind: z.literal('exportCases'),
  /** Id of the export. */
  id: z.string().min(1).max(64),
  cases: z.array(z.string().min(1).max(64)).max(MOST_EXPORTED),
});
export type ExportCasesRecord = z.infer<typeof ExportCasesRecord>;
