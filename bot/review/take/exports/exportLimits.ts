import { type ExportRecord, MOST_EXPORTED, type PersonRecord } from '../../../../storage/index.ts';

/** Most cases in a file. A browser must be able to open and print transcripts. */
export const MOST_CASES: Readonly<Record<ExportRecord['format'], number>> = {
  csv: MOST_EXPORTED,
  jsonl: MOST_EXPORTED,
  html: 200,
};
/** Most bytes of a file, and the longest time spent on it, ms. */
export const MOST_BYTES = 200 * 1024 * 1024;
export const MOST_BUSY_MS = 30 * 60_000;
/** Most bytes of what is said of one case; below what a store keeps as a piece. */
export const MOST_CASE_BYTES = 900_000;
/** Exports of one person that are not whole yet, and all of theirs. */
export const MOST_UNFINISHED = 3;
export const MOST_KEPT = 20;
/** Times that making it is begun without getting on, before it is given up. */
export const MOST_ATTEMPTS = 5;
/** Days that a file is kept where the pack does not say. */
export const KEPT_DAYS = 7;

/** Whether somebody may have personal data in a file: of one case whoever reviews, of lists only who answers for all of them. */
export function mayExportUnmasked({ roles }: Pick<PersonRecord, 'roles'>, what: ExportRecord['what']): boolean {
  return roles.includes('supervisor') || ('case' in what && roles.includes('reviewer'));
}
