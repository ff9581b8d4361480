import { existsSync } from 'node:fs';
import { link, open, rm } from 'node:fs/promises';
import { backup, DatabaseSync } from 'node:sqlite';
import { StoreError } from '../ports.ts';
import { checkBackup } from './checkBackup.ts';
import { openDatabase } from './openDatabase.ts';
import { createPrivately } from './privateFiles.ts';
import { storeErrorFrom } from './sqliteError.ts';

export interface BackupOptions {
  /** Folder of the store, which may be in use. */
  folder: string;
  /** Is made; must not exist. */
  file: string;
  /** Told how many pages of how many are copied. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Pages copied at a time: some ten milliseconds of reading. */
const PAGES = 2_000;

/**
 * Copies the store as it is at one moment into a file, beside the process that uses it, and checks the copy. It appears under its
 * name only then. Writers are not held up; what they write meanwhile stays in their log until the copy is done.
 * @throws StoreError `conflict` when the file exists, `corrupt` when the copy is damaged, `unavailable` when it cannot be made.
 */
export async function backupSqliteStore({ folder, file, onProgress }: BackupOptions): Promise<void> {
  if (existsSync(file)) throw new StoreError('conflict', `${file} exists already.`);
  const part = `${file}.${process.pid}.part`;
  try {
    createPrivately(part);
    await copy(folder, part, onProgress);
    makeOneFile(part);
    checkBackup(part);
    await sync(part);
    // A link fails where a rename would replace what somebody has made meanwhile.
    await link(part, file);
  } catch (error) {
    throw storeErrorFrom(error);
  } finally {
    await rm(part, { force: true });
  }
}

async function copy(folder: string, part: string, onProgress: BackupOptions['onProgress']): Promise<void> {
  const source = openDatabase(folder, 'read');
  try {
    // One moment for all pages: without it the copy would begin anew with each commit of another process.
    source.exec('BEGIN; SELECT count(*) FROM sqlite_schema');
    await backup(source, part, {
      rate: PAGES,
      progress: ({ totalPages, remainingPages }) => onProgress?.(totalPages - remainingPages, totalPages),
    });
  } finally {
    source.close();
  }
}

/** Without a log beside it, so that a copy of the file is a copy of everything. */
function makeOneFile(part: string): void {
  const database = new DatabaseSync(part);
  try {
    database.exec('PRAGMA journal_mode = DELETE');
  } finally {
    database.close();
  }
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
