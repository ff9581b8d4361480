import { existsSync, readFileSync } from 'node:fs';
import { recognize } from '../nlp/index.ts';
import { ACTS, SIGNALS } from '../nlp/labels.ts';
import { type Answer, macroF1, microF1, scoreLabels } from '../nlp/train/scores.ts';
import type { AskKind, RecognizeContext } from '../nlp/understanding.ts';

interface SignalRow {
  readonly text: string;
  readonly signals: readonly string[];
  readonly ask?: RecognizeContext['ask'];
}

interface ActRow {
  readonly text: string;
  readonly bot?: string;
  readonly ask?: AskKind | 'none' | { kind: AskKind | 'none'; fact?: string };
  readonly act: string;
}

const FOLDER = new URL('../nlp/data/', import.meta.url);
const SIGNAL_FILES = [
  'gold/signals.dev.jsonl',
  'gold/signals.test.jsonl',
  'gold/emergency.dev.jsonl',
  'gold/emergency.test.jsonl',
  'gold/ordinary.dev.jsonl',
  'gold/ordinary.test.jsonl',
  'gold/fresh.test.jsonl',
  'signals.jsonl',
  'complaints.jsonl',
  'short.jsonl',
];
const ACT_FILES = ['gold/acts.dev.jsonl', 'gold/acts.test.jsonl', 'acts.jsonl'];

/** Files for the final figure alone: measured under `--sealed` only, their rows never printed. */
const SEALED = /test\.jsonl$/;

const only = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unsealed = process.argv.includes('--sealed');
const showsMisses = process.argv.includes('--misses');

for (const file of chosen(SIGNAL_FILES)) measureSignals(file, readRows<SignalRow>(file));
for (const file of chosen(ACT_FILES)) measureActs(file, readRows<ActRow>(file));

function chosen(files: readonly string[]): string[] {
  const wanted = only.length === 0 ? files : files.filter((file) => only.some((name) => file.startsWith(name)));
  return wanted.filter((file) => (unsealed || !SEALED.test(file)) && existsSync(new URL(file, FOLDER)));
}

function readRows<Row>(file: string): Row[] {
  const lines = readFileSync(new URL(file, FOLDER), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Row);
}

function measureSignals(file: string, rows: readonly SignalRow[]): void {
  const answers = rows.map((row) => ({ row, gold: row.signals, said: recognize(row.text, { ask: row.ask }).signals }));
  print(file, answers, SIGNALS);
  printFalseAlarms(answers);
  if (!showsMisses || SEALED.test(file)) return;
  for (const { row, gold, said } of answers) {
    const missed = gold.filter((label) => !said.some((one) => one === label)).map((label) => `-${label}`);
    const invented = said.filter((label) => !gold.includes(label)).map((label) => `+${label}`);
    if (missed.length + invented.length > 0)
      process.stdout.write(`  ${[...missed, ...invented].join(' ')}  ${row.text}\n`);
  }
}

/** What messages that send no signal raise all the same, in a hundred of them. */
function printFalseAlarms(answers: readonly Answer[]): void {
  const none = answers.filter(({ gold }) => gold.length === 0);
  if (none.length === 0) return;
  const rates = SIGNALS.map((signal) => {
    const alarms = none.filter(({ said }) => said.includes(signal)).length;
    return `${signal} ${((100 * alarms) / none.length).toFixed(1)}`;
  });
  process.stdout.write(`  false alarms in 100 of ${none.length} messages without a signal: ${rates.join(', ')}\n\n`);
}

function measureActs(file: string, rows: readonly ActRow[]): void {
  const answers = rows.map((row) => ({ row, gold: [row.act], said: [actOf(row)] }));
  print(file, answers, ACTS);
  const right = (some: readonly Answer[]) => some.filter(({ gold, said }) => gold[0] === said[0]).length / some.length;
  const plain = answers.filter(({ row }) => ['confirm', 'deny', 'partly'].includes(row.act));
  process.stdout.write(
    `  accuracy ${right(answers).toFixed(3)}, of confirm, deny and partly ${right(plain).toFixed(3)}\n`,
  );
  const confusions = new Map<string, number>();
  for (const { gold, said } of answers) {
    const key = `${gold[0]} → ${said[0]}`;
    if (gold[0] !== said[0]) confusions.set(key, (confusions.get(key) ?? 0) + 1);
  }
  const worst = [...confusions].sort((a, b) => b[1] - a[1]).slice(0, 12);
  process.stdout.write(`  ${worst.map(([key, count]) => `${key} ${count}`).join(', ')}\n\n`);
  if (!showsMisses || SEALED.test(file)) return;
  for (const { row, gold, said } of answers) {
    if (gold[0] !== said[0]) process.stdout.write(`  ${gold[0]} → ${said[0]}  [${kindOf(row)}] ${row.text}\n`);
  }
}

function actOf(row: ActRow): string {
  const { ask } = row;
  const kind = typeof ask === 'object' ? ask.kind : ask;
  const fact = typeof ask === 'object' ? ask.fact : undefined;
  const asked = kind === undefined || kind === 'none' ? undefined : { kind, fact };
  return recognize(row.text, { ask: asked, bot: row.bot }).act.label;
}

function kindOf({ ask }: ActRow): string {
  return (typeof ask === 'object' ? ask.kind : ask) ?? 'none';
}

function print(file: string, answers: readonly Answer[], labels: readonly string[]): void {
  const scores = scoreLabels(answers, labels);
  process.stdout.write(
    `${file}  ${answers.length} rows  macro-F1 ${macroF1(scores).toFixed(3)}  micro-F1 ${microF1(answers).toFixed(3)}\n`,
  );
  process.stdout.write(`  ${'label'.padEnd(13)}  rows  prec   rec    F1\n`);
  for (const { label, precision, recall, f1, support } of scores) {
    const figures = [precision, recall, f1].map((value) => value.toFixed(2).padStart(6)).join('');
    process.stdout.write(`  ${label.padEnd(13)}${String(support).padStart(6)}${figures}\n`);
  }
  process.stdout.write('\n');
}
