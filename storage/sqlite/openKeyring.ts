import type { DatabaseSync } from 'node:sqlite';
import { Keyring, newLookupKey } from '../custody/keyring.ts';
import { hasMasterKeyFile, newMasterKey, readMasterKeyFile, writeMasterKeyFile } from '../custody/masterKeyFile.ts';
import { MasterKeys } from '../custody/masterKeys.ts';
import { StoreError } from '../ports.ts';

/** On a disk of our own only records of several pages are worth the work of compressing them; in characters. */
const DEFLATE_FROM = 8_192;

/** Name of the key by which customers are found. */
export const LOOKUP_NAME = 'lookup';

export interface KeyringOptions {
  folder: string;
  /** The newest first. Absent: those in the file of the folder. */
  masterKeys?: readonly Buffer[] | undefined;
  /** Whether a store that has no keys yet may be given some. */
  mayMake: boolean;
}

/**
 * The keys of a store. A new store whose master key nobody gave gets one in a file beside it.
 * @throws StoreError `unavailable` when the master key is not the one the data is sealed with, or is nowhere to be found.
 */
export function openKeyring(database: DatabaseSync, { folder, masterKeys, mayMake }: KeyringOptions): Keyring {
  const stored = storedLookup(database);
  if (stored === undefined && !mayMake)
    throw new StoreError('unavailable', 'The store has no keys; start the service once.');
  if (stored === undefined && !masterKeys && !hasMasterKeyFile(folder)) writeMasterKeyFile(folder, [newMasterKey()]);
  const masters = new MasterKeys(masterKeys ?? readMasterKeyFile(folder));
  if (stored !== undefined) return new Keyring(masters, stored, DEFLATE_FROM);
  const lookup = newLookupKey(masters);
  database.prepare('INSERT INTO custody (name, value) VALUES (?, ?)').run(LOOKUP_NAME, lookup);
  return new Keyring(masters, lookup, DEFLATE_FROM);
}

function storedLookup(database: DatabaseSync): string | undefined {
  const row = database.prepare('SELECT value FROM custody WHERE name = ?').get(LOOKUP_NAME);
  return row && String(row.value);
}
