import { once } from 'node:events';
import type { Command } from 'commander';
import { exportStore } from '../../storage/index.ts';
import { openAudited } from '../audit/openHouse.ts';
import { type Config, loadConfig } from '../config.ts';
import { readUnfinished, withEnd, writeMoveFile } from './moveFile.ts';
import { progressLine } from './progressLine.ts';

export interface ExportFlags {
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
    .option('--resume', 'go on with a file that broke off, if there is one')
    .addHelpText('after', HELP)
    .action((flags: ExportFlags) => runExport(loadConfig(), flags, { out: process.stdout, err: process.stderr }));
}

type Out = NodeJS.WritableStream & { isTTY?: boolean | undefined };

/** Writes everything on `out`, or into the file that is named. */
export async function runExport(
  config: Config,
  { out: file, secrets = false, resume = false }: ExportFlags,
  { out, err }: { out: Out; err: Out },
): Promise<void> {
  const unfinished = resume && file !== undefined ? await readUnfinished(file) : undefined;
  const store = await openAudited(config, { action: 'export', details: { what: 'store', secrets } });
  const progress = progressLine(err, 'lines');
  try {
    await store.atOneMoment(async () => {
      const lines = exportStore(store, { now: new Date(), withSecrets: secrets, after: unfinished?.after });
      const texts = counted(withEnd(lines, unfinished), progress.show);
      if (file !== undefined) return writeMoveFile(file, texts, unfinished?.bytes);
      for await (const text of texts) if (!out.write(text)) await once(out, 'drain');
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
