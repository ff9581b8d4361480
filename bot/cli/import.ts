import { statSync } from 'node:fs';
import { type Command, InvalidArgumentError } from 'commander';
import { type ImportReport, importStore, isEmptyStore, StoreError } from '../../storage/index.ts';
import { operator } from '../audit/auditTrail.ts';
import { type Config, loadConfig } from '../config.ts';
import { openStore } from '../openStore.ts';
import { readMoveFile } from './moveFile.ts';
import { progressLine } from './progressLine.ts';

export interface ImportFlags {
  readonly resume?: boolean;
  readonly merge?: boolean;
  readonly withoutAudit?: boolean;
}

const HELP = `
Reads the file once to see that it is whole, then makes everything again in the store that the settings name. The bot must not run
meanwhile, and does not start until an import that broke off is gone on with. What is there already is left as it is, and
named when it is something else (exit code 1). See docs/moving.md.

Example:
  COSMOS_ENDPOINT=… KESU_AUDIT_KEY=… kesu import monday.jsonl`;

/** Conflicts that are named; all are counted. */
const MOST_SHOWN = 20;

type Out = { write(text: string): unknown; isTTY?: boolean | undefined };

/** Adds `kesu import`. */
export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description('put what kesu export store wrote into a store')
    .argument('<file>', 'what it wrote', existingFile)
    .option('--resume', 'go on with an import that broke off')
    .option('--merge', 'into a store that holds something else as well')
    .option('--without-audit', 'leave the audit chains behind, where their key is another one')
    .addHelpText('after', HELP)
    .action(async (file: string, flags: ImportFlags) => {
      const isWhole = await runImport(loadConfig(), file, flags, process.stdout, process.stderr);
      if (!isWhole) process.exitCode = 1;
    });
}

/** Imports a file; resolves with whether all of it is in the store now. */
export async function runImport(
  config: Config,
  file: string,
  flags: ImportFlags,
  out: Out,
  err: Out,
): Promise<boolean> {
  let total = 0;
  const reading = progressLine(err, 'lines read');
  for await (const _ of readMoveFile(file)) {
    total += 1;
    reading.show(total);
  }
  reading.end();
  const store = await openStore(config, { clock: () => new Date() });
  const progress = progressLine(err, 'lines');
  try {
    if (!flags.resume && !flags.merge && !(await isEmptyStore(store)))
      throw new StoreError('conflict', 'The store is not empty: --resume goes on with an import, --merge adds to it.');
    const report = await importStore(store, readMoveFile(file), {
      now: () => new Date(),
      withoutAudit: flags.withoutAudit ?? false,
      operator: operator(),
      onProgress: (lines) => progress.show(lines, total),
    });
    progress.end();
    out.write(showReport(report));
    return report.others.length === 0;
  } finally {
    progress.end();
    await store.close();
  }
}

function showReport({ counts, others }: ImportReport): string {
  const lines = Object.entries(counts).map(
    ([kind, { written, same, other }]) =>
      `${kind.padEnd(14)}${String(written).padStart(9)} written ${String(same).padStart(9)} there already ${String(other).padStart(6)} other`,
  );
  const shown = others.slice(0, MOST_SHOWN).map((one) => `left alone, because something else is there: ${one}`);
  if (others.length > MOST_SHOWN) shown.push(`… and ${others.length - MOST_SHOWN} more`);
  return `${[...lines, ...shown].join('\n')}\n`;
}

function existingFile(path: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === true) return path;
  throw new InvalidArgumentError('There is no such file.');
}
