import { constants, existsSync } from 'node:fs';
import { copyFile, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../ports.ts';
import type { AuditHead } from '../records/audit.ts';
import { checkBackup } from './checkBackup.ts';
import { lockFolder } from './folderLock.ts';
import { createPrivateFolder } from './privateFiles.ts';
import { storeErrorFrom } from './sqliteError.ts';

export interface RestoreOptions {
  /** Folder of the store; made when absent. Nobody may use it. */
  folder: string;
  /** What `backupSqliteStore` made. */
  file: string;
  /** A store that is there is put aside under this ending; without it there may be none. */
  putAsideAs?: string | undefined;
}

/** A database and what SQLite keeps beside it. */
const FILES = ['kesu.db', 'kesu.db-wal', 'kesu.db-shm'];

/**
 * Makes a backup the store of a folder. The backup is checked first, and the store that was there stays beside the new one.
 * Resolves with where the audit chain of the house ends in the backup: erasures that it has not seen are carried out, and audited,
 * as soon as it is opened.
 * @throws StoreError `unavailable` when a process uses the folder, `conflict` when a store is there that may not be put aside, or one was put aside so before,
 * `corrupt` when the backup is damaged: nothing was changed.
 */
export async function restoreSqliteStore({ folder, file, putAsideAs }: RestoreOptions): Promise<AuditHead | undefined> {
  createPrivateFolder(folder);
  const lock = lockFolder(folder);
  const part = join(folder, 'kesu.db.restoring');
  try {
    const head = checkBackup(file);
    const there = FILES.filter((name) => existsSync(join(folder, name)));
    if (there.length > 0 && putAsideAs === undefined)
      throw new StoreError('conflict', `${folder} holds a store already.`);
    if (there.some((name) => existsSync(aside(folder, name, putAsideAs))))
      throw new StoreError('conflict', `${folder} has a store put aside as ${putAsideAs} already.`);
    await rm(part, { force: true });
    await copyFile(file, part, constants.COPYFILE_EXCL);
    await makePrivateAndDurable(part);
    for (const name of there) await rename(join(folder, name), aside(folder, name, putAsideAs));
    await rename(part, join(folder, 'kesu.db'));
    return head;
  } catch (error) {
    throw storeErrorFrom(error);
  } finally {
    await rm(part, { force: true });
    lock.release();
  }
}

const aside = (folder: string, name: string, ending: string | undefined) =>
  join(folder, name.replace('.db', `.db.${ending}`));

async function makePrivateAndDurable(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.chmod(0o600);
    await file.sync();
  } finally {
    await file.close();
  }
}
