import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../ports.ts';
import { APPLICATION_ID, SCHEMA } from './schema.ts';

/**
 * Brings a database to the newest schema, each version in one transaction: when one fails, the file stays at the
 * version before it.
 * @throws StoreError `unavailable` when the file is of a newer version of this program.
 */
export function migrateSchema(database: DatabaseSync, schema: readonly string[] = SCHEMA): void {
  const version = knownVersion(database, schema);
  for (const [index, sql] of schema.entries()) {
    if (index >= version) migrate(database, sql, index + 1);
  }
}

/** @throws StoreError `unavailable` when the schema is not the newest; a reader may not change it. */
export function refuseOlderSchema(database: DatabaseSync, schema: readonly string[] = SCHEMA): void {
  if (knownVersion(database, schema) < schema.length) {
    throw new StoreError('unavailable', 'kesu.db has an older schema; start the service once to bring it up to date.');
  }
}

/** @throws StoreError `unavailable` when the file is of a newer version of this program, `corrupt` when nothing was ever in it. */
export function refuseOtherSchema(database: DatabaseSync, schema: readonly string[] = SCHEMA): void {
  if (knownVersion(database, schema) === 0) throw new StoreError('corrupt', 'The file is empty.');
}

/** @throws StoreError `corrupt` when the file has content that is not ours. */
export function refuseForeignFile(database: DatabaseSync, name = 'kesu.db'): void {
  const id = pragma(database, 'application_id');
  if (id === APPLICATION_ID) return;
  const tables = Number(database.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n);
  if (id !== 0 || tables > 0) throw new StoreError('corrupt', `${name} is a database of another program.`);
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

function knownVersion(database: DatabaseSync, schema: readonly string[]): number {
  const version = pragma(database, 'user_version');
  if (version <= schema.length) return version;
  throw new StoreError('unavailable', `kesu.db has schema ${version}; this program knows up to ${schema.length}.`);
}

function pragma(database: DatabaseSync, name: 'application_id' | 'user_version'): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
}
