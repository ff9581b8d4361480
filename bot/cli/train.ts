import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { SourceScore } from '../../nlp/index.ts';
import { openNlp } from './openNlp.ts';

interface Flags {
  readonly data: URL;
  readonly sources: 'all' | 'clean';
  readonly seed: number;
  readonly out: URL;
  readonly corrections?: string;
  readonly replace: boolean;
}

const HELP = `
The data folder holds the public sets as <task>_<language>.<train|dev>.jsonl.gz; docs/nlp.md says which they are and
what a line looks like. The project's own rows are read from nlp/data. The same data, sources and seed give the same
models. Progress goes to standard error, the scores on dev to standard output.

With --corrections, tags that reviewers set right are learned as messages to this bot: JSON lines as docs/nlp.md
describes. Half of them are held back, and a table compares the present models with the new ones on these and on dev.
The present models are replaced only with --replace.

Examples:
  kesu train --data ~/sets --sources clean --out /tmp/models
  kesu train --data ~/sets --corrections corrections.jsonl --out /tmp/models`;

/** Adds `kesu train`: fits the models of emotion, complaint, category and severity, then those of acts and signals, which read their scores. */
export function addTrainCommand(program: Command): void {
  program
    .command('train')
    .description('train the language models from public sets and the project’s own rows')
    .requiredOption('--data <folder>', 'folder of the public sets', folderUrl)
    .addOption(
      new Option('--sources <which>', 'leave out sets of no stated licence').choices(['all', 'clean']).default('all'),
    )
    .option('--seed <number>', 'seed of the order in which rows are read', readSeed, 1)
    .addOption(
      new Option('--out <folder>', 'where the models go')
        .argParser(newFolderUrl)
        .default(new URL('../../nlp/models/', import.meta.url), 'nlp/models'),
    )
    .option('--corrections <file>', 'JSON lines of tags that reviewers set right', existingFile)
    .option('--replace', 'with --corrections: replace the present models', false)
    .addHelpText('after', HELP)
    .action(async (flags: Flags, command: Command) => {
      if (flags.corrections === undefined) return trainAnew(flags);
      if (command.getOptionValueSource('out') === 'default' && !flags.replace) {
        return command.error('error: say where the new models go with --out, or --replace to replace the present ones');
      }
      return trainWithCorrections(flags, flags.corrections);
    });
}

async function trainAnew({ data, sources, seed, out }: Flags): Promise<void> {
  const { train, trainActsAndSignals, createProgress } = await (await openNlp()).openTraining();
  const options = { data, sources, seed, out, progress: createProgress(process.stderr) };
  const scores = train(options);
  trainActsAndSignals(options);
  for (const score of scores) process.stdout.write(`${describeScore(score)}\n`);
}

async function trainWithCorrections({ data, sources, seed, out }: Flags, file: string): Promise<void> {
  const { retrain, trainActsAndSignals, readCorrections, createProgress } = await (await openNlp()).openTraining();
  const corrections = readCorrections(readFileSync(file, 'utf8'));
  const progress = createProgress(process.stderr);
  const options = { data, sources, seed, out, progress };
  const { before, after, learned, heldBack } = retrain({ ...options, corrections });
  trainActsAndSignals(options);
  process.stdout.write(`${learned} corrections learned, ${heldBack} held back as source "corrections"\n`);
  process.stdout.write(`${'task'.padEnd(11)}${'source'.padEnd(25)}  rows   before    after   change (macro-F1)\n`);
  for (const score of after) {
    const was = before.find(({ task, source }) => task === score.task && source === score.source);
    if (was !== undefined) process.stdout.write(`${describeChange(was, score)}\n`);
  }
}

function describeChange(was: SourceScore, { task, source, rows, macroF1 }: SourceScore): string {
  const change = macroF1 - was.macroF1;
  const figures = [was.macroF1.toFixed(3), macroF1.toFixed(3), `${change < 0 ? '' : '+'}${change.toFixed(3)}`];
  return `${task.padEnd(11)}${source.padEnd(25)}${String(rows).padStart(6)}${figures.map((one) => one.padStart(9)).join('')}`;
}

function describeScore({ task, source, rows, macroF1, microF1 }: SourceScore): string {
  const figures = `macro-F1 ${macroF1.toFixed(3)}  micro-F1 ${microF1.toFixed(3)}`;
  return `${task.padEnd(11)}${source.padEnd(25)}${String(rows).padStart(6)} rows  ${figures}`;
}

/** An existing folder, with the slash that names in it are added to. */
function folderUrl(path: string): URL {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new InvalidArgumentError('There is no such folder.');
  }
  return newFolderUrl(path);
}

function existingFile(path: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === true) return path;
  throw new InvalidArgumentError('There is no such file.');
}

function newFolderUrl(path: string): URL {
  return new URL(`${pathToFileURL(resolve(path)).href.replace(/\/$/, '')}/`);
}

function readSeed(value: string): number {
  const seed = Number(value);
  if (!Number.isSafeInteger(seed) || seed < 0) throw new InvalidArgumentError('A seed is a whole number from 0.');
  return seed;
}
