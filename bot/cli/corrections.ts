import type { Command } from 'commander';
import type { Review, Store } from '../../storage/index.ts';
import { openAudited } from '../audit/openHouse.ts';
import { loadConfig } from '../config.ts';
import { openedBetween, readDay } from './register.ts';
import { writeFileWhole } from './writeFileWhole.ts';

interface Flags {
  readonly from?: string;
  readonly to?: string;
  readonly out?: string;
}

const HELP = `
One JSON object a line, as docs/nlp.md describes: the message with personal data starred out, what the bot had said, the tags that a
reviewer set right, and who and when. Only submitted reviews count, and none of a calibration that still goes on. How many messages were
reviewed, and how often each tag was wrong, goes to standard error.

Example:
  kesu corrections --from 2026-11-01 --out november.jsonl
  kesu train --data ~/sets --corrections november.jsonl --out /tmp/models`;

/** Adds `kesu corrections`: tags that reviewers set right, as rows to train on. */
export function addCorrectionsCommand(program: Command): void {
  program
    .command('corrections')
    .description('write the tags that reviewers set right as rows for kesu train')
    .option('--from <date>', 'first day of submission, e.g. 2026-11-01', readDay)
    .option('--to <date>', 'last day of submission, included', readDay)
    .option('--out <file>', 'where they go; standard output unless said')
    .addHelpText('after', HELP)
    .action(run);
}

async function run({ from, to, out }: Flags): Promise<void> {
  const config = loadConfig();
  const { createPackReader } = await import('../search/packReader.ts');
  const pack = await createPackReader()(config.pack);
  const store = await openAudited(config, { action: 'export', details: { what: 'corrections' } });
  try {
    const { submittedReviews } = await import('../review/tags/submittedReviews.ts');
    const { openCalibrations } = await import('../review/judge/blindness.ts');
    const open = new Set((await openCalibrations(store)).map(({ id }) => id));
    const submitted = await submittedReviews(store, openedBetween(from, to, pack?.zone ?? 'UTC'));
    const reviews = submitted.filter(({ calibrationId = '' }) => !open.has(calibrationId));
    const rows = await rowsOf(store, reviews);
    const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    if (out === undefined) process.stdout.write(text);
    else await writeFileWhole(out, [text]);
    const { tagQuality } = await import('../review/tags/tagQuality.ts');
    const { cases, messages, tags } = tagQuality(reviews);
    process.stderr.write(`${rows.length} messages set right, of ${messages} reviewed in ${cases} cases\n`);
    for (const { tag, changed, rate = 0 } of tags)
      process.stderr.write(
        `${tag.padEnd(11)}${String(changed).padStart(6)} wrong ${(100 * rate).toFixed(1).padStart(6)} %\n`,
      );
  } finally {
    await store.close();
  }
}

async function rowsOf(store: Store, reviews: readonly Review[]): Promise<object[]> {
  const { correctionRows } = await import('../review/tags/correctionRows.ts');
  const { transcriptOf } = await import('../review/scoreCases.ts');
  const byCase = new Map<string, Review[]>();
  for (const review of reviews) {
    if (review.corrections.length > 0)
      byCase.set(review.caseNumber, [...(byCase.get(review.caseNumber) ?? []), review]);
  }
  const rows: object[] = [];
  for (const [number, own] of byCase) {
    const file = await store.caseFile(number);
    if (file) rows.push(...correctionRows(file, await transcriptOf(store, file.record.conversationKey), own));
  }
  return rows;
}
