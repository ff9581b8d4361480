import type { DatabaseSync } from 'node:sqlite';
import type { AuditSeal } from '../audit/auditSeal.ts';
import type { Keyring } from '../custody/keyring.ts';
import { StoreError } from '../ports.ts';
import type { GroupCommit } from './groupCommit.ts';
import { storeErrorFrom } from './sqliteError.ts';

/** Where a row stands that cannot be read. Nothing of its content is said. */
export interface DamagedRow {
  table: string;
  rid: number;
}

export type OnDamaged = (error: StoreError, row: DamagedRow) => void;

/** What the parts of the store share. */
export interface SqliteContext {
  readonly database: DatabaseSync;
  readonly clock: () => Date;
  readonly isReadonly: boolean;
  /** Told of a row that cannot be read and is passed over. */
  readonly onDamaged: OnDamaged;
  /** What audit chains are made with. @throws StoreError `unavailable` when its secret is not known. */
  readonly auditSeal: () => AuditSeal;
  /** Runs a synchronous read. Sees what is committed: no transaction is ever open between two of our own steps. */
  read<T>(work: () => T): Promise<T>;
  /** Runs a synchronous write in the next shared transaction; see `GroupCommit`. */
  write<T>(work: () => T): Promise<T>;
}

/** What the parts share that keep what customers say. */
export interface SealedContext extends SqliteContext {
  readonly keyring: Keyring;
}

/** `commits` is absent for a store opened read-only. */
export function createContext(
  database: DatabaseSync,
  clock: () => Date,
  commits: GroupCommit | undefined,
  auditSeal: () => AuditSeal,
  onDamaged: OnDamaged = () => {},
): SqliteContext {
  return {
    database,
    clock,
    isReadonly: commits === undefined,
    onDamaged,
    auditSeal,
    read: async (work) => {
      if (!database.isOpen) throw new StoreError('unavailable', 'The store is closed.');
      try {
        return work();
      } catch (error) {
        throw storeErrorFrom(error);
      }
    },
    write: (work) =>
      commits?.run(work) ?? Promise.reject(new StoreError('unavailable', 'The store is open for reading only.')),
  };
}
