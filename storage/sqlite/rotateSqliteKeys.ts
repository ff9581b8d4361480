import type { DatabaseSync } from 'node:sqlite';
import { aloneIdentity, conversationOwner } from '../custody/identity.ts';
import { Keyring, rewrapLookupKey } from '../custody/keyring.ts';
import { newMasterKey, readMasterKeyFile, writeMasterKeyFile } from '../custody/masterKeyFile.ts';
import { MasterKeys } from '../custody/masterKeys.ts';
import { lockFolder } from './folderLock.ts';
import { openDatabase } from './openDatabase.ts';
import { LOOKUP_NAME, openKeyring } from './openKeyring.ts';
import { storeErrorFrom } from './sqliteError.ts';

export interface RotateOptions {
  folder: string;
  /** The newest first. Absent: a new one is made in the file of the folder, and the old ones leave it in the end. */
  masterKeys?: readonly Buffer[] | undefined;
  clock: () => Date;
  onProgress?: ((wrapped: number) => void) | undefined;
}

/** Rows looked at in one transaction. */
const ROWS = 500;

/** A table with wrapped keys: which column holds them, and how the new text is made. */
interface Place {
  table: string;
  column: string;
  columns: string;
  renew(keyring: Keyring, row: Record<string, unknown>): string | undefined;
}

const PLACES: readonly Place[] = [
  {
    table: 'conversations',
    column: 'seal',
    columns: 'key, seal',
    renew: (keyring, { key, seal }) =>
      typeof seal === 'string' ? keyring.rewrap(seal, conversationOwner(String(key))) : undefined,
  },
  {
    table: 'inbox',
    column: 'doc',
    columns: 'id, doc',
    renew: (keyring, { id, doc }) =>
      typeof doc === 'string' ? keyring.rewrapAlone(aloneIdentity('inbox', String(id)), doc) : undefined,
  },
  {
    table: 'attachments',
    column: 'doc',
    columns: 'conversation_key, id, doc',
    renew: (keyring, { conversation_key, id, doc }) =>
      keyring.rewrapAlone(aloneIdentity('attachment', String(conversation_key), String(id)), String(doc)),
  },
  {
    table: 'book',
    column: 'doc',
    columns: 'kind, id, doc',
    renew: (keyring, { kind, id, doc }) =>
      keyring.rewrapAlone(aloneIdentity('book', String(kind), String(id)), String(doc)),
  },
];

/**
 * Wraps every key of the embedded store with the newest master key. Needs the folder for itself. Cut off, it is begun again and
 * goes on. Resolves with how many keys were wrapped.
 * @throws StoreError `unavailable` when the folder is in use.
 */
export async function rotateSqliteKeys({ folder, masterKeys, onProgress = () => {} }: RotateOptions): Promise<number> {
  const lock = lockFolder(folder);
  let database: DatabaseSync | undefined;
  try {
    database = openDatabase(folder, 'own');
    openKeyring(database, { folder, masterKeys, mayMake: false });
    const masters = new MasterKeys(masterKeys ?? withNewKey(folder));
    let wrapped = rewrapLookup(database, masters);
    const keyring = new Keyring(masters, String(selectLookup(database)));
    for (const place of PLACES) {
      wrapped += rewrapTable(database, keyring, place, (more) => onProgress(wrapped + more));
    }
    wrapped += rewrapSecrets(database, keyring);
    onProgress(wrapped);
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    if (!masterKeys) writeMasterKeyFile(folder, readMasterKeyLines(folder).slice(0, 1));
    return wrapped;
  } catch (error) {
    throw storeErrorFrom(error);
  } finally {
    database?.close();
    lock.release();
  }
}

/** The keys of the file with a new one before them; as they are when an earlier rotation was cut off. */
function withNewKey(folder: string): Buffer[] {
  const lines = readMasterKeyLines(folder);
  if (lines.length === 1) writeMasterKeyFile(folder, [newMasterKey(), ...lines]);
  return readMasterKeyFile(folder);
}

const readMasterKeyLines = (folder: string) => readMasterKeyFile(folder).map((key) => key.toString('base64'));

function selectLookup(database: DatabaseSync): unknown {
  return database.prepare('SELECT value FROM custody WHERE name = ?').get(LOOKUP_NAME)?.value;
}

function rewrapLookup(database: DatabaseSync, masters: MasterKeys): number {
  const renewed = rewrapLookupKey(masters, String(selectLookup(database)));
  if (renewed === undefined) return 0;
  database.prepare('UPDATE custody SET value = ? WHERE name = ?').run(renewed, LOOKUP_NAME);
  return 1;
}

/** There are a few of them only. */
function rewrapSecrets(database: DatabaseSync, keyring: Keyring): number {
  const update = database.prepare('UPDATE secrets SET value = ? WHERE name = ?');
  let wrapped = 0;
  for (const { name, value } of database.prepare('SELECT name, value FROM secrets').all()) {
    const renewed = keyring.rewrapAlone(aloneIdentity('secret', String(name)), String(value));
    if (renewed === undefined) continue;
    update.run(renewed, String(name));
    wrapped += 1;
  }
  return wrapped;
}

function rewrapTable(
  database: DatabaseSync,
  keyring: Keyring,
  { table, column, columns, renew }: Place,
  onProgress: (wrapped: number) => void,
): number {
  const select = database.prepare(`SELECT rid, ${columns} FROM ${table} WHERE rid > ? ORDER BY rid LIMIT ${ROWS}`);
  const update = database.prepare(`UPDATE ${table} SET ${column} = ? WHERE rid = ?`);
  let wrapped = 0;
  let last = 0;
  for (;;) {
    const rows = select.all(last) as unknown as ({ rid: number } & Record<string, unknown>)[];
    if (rows.length === 0) return wrapped;
    database.exec('BEGIN IMMEDIATE');
    for (const row of rows) {
      const renewed = renew(keyring, row);
      if (renewed === undefined) continue;
      update.run(renewed, row.rid);
      wrapped += 1;
    }
    database.exec('COMMIT');
    last = rows.at(-1)?.rid ?? last;
    onProgress(wrapped);
  }
}
