import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { measureLoad } from './nlp/loadCost.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) {
  process.stderr.write('usage: npm run bench:nlp -- --data FOLDER\n');
  process.exit(2);
}
installPeers();
const load = await measureLoad();
const { createProgress } = await import('../nlp/train/progress.ts');
const { readRows } = await import('../nlp/train/train.ts');
const { COST_STEPS, measureTags } = await import('./nlp/tagCost.ts');
const { comparePeers, CONTEST_STEPS } = await import('./nlp/comparePeers.ts');

const { train, dev } = readRows(new URL(`${pathToFileURL(resolve(values.data)).href}/`), 'all');
const progress = createProgress(process.stderr);
progress.start('cost of tags', COST_STEPS);
const cost = measureTags(
  dev.map(({ text }) => text),
  progress.step,
);
const lines: [string, string, string][] = [
  ['classification tags', `${cost.tags.toFixed(0)} µs`, '≤ 40 µs'],
  ['  of which reading the message', `${cost.reading.toFixed(0)} µs`, ''],
  ['entities', `${cost.entities.toFixed(0)} µs`, '≤ 100 µs'],
  ['recognize, all together', `${cost.whole.toFixed(0)} µs`, ''],
  ['a message of 1 MB', `${cost.huge.toFixed(1)} ms`, '≤ 50 ms'],
  ['memory of loaded models', `${load.megabytes.toFixed(0)} MB`, '≤ 80 MB'],
  ['loading the models', `${load.milliseconds.toFixed(0)} ms`, '≤ 150 ms'],
];
process.stdout.write(
  `\nKesu, ${cost.messages} messages of ${cost.characters.toFixed(0)} characters (processor time, medians of rounds)\n`,
);
for (const [what, measured, goal] of lines) {
  process.stdout.write(`  ${what.padEnd(32)}${measured.padStart(10)}   ${goal}\n`);
}

progress.start('peers', CONTEST_STEPS);
const contests = await comparePeers(train, dev, progress);
progress.end();
for (const task of new Set(contests.map((contest) => contest.task))) {
  const [own, ...others] = contests.filter((contest) => contest.task === task);
  if (own === undefined) continue;
  process.stdout.write(`\n${task}, ${own.tested} dev rows\n`);
  process.stdout.write(
    `  ${'program'.padEnd(20)}${'learned'.padStart(9)}${'accuracy'.padStart(10)}${'macro-F1'.padStart(10)}${'µs a message'.padStart(14)}   cost beside Kesu\n`,
  );
  for (const { name, learned, accuracy, macroF1, microseconds } of [own, ...others]) {
    process.stdout.write(
      `  ${name.padEnd(20)}${String(learned).padStart(9)}${accuracy.toFixed(3).padStart(10)}${macroF1.toFixed(3).padStart(10)}${microseconds.toFixed(0).padStart(14)}   × ${(microseconds / own.microseconds).toFixed(1)}\n`,
    );
  }
}
process.stdout.write(
  '\nKesu’s time is that of all tags together: complaint, emotion, categories, severity, signals, act and entities.\n',
);

/** The peers live in a package of their own; its lock file says exactly what is fetched. */
function installPeers(): void {
  const folder = fileURLToPath(new URL('nlpPeers/', import.meta.url));
  if (existsSync(`${folder}node_modules/@nlpjs/basic`)) return;
  process.stderr.write(`installing the peers once, into ${folder}node_modules\n`);
  const { status } = spawnSync('npm', ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status === 0) return;
  process.stderr.write(`that failed; with a network, run: npm ci --prefix ${folder} --ignore-scripts\n`);
  process.exit(1);
}
