import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../ports.ts';
import type { AuditHead } from '../records/audit.ts';
import { refuseForeignFile, refuseOtherSchema } from './migrateSchema.ts';
import { houseHeadIn } from './sqliteAudit.ts';
import { storeErrorFrom } from './sqliteError.ts';

/**
 * Looks at every page and every index of a backup, and at what refers to what. Returns where the audit chain of the house ends in
 * it.
 * @throws StoreError `corrupt` when it is damaged or none of ours, `unavailable` when it is of a newer version of this program.
 */
export function checkBackup(file: string): AuditHead | undefined {
  if (!existsSync(file)) throw new StoreError('unavailable', `There is no ${file}.`);
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    refuseForeignFile(database, file);
    refuseOtherSchema(database);
    const found = database.prepare('PRAGMA integrity_check(1)').get()?.integrity_check;
    const lost = database.prepare('PRAGMA foreign_key_check').get();
    if (found !== 'ok' || lost !== undefined) throw new StoreError('corrupt', `${file} is damaged.`);
    return houseHeadIn(database);
  } catch (error) {
    throw storeErrorFrom(error);
  } finally {
    database.close();
  }
}
