import { fileURLToPath } from 'node:url';
import { type Command, InvalidArgumentError } from 'commander';
import type { Pack } from '../../dialogs/index.ts';
import type { Store } from '../../storage/index.ts';
import { openAudited } from '../audit/openHouse.ts';
import { loadConfig } from '../config.ts';
import { openNlp } from './openNlp.ts';
import { openedBetween, readDay } from './register.ts';

interface Flags {
  readonly case?: string;
  readonly from?: string;
  readonly to?: string;
  readonly json?: boolean;
}

const HELP = `
Judges conversations by the rubric, with the words that prove each point, whoever held them; see docs/scoring.md. The same
record gets the same score. With --case, one case point by point; otherwise a line for each case (● met, ◐ partly,
○ missed, · does not apply, in the order of the rubric) and how often each point was met.

Example:
  kesu score --from 2026-11-01 --to 2026-11-30 --json > november.jsonl`;

/** Adds `kesu score`. */
export function addScoreCommand(program: Command): void {
  program
    .command('score')
    .description('judge conversations by the rubric, with the words that prove each point')
    .option('--case <number>', 'one case, by its number')
    .option('--from <date>', 'first day of opening, e.g. 2026-11-01', readDay)
    .option('--to <date>', 'last day of opening, included', readDay)
    .option('--json', 'print JSON lines instead of a table')
    .addHelpText('after', HELP)
    .action(run);
}

async function run(flags: Flags): Promise<void> {
  const config = loadConfig();
  const packOf = packReader();
  const { zone } = await packOf(config.pack);
  const store = await openAudited(config, { action: 'export', details: { what: 'score' } });
  try {
    if (flags.case === undefined) await scoreMany(store, { ...flags, zone, packOf });
    else await scoreOne(store, flags.case, flags.json === true, packOf);
  } finally {
    await store.close();
  }
}

type PackOf = (id: string) => Promise<Pack>;

/** Packs by their id, each read once. */
function packReader(): PackOf {
  const known = new Map<string, Promise<Pack>>();
  return (id) => {
    const reading =
      known.get(id) ??
      import('../../dialogs/index.ts').then(({ loadPack }) =>
        loadPack(fileURLToPath(new URL(`../../packs/${id}.yaml`, import.meta.url))),
      );
    known.set(id, reading);
    return reading;
  };
}

async function scoreOne(store: Store, number: string, json: boolean, packOf: PackOf): Promise<void> {
  const [{ scoreCase }, { showCase }] = await Promise.all([
    import('../review/scoreCases.ts'),
    import('../review/scoreTable.ts'),
  ]);
  const file = await store.caseFile(number);
  if (!file) throw new InvalidArgumentError(`There is no case ${number}.`);
  const scored = await scoreCase(store, file, { now: new Date(), packOf });
  process.stdout.write(json ? `${JSON.stringify({ number, ...scored.score })}\n` : `${showCase(scored)}\n`);
}

async function scoreMany(store: Store, { from, to, json, zone, packOf }: Flags & { zone: string; packOf: PackOf }) {
  const [{ casesOf, scoreCases }, { ScoreSummary, showCaseLine }] = await Promise.all([
    import('../review/scoreCases.ts'),
    import('../review/scoreTable.ts'),
  ]);
  const opened = openedBetween(from, to, zone);
  let count = 0;
  for await (const _ of casesOf(store, opened)) count += 1;
  const progress = (await (await openNlp()).openTraining()).createProgress(process.stderr);
  progress.start('cases', count);
  const summary = new ScoreSummary();
  for await (const scored of scoreCases(store, { ...opened, now: new Date(), packOf })) {
    summary.add(scored);
    const { number } = scored.file.record;
    process.stdout.write(json ? `${JSON.stringify({ number, ...scored.score })}\n` : `${showCaseLine(scored)}\n`);
    progress.step();
  }
  progress.end();
  if (!json) process.stdout.write(`\n${summary.show()}\n`);
}
