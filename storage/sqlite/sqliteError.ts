import { StoreError } from '../ports.ts';

// https://www.sqlite.org/rescode.html; the low byte is the primary code.
const SQLITE_CORRUPT = 11;
const SQLITE_TOOBIG = 18;
const SQLITE_NOTADB = 26;
const SQLITE_CONSTRAINT_PRIMARYKEY = 1555;
const SQLITE_CONSTRAINT_UNIQUE = 2067;

/** Any failure as the StoreError a caller of the ports can act on. SQLite's own messages hold names, never values. */
export function storeErrorFrom(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const code = errcode(error);
  if (code === SQLITE_CONSTRAINT_PRIMARYKEY || code === SQLITE_CONSTRAINT_UNIQUE) {
    return new StoreError('conflict', 'Something of that identity is stored already.', { cause: error });
  }
  const primary = code & 0xff;
  if (primary === SQLITE_CORRUPT || primary === SQLITE_NOTADB) {
    return new StoreError('corrupt', 'The database file is damaged or not a database.', { cause: error });
  }
  if (primary === SQLITE_TOOBIG) return new StoreError('too_large', 'A value is too large to store.', { cause: error });
  return new StoreError('unavailable', 'The database could not do its work.', { cause: error });
}

/** SQLite's extended result code of an error thrown by `node:sqlite`; 0 for any other error. */
function errcode(error: unknown): number {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : 0;
}
