import type { ExportRecord } from '../../../../storage/index.ts';
import { csvFile, csvTranscript } from './csvFile.ts';
import type { FileWriter } from './fileWriter.ts';
import { htmlFile } from './htmlFile.ts';
import { jsonLinesFile } from './jsonLinesFile.ts';

/** The writer of an export. @param zone IANA zone in which it tells times, where it tells local ones. */
export function writerOf(job: ExportRecord, zone: string): FileWriter {
  if (job.format === 'html') return htmlFile(job, zone);
  if (job.format === 'jsonl') return jsonLinesFile();
  return 'case' in job.what ? csvTranscript(zone) : csvFile(zone);
}

/** The name under which it is saved: what, when, and whether personal data stand in it. */
export function fileNameOf({ what, at, unmasked, format }: ExportRecord): string {
  const subject = 'case' in what ? what.case.replace(/[^\w-]/g, '').slice(0, 40) : 'cases';
  const stamp = at.slice(0, 16).replace(/[-:]/g, '').replace('T', '-');
  return `kesu-${subject}-${stamp}${unmasked ? '-unmasked' : ''}.${format}`;
}
