import { conversationOwner } from '../custody/identity.ts';
import type { Keyring, RecordSeal } from '../custody/keyring.ts';
import { decodeText, encodeText, type RecordKind } from '../records/migrate.ts';

/** What a row must say of its conversation so that its records can be read: `key` and `seal` of `conversations`. */
export interface SealedRow {
  key: string;
  seal: string | null;
  doc: string;
}

/** The columns of a `SealedRow`, for a query that joins `conversations` as `c` to another table. */
export const SEAL_COLUMNS = 'c.key, c.seal';

/** How the records of a conversation are kept. `key` is the text of its column. */
export function sealOf(keyring: Keyring, { key, seal }: Pick<SealedRow, 'key' | 'seal'>): RecordSeal {
  return keyring.of(seal, conversationOwner(key));
}

/** The record of a row. @throws StoreError `corrupt` */
export function readSealed<T>(keyring: Keyring, kind: RecordKind<T>, row: SealedRow, identity: string): T {
  return decodeText(kind, sealOf(keyring, row).open(identity, row.doc));
}

/** The text of a record as it is kept in its row. @throws StoreError `corrupt` when it is not valid. */
export function writeSealed<T>(
  keyring: Keyring,
  kind: RecordKind<T>,
  row: Pick<SealedRow, 'key' | 'seal'>,
  identity: string,
  record: T,
): string {
  return sealOf(keyring, row).seal(identity, encodeText(kind, record));
}
