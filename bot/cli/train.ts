import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { openTraining, type SourceScore } from '../../nlp/index.ts';

interface Flags {
  readonly data: URL;
  readonly sources: 'all' | 'clean';
  readonly seed: number;
  readonly out: URL;
}

const HELP = `
The data folder holds the public sets as <task>_<language>.<train|dev>.jsonl.gz; docs/nlp.md says which they are and
what a line looks like. The project's own rows are read from nlp/data. The same data, sources and seed give the same
models. Progress goes to standard error, the scores on dev to standard output.

Example:
  kesu train --data ~/sets --sources clean --out /tmp/models`;

/** Adds `kesu train`: fits the models of emotion, complaint, category and severity, and writes them with their cards. */
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
    .addHelpText('after', HELP)
    .action(async ({ data, sources, seed, out }: Flags) => {
      const { train, createProgress } = await openTraining();
      const scores = train({ data, sources, seed, out, progress: createProgress(process.stderr) });
      for (const score of scores) process.stdout.write(`${describeScore(score)}\n`);
    });
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

function newFolderUrl(path: string): URL {
  return new URL(`${pathToFileURL(resolve(path)).href.replace(/\/$/, '')}/`);
}

function readSeed(value: string): number {
  const seed = Number(value);
  if (!Number.isSafeInteger(seed) || seed < 0) throw new InvalidArgumentError('A seed is a whole number from 0.');
  return seed;
}
