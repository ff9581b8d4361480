import type { DatabaseSync } from 'node:sqlite';
import type { AccessStore, ErasurePort, Store } from '../ports.ts';
import { createContext, type OnDamaged } from './context.ts';
import { type FolderLock, lockFolder } from './folderLock.ts';
import { GroupCommit } from './groupCommit.ts';
import { openDatabase } from './openDatabase.ts';
import { openKeyring } from './openKeyring.ts';
import { createPrivateFolder } from './privateFiles.ts';
import { sqliteCases } from './sqliteCases.ts';
import { sqliteErasure } from './sqliteErasure.ts';
import { storeErrorFrom } from './sqliteError.ts';
import { sqliteAccess, sqliteStore } from './sqliteStore.ts';

export interface SqliteStoreOptions {
  /** Holds `kesu.db` and its side files. Made when absent. Must be on a local disk: WAL does not work over a network. */
  folder: string;
  clock: () => Date;
  /** Keys that all others are wrapped with, the newest first. Absent: one in a file of the folder, made when it is new. */
  masterKeys?: readonly Buffer[] | undefined;
  /** Opens an existing store beside its writer, for reading; every write is refused. */
  readonly?: boolean | undefined;
  /** Told of a row that cannot be read and is passed over, so that the others are served. Default: nobody is told. */
  onDamaged?: OnDamaged | undefined;
}

/**
 * Opens the embedded store. One process may have a folder open for writing; any number may read.
 * @throws StoreError `unavailable` when the folder is in use or can't be opened, `corrupt` when the file is damaged.
 */
export async function openSqliteStore({
  folder,
  clock,
  masterKeys,
  readonly = false,
  onDamaged,
}: SqliteStoreOptions): Promise<Store> {
  let lock: FolderLock | undefined;
  let database: DatabaseSync | undefined;
  try {
    if (!readonly) {
      createPrivateFolder(folder);
      lock = lockFolder(folder);
    }
    database = openDatabase(folder, readonly ? 'read' : 'own');
    const keyring = openKeyring(database, { folder, masterKeys, mayMake: !readonly });
    const store = sqliteStore(database, { keyring, folder }, clock, lock, onDamaged);
    if (!readonly) await store.finishErasures();
    return store;
  } catch (error) {
    database?.close();
    lock?.release();
    throw storeErrorFrom(error);
  }
}

/**
 * Opens what an erasure needs, beside the process that owns the store or without one.
 * @throws StoreError as `openSqliteStore`
 */
export async function openSqliteErasure({
  folder,
  clock,
  masterKeys,
}: Pick<SqliteStoreOptions, 'folder' | 'clock' | 'masterKeys'>): Promise<
  ErasurePort & Pick<Store, 'caseByNumber' | 'close'>
> {
  try {
    const database = openDatabase(folder, 'beside');
    const commits = new GroupCommit(database);
    const keyring = openKeyring(database, { folder, masterKeys, mayMake: false });
    const context = { ...createContext(database, clock, commits), keyring };
    const erasure = sqliteErasure(context, folder);
    await erasure.finishErasures();
    return {
      ...erasure,
      caseByNumber: sqliteCases(context).caseByNumber,
      close: async () => {
        if (!database.isOpen) return;
        commits.close();
        database.close();
      },
    };
  } catch (error) {
    throw storeErrorFrom(error);
  }
}

/**
 * Opens who may sign in, beside the process that owns the store: these records are never kept in memory, so both may
 * write them, and SQLite lets one wait for the other.
 * @throws StoreError `unavailable` when there is no store, or one of an older schema; `corrupt` when it is damaged.
 */
export async function openSqliteAccess({
  folder,
  clock,
}: Pick<SqliteStoreOptions, 'folder' | 'clock'>): Promise<AccessStore & Pick<Store, 'close'>> {
  try {
    const database = openDatabase(folder, 'beside');
    const commits = new GroupCommit(database);
    return {
      ...sqliteAccess(createContext(database, clock, commits)),
      close: async () => {
        if (!database.isOpen) return;
        commits.close();
        database.close();
      },
    };
  } catch (error) {
    throw storeErrorFrom(error);
  }
}
