import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { drawConfusion } from './nlpPictures/drawConfusion.ts';
import { drawReliability } from './nlpPictures/drawReliability.ts';
import type { PlainScore } from './nlpPictures/plainScore.ts';

const USAGE =
  'usage: node bench/nlpPictures.ts --json FILE [--out docs/images]   (FILE from npm run eval:nlp -- --json FILE)\n';

const { values } = parseArgs({
  options: { json: { type: 'string' }, out: { type: 'string', default: 'docs/images' } },
});
if (values.json === undefined) {
  process.stderr.write(USAGE);
  process.exit(2);
}

/** A reliability diagram of fewer rows shows chance. */
const ROWS_MIN = 100;

/** Pages of pictures: the sources that say most about each task. */
const CONFUSIONS: readonly { name: string; title: string; task: string; sources: readonly string[] }[] = [
  {
    name: 'emotion',
    title: 'Emotion: what was felt, and what was said',
    task: 'emotion',
    sources: ['goemotions', 'xci_complaints', 'xfincorp', 'smp2020_ewect', 'cantonese_lihkg', 'written'],
  },
  {
    name: 'categories',
    title: 'Main category: what it was about, and what was said',
    task: 'categories',
    sources: ['written', 'read_zhComplaints'],
  },
  {
    name: 'severity',
    title: 'Severity: 0 none to 4 critical',
    task: 'severity',
    sources: ['written', 'read_zhComplaints', 'xfincorp'],
  },
];

const scores = JSON.parse(readFileSync(values.json, 'utf8')) as PlainScore[];
const find = (task: string, sources: readonly string[]): PlainScore[] =>
  sources.flatMap((source) => scores.find((score) => score.task === task && score.source === source) ?? []);

mkdirSync(values.out, { recursive: true });
for (const { name, title, task, sources } of CONFUSIONS) save(`nlp-${name}`, drawConfusion(title, find(task, sources)));
const probable = scores.filter(({ task, rows, confusion: { matrix } }) => {
  const both = matrix.filter((row) => row.some((count) => count > 0)).length > 1;
  return task === 'complaint' && both && rows >= ROWS_MIN;
});
save('nlp-reliability', drawReliability('How the probability of a complaint comes true', probable));

function save(name: string, svg: string): void {
  const file = resolve(values.out, `${name}.svg`);
  writeFileSync(file, svg);
  process.stdout.write(`${file}\n`);
}
