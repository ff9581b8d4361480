import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../ports.ts';
import { migrateSchema, refuseForeignFile, refuseOlderSchema } from './migrateSchema.ts';
import { createPrivately } from './privateFiles.ts';

/**
 * First SQLite without the WAL-reset fault, which could damage a database that two connections write to
 * (https://www.sqlite.org/changes.html, 3.51.3).
 */
const MINIMUM_SQLITE = [3, 51, 3] as const;

/** Milliseconds to wait for another connection, e.g. a backup at its checkpoint. */
const BUSY_TIMEOUT = 5000;

/** As its one owner, who may change the schema; beside the owner, to write a little; or to read only. */
export type OpeningMode = 'own' | 'beside' | 'read';

/**
 * Opens `kesu.db` in the folder and, as its owner, brings it to the newest schema. Durable: WAL with
 * `synchronous = FULL`, so a commit that returned is on the disk.
 */
export function openDatabase(folder: string, mode: OpeningMode): DatabaseSync {
  refuseOldSqlite(process.versions.sqlite ?? '0');
  const path = join(folder, 'kesu.db');
  if (mode === 'own') createPrivately(path);
  else if (!existsSync(path)) throw new StoreError('unavailable', `There is no kesu.db in ${folder}.`);
  const database = new DatabaseSync(path, {
    timeout: BUSY_TIMEOUT,
    readOnly: mode === 'read',
    enableForeignKeyConstraints: true,
  });
  try {
    refuseForeignFile(database);
    if (mode !== 'read') makeDurable(database);
    if (mode === 'own') migrateSchema(database);
    else refuseOlderSchema(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** @throws StoreError `unavailable` when this Node.js brings a SQLite that is not safe to use. */
export function refuseOldSqlite(version: string): void {
  const parts = version.split('.').map(Number);
  for (const [index, least] of MINIMUM_SQLITE.entries()) {
    const part = parts[index] ?? 0;
    if (part > least) return;
    if (part < least) {
      const needed = MINIMUM_SQLITE.join('.');
      throw new StoreError(
        'unavailable',
        `This Node.js has SQLite ${version}; ${needed} or newer is needed (Node.js 24).`,
      );
    }
  }
}

function makeDurable(database: DatabaseSync): void {
  // A checkpoint every 16 MB instead of 4: one that rewrites the same pages less often. The size limit gives back what a
  // large write (a 10 MB photo) took of the log. Journals of savepoints need no durability and stay in memory. What is
  // deleted (an erased customer) is overwritten.
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA wal_autocheckpoint = 4000;
    PRAGMA journal_size_limit = 67108864;
    PRAGMA temp_store = MEMORY;
    PRAGMA secure_delete = ON;
  `);
}
