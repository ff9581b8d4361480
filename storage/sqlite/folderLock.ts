import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../ports.ts';
import { createPrivately } from './privateFiles.ts';

/** Holds a folder for one writing process. */
export interface FolderLock {
  release(): void;
}

/**
 * Takes the folder, or what `name` stands for in it, for writing. The lock is one of the operating system on a file, itself an empty SQLite
 * database because that is the portable way to such a lock: it ends with the process, however that ends. The file
 * stays and means nothing by itself.
 * @throws StoreError `unavailable` when another store, here or in another process, holds the folder.
 */
export function lockFolder(folder: string, name = 'kesu.lock'): FolderLock {
  const path = join(folder, name);
  createPrivately(path);
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    throw new StoreError('unavailable', `The data folder ${folder} is in use by another process.`, { cause });
  }
  return { release: () => database.close() };
}
