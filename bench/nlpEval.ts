import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { loadModels } from '../nlp/model/classify.ts';
import { createConfider } from '../nlp/recognizer.ts';
import { evaluate, type SourceScore, TASK_LABELS } from '../nlp/train/evaluate.ts';
import { createProgress } from '../nlp/train/progress.ts';
import { confusion } from '../nlp/train/scores.ts';
import { readRows } from '../nlp/train/train.ts';

/** Shortest name that still tells labels apart in a table head. */
const SHORT = 6;

const { values } = parseArgs({
  options: { data: { type: 'string' }, brief: { type: 'boolean', default: false }, json: { type: 'string' } },
});
if (values.data === undefined) {
  process.stderr.write('usage: npm run eval:nlp -- --data FOLDER [--brief] [--json FILE]\n');
  process.exit(2);
}

const { dev } = readRows(new URL(`${pathToFileURL(resolve(values.data)).href}/`), 'all');
const progress = createProgress(process.stderr);
progress.start('tagging dev', dev.length);
const scores = evaluate(dev, createConfider(loadModels()), progress.step);
progress.end();

for (const score of scores) {
  const ece = score.calibrationError === undefined ? '' : `  calibration error ${score.calibrationError.toFixed(3)}`;
  const { share, accuracy } = score.sure;
  const sure = share === 1 ? '' : `  sure of ${(100 * share).toFixed(0)} %, right in ${(100 * accuracy).toFixed(0)} %`;
  process.stdout.write(
    `${score.task.padEnd(11)}${score.source.padEnd(25)}${String(score.rows).padStart(6)} rows  ` +
      `macro-F1 ${score.macroF1.toFixed(3)}  micro-F1 ${score.microF1.toFixed(3)}${ece}${sure}\n`,
  );
  if (!values.brief) process.stdout.write(detail(score));
}

if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(scores.map(toPlain), undefined, 1)}\n`);

/** One task and source for other programs: scores, confusion `matrix[gold][said]`, reliability; no message among them. */
function toPlain({ answers, ...score }: SourceScore): object {
  const names = TASK_LABELS[score.task];
  return { ...score, confusion: { labels: names, matrix: confusion(answers, names) } };
}

/** Scores of each label, and beside them how its rows were answered. */
function detail({ task, labels, answers }: SourceScore): string {
  const names = TASK_LABELS[task];
  const matrix = confusion(answers, names);
  const head = names.map((name) => name.slice(0, SHORT).padStart(SHORT + 1)).join('');
  const lines = labels.map(({ label, precision, recall, f1, support }) => {
    const row = matrix[names.indexOf(label)] ?? [];
    const figures = [precision, recall, f1].map((value) => value.toFixed(2).padStart(6)).join('');
    return `    ${label.padEnd(14)}${String(support).padStart(6)}${figures}  |${row.map((n) => String(n).padStart(SHORT + 1)).join('')}`;
  });
  return `    ${'label'.padEnd(14)}  rows  prec   rec    F1  |${head}\n${lines.join('\n')}\n\n`;
}
