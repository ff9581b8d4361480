import type { Command } from 'commander';
import { backupSqliteStore } from '../../storage/index.ts';
import { noteCommand } from '../audit/openHouse.ts';
import { type Config, ConfigError, loadConfig } from '../config.ts';
import { progressLine } from './progressLine.ts';

const HELP = `
A copy of one moment, made while the bot runs, with everything customers sent; it is checked before it gets its name. It holds
personal data: the file can be read by its owner only. audit.key is not in it: keep a copy of that elsewhere. Cosmos DB has
backups of its own. See docs/moving.md.

Example:
  kesu backup /mnt/backups/kesu-$(date +%F).db`;

type Out = { write(text: string): unknown; isTTY?: boolean | undefined };

/** Adds `kesu backup`. */
export function addBackupCommand(program: Command): void {
  program
    .command('backup')
    .description('copy the embedded store into a file, while the bot runs')
    .argument('<file>', 'must not exist')
    .addHelpText('after', HELP)
    .action((file: string) => runBackup(loadConfig(), file, process.stderr));
}

/** @throws ConfigError for a store that is not the embedded one. */
export async function runBackup(config: Config, file: string, err: Out): Promise<void> {
  requireEmbedded(config);
  await noteCommand(config, { action: 'backup' });
  const progress = progressLine(err, 'pages');
  try {
    await backupSqliteStore({ folder: config.dataFolder, file, onProgress: progress.show });
  } finally {
    progress.end();
  }
}

/** @throws ConfigError when the store is Cosmos DB. */
export function requireEmbedded({ cosmos }: Pick<Config, 'cosmos'>): void {
  if (cosmos)
    throw new ConfigError(['COSMOS_ENDPOINT: set, and Cosmos DB has backups of its own; see kesu export store']);
}
