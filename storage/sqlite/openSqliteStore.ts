import type { DatabaseSync } from 'node:sqlite';
import type { AuditPort } from '../audit/auditPort.ts';
import { type AuditSeal, createAuditSeal } from '../audit/auditSeal.ts';
import { requireKeyOfHouse } from '../audit/requireKeyOfHouse.ts';
import type { AccessStore, ErasurePort, Store } from '../ports.ts';
import { auditSecretOf } from './auditKeyFile.ts';
import { createContext, type OnDamaged } from './context.ts';
import { type FolderLock, lockFolder } from './folderLock.ts';
import { GroupCommit } from './groupCommit.ts';
import { openDatabase } from './openDatabase.ts';
import { openKeyring } from './openKeyring.ts';
import { createPrivateFolder } from './privateFiles.ts';
import { sqliteAudit } from './sqliteAudit.ts';
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
  /** What the audit chains are made of. Default: `audit.key` in the folder, made the first time. */
  auditSecret?: string | undefined;
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
  auditSecret,
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
    const seal = sealOf(folder, auditSecret, !readonly);
    const store = sqliteStore(database, { keyring, folder }, clock, lock, seal, onDamaged);
    if (!readonly) await store.finishErasures(() => requireKeyOfHouse(store));
    return store;
  } catch (error) {
    database?.close();
    lock?.release();
    throw storeErrorFrom(error);
  }
}

/** The seal, made when it is first asked for: a store that is only read may have no secret. */
function sealOf(folder: string, secret: string | undefined, mayMake: boolean): () => AuditSeal {
  let seal: AuditSeal | undefined;
  return () => {
    seal ??= createAuditSeal(secret ?? auditSecretOf(folder, mayMake));
    return seal;
  };
}

/**
 * Opens what an erasure needs, beside the process that owns the store or without one.
 * @throws StoreError as `openSqliteStore`
 */
export async function openSqliteErasure({
  folder,
  clock,
  masterKeys,
  auditSecret,
}: Pick<SqliteStoreOptions, 'folder' | 'clock' | 'masterKeys' | 'auditSecret'>): Promise<
  ErasurePort & Pick<Store, 'caseByNumber' | 'close'>
> {
  try {
    const database = openDatabase(folder, 'beside');
    const commits = new GroupCommit(database);
    const keyring = openKeyring(database, { folder, masterKeys, mayMake: false });
    const context = { ...createContext(database, clock, commits, sealOf(folder, auditSecret, true)), keyring };
    const erasure = sqliteErasure(context, folder);
    await erasure.finishErasures(() => requireKeyOfHouse(sqliteAudit(context)));
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
 * Opens who may sign in and what is audited, beside the process that owns the store: these records are never kept in
 * memory, so both may write them, and SQLite lets one wait for the other.
 * @throws StoreError `unavailable` when there is no store, or one of an older schema; `corrupt` when it is damaged.
 */
export async function openSqliteAccess({
  folder,
  clock,
  auditSecret,
}: Pick<SqliteStoreOptions, 'folder' | 'clock' | 'auditSecret'>): Promise<
  AccessStore & AuditPort & Pick<Store, 'close'>
> {
  try {
    const database = openDatabase(folder, 'beside');
    const commits = new GroupCommit(database);
    const context = createContext(database, clock, commits, sealOf(folder, auditSecret, true));
    return {
      ...sqliteAccess(context),
      ...sqliteAudit(context),
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
