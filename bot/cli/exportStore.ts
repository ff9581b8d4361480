import { once } from 'node:events';
import type { Command } from 'commander';
import { exportStore } from '../../storage/index.ts';
import { openAudited } from '../audit/openHouse.ts';
import { loadConfig } from '../config.ts';
import { readUnfinished, withEnd, writeMoveFile } from './moveFile.ts';
import { progressLine } from './progressLine.ts';

interface Flags {
  readonly out?: string;
  readonly secrets?: boolean;
  readonly resume?: boolean;
}

const HELP = `
JSON lines: a header, the audit chain of the house, people, each conversation with everything that belongs to it, files, reviews,
and a last line with a checksum. What the embedded store writes is of one moment, also while the bot runs; stop the processes of
a shared store first. It holds personal data, as words: the file can be read by its owner only. Sessions and one-time links
never leave; hashes of passwords and the keys that the service signs with do with --secrets. See docs/moving.md.

Examples:
  kesu export store --out monday.jsonl
  kesu export store --secrets | ssh there 'cat > monday.jsonl'`;

/** Adds `kesu export store`. */
export function addExportStoreCommand(exporting: Command): void {
  exporting
    .command('store')
    .description('write everything the store holds, for kesu import')
    .option('--out <file>', 'write there instead of standard output')
    .option('--secrets', 'with hashes of passwords and signing keys, so that nobody has to sign in anew')
    .option('--resume', 'go on with a file that broke off')
    .addHelpText('after', HELP)
    .action(run);
}

async function run({ out, secrets = false, resume = false }: Flags, command: Command): Promise<void> {
  const unfinished = resume && out !== undefined ? await readUnfinished(out) : undefined;
  if (resume && !unfinished) return command.error('error: there is no unfinished file to go on with');
  const store = await openAudited(loadConfig(), { action: 'export', details: { what: 'store', secrets } });
  const progress = progressLine(process.stderr, 'lines');
  try {
    await store.atOneMoment(async () => {
      const lines = exportStore(store, { now: new Date(), withSecrets: secrets, after: unfinished?.after });
      const texts = counted(withEnd(lines, unfinished), progress.show);
      if (out !== undefined) return writeMoveFile(out, texts, unfinished?.bytes);
      for await (const text of texts) if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    });
  } finally {
    progress.end();
    await store.close();
  }
}

async function* counted(texts: AsyncIterable<string>, show: (done: number) => void): AsyncGenerator<string> {
  let count = 0;
  for await (const text of texts) {
    count += 1;
    show(count);
    yield text;
  }
}
