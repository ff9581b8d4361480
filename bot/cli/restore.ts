import type { Command } from 'commander';
import { requireKeyOfHouse, restoreSqliteStore, type Store } from '../../storage/index.ts';
import { addAnchor } from '../audit/anchorFile.ts';
import { operator } from '../audit/auditTrail.ts';
import { requireSameKey } from '../audit/requireSameKey.ts';
import { type Config, loadConfig } from '../config.ts';
import { openStore } from '../openStore.ts';
import { requireEmbedded } from './backup.ts';

export interface RestoreFlags {
  readonly replace?: boolean;
}

const HELP = `
Checks the backup and makes it the store in KESU_DATA. The bot must not run. With --replace the store that is there is put aside
beside it, as kesu.db.before-TIME. What was added after the backup is gone from the store; that it was set back is noted in the
audit chain and in KESU_AUDIT_ANCHOR. Needs the audit key and the master key of the backup. See docs/moving.md.

Example:
  kesu restore /mnt/backups/kesu-2026-11-21.db --replace`;

/** Adds `kesu restore`. */
export function addRestoreCommand(program: Command): void {
  program
    .command('restore')
    .description('make a backup the embedded store')
    .argument('<file>')
    .option('--replace', 'put the store that is there aside')
    .addHelpText('after', HELP)
    .action((file: string, flags: RestoreFlags) => runRestore(loadConfig(), file, flags));
}

/**
 * @param beforeUse What has to be done to a store of the past before anybody may use it, such as erasures since. The folder is
 * held meanwhile; when it fails, the restore has to be repeated.
 */
export async function runRestore(
  config: Config,
  file: string,
  { replace }: RestoreFlags,
  beforeUse: (store: Store) => Promise<void> = async () => undefined,
): Promise<void> {
  requireEmbedded(config);
  const now = new Date();
  const aside = `before-${now.toISOString().replaceAll(/[-:.]/g, '')}`;
  const past = await restoreSqliteStore({ folder: config.dataFolder, file, ...(replace && { putAsideAs: aside }) });
  const store = await openStore(config, { clock: () => new Date() });
  try {
    await requireKeyOfHouse(store);
    await requireSameKey(store);
    await beforeUse(store);
    // Not where it ends by now: erasures since the backup were carried out, and are lines of this history.
    const head = past ?? { seq: 0, mac: '' };
    const at = now.toISOString();
    const key = (await store.auditSeal()).keyId;
    await addAnchor(config.audit.anchorFile, { v: 1, at, ...head, key, restored: true });
    await store.recordAudit([{ at, actor: 'cli', action: 'restore', details: { ...operator(), seq: head.seq } }]);
  } finally {
    await store.close();
  }
}
