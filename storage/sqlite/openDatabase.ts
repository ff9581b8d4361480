import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../ports.ts';
import { createPrivately } from './privateFiles.ts';
import { APPLICATION_ID, SCHEMA } from './schema.ts';

/**
 * First SQLite without the WAL-reset fault, which could damage a database that two connections write to
 * (https://www.sqlite.org/wal.html, "The WAL-Reset Bug").
 */
const MINIMUM_SQLITE = [3, 51, 3] as const;

/** Milliseconds to wait for another connection, e.g. a backup at its checkpoint. */
const BUSY_TIMEOUT = 5000;

/**
 * Opens `kesu.db` in the folder and brings it to the newest schema. Durable: WAL with `synchronous = FULL`, so a
 * commit that returned is on the disk.
 */
export function openDatabase(folder: string, readonly: boolean): DatabaseSync {
  refuseOldSqlite(process.versions.sqlite ?? '0');
  const path = join(folder, 'kesu.db');
  if (!readonly) createPrivately(path);
  const database = new DatabaseSync(path, {
    timeout: BUSY_TIMEOUT,
    readOnly: readonly,
    enableForeignKeyConstraints: true,
  });
  try {
    refuseForeignFile(database);
    if (readonly) refuseOtherSchema(database);
    else prepareForWriting(database);
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

function prepareForWriting(database: DatabaseSync): void {
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
  for (let version = refuseNewerSchema(database); version < SCHEMA.length; version += 1) {
    migrate(database, SCHEMA[version] ?? '', version + 1);
  }
}

function migrate(database: DatabaseSync, sql: string, version: number): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    database.exec(sql);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version}; COMMIT`);
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function refuseForeignFile(database: DatabaseSync): void {
  const id = pragma(database, 'application_id');
  if (id === APPLICATION_ID) return;
  const tables = Number(database.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n);
  if (id !== 0 || tables > 0) throw new StoreError('corrupt', 'kesu.db is a database of another program.');
}

function refuseNewerSchema(database: DatabaseSync): number {
  const version = pragma(database, 'user_version');
  if (version > SCHEMA.length) {
    throw new StoreError('unavailable', `kesu.db has schema ${version}; this program knows up to ${SCHEMA.length}.`);
  }
  return version;
}

function refuseOtherSchema(database: DatabaseSync): void {
  if (refuseNewerSchema(database) < SCHEMA.length) {
    throw new StoreError('unavailable', 'kesu.db has an older schema; start the service once to bring it up to date.');
  }
}

function pragma(database: DatabaseSync, name: 'application_id' | 'user_version'): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
}
