import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../ports.ts';
import { createPrivateFolder, createPrivately } from '../sqlite/privateFiles.ts';
import { INDEX_APPLICATION_ID, INDEX_SCHEMA, INDEX_VERSION } from './indexSchema.ts';

/** The index file in the folder. */
export const indexPath = (folder: string) => join(folder, 'search.db');

const SIDE_FILES = ['', '-wal', '-shm', '-journal'] as const;
/** Milliseconds to wait for another process at its checkpoint. */
const BUSY_TIMEOUT = 5000;

/**
 * Opens the index file, in `own` mode making it where there is none. One that is of another version, of another store, or no
 * longer readable is thrown away: everything in it can be made again.
 *
 * @param secretMark Tells indexes of different secrets apart.
 * @throws StoreError `unavailable` when it is to be read only and there is none that can be.
 */
export function openIndexFile(folder: string, mode: 'own' | 'read', secretMark: string): DatabaseSync {
  const path = indexPath(folder);
  if (mode === 'own') createPrivateFolder(folder);
  const found = existsSync(path) ? openFitting(path, mode, secretMark) : undefined;
  if (found) return found;
  if (mode === 'read')
    throw new StoreError('unavailable', 'There is no search index yet. The service makes it, or: kesu rebuild');
  removeIndexFile(folder);
  createPrivately(path);
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT });
  database.exec('PRAGMA page_size = 8192');
  setUp(database);
  database.exec(`BEGIN; ${INDEX_SCHEMA}
    PRAGMA application_id = ${INDEX_APPLICATION_ID}; PRAGMA user_version = ${INDEX_VERSION}`);
  database
    .prepare(
      "INSERT INTO state (id, secret_mark, spill, changes, position, building, build_after) VALUES (1, ?, 0, 0, '', 1, '')",
    )
    .run(secretMark);
  database.exec('COMMIT');
  return database;
}

/** Removes the index with everything in it. */
export function removeIndexFile(folder: string): void {
  for (const side of SIDE_FILES) rmSync(indexPath(folder) + side, { force: true });
}

/** An existing file, if it is ours, of this version and of this store. */
function openFitting(path: string, mode: 'own' | 'read', secretMark: string): DatabaseSync | undefined {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT, readOnly: mode === 'read' });
    const pragma = (name: string) => database?.prepare(`PRAGMA ${name}`).get()?.[name];
    if (pragma('application_id') === INDEX_APPLICATION_ID && pragma('user_version') === INDEX_VERSION) {
      if (mode === 'own') setUp(database);
      const mark = database.prepare('SELECT secret_mark FROM state').get()?.secret_mark;
      // Reads the root of the index of words, which a damaged file most likely fails at.
      database.prepare("SELECT rowid FROM words WHERE words MATCH 'x' LIMIT 1").get();
      if (mark === secretMark) return database;
    }
  } catch {
    // Damaged or no database at all: answered like one that does not fit.
  }
  database?.close();
  return undefined;
}

/**
 * Survives a crash of the process whole; a loss of power may cost the last commits, and with them the position, so that they
 * are read again. What is removed is overwritten.
 */
function setUp(database: DatabaseSync): void {
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -65536;
    PRAGMA journal_size_limit = 67108864;
    PRAGMA secure_delete = ON;
  `);
}
