import type { Page, Versioned } from './ports.ts';
import type { BookKind, BookRecord, BookRecords } from './records/book.ts';

/** Most bytes of the JSON of one record of the house: what fits an item of every store, sealed. */
export const MAX_BOOK_BYTES = 1_000_000;

/**
 * Records of the house: what belongs to no one conversation. Sealed like everything else, each under a key of its own, and
 * never erased with a customer: nothing that a customer said may be written here, except into what is kept for days only.
 */
export interface BookPort {
  bookRecord<K extends BookKind>(kind: K, id: string): Promise<Versioned<BookRecords[K]> | undefined>;
  /** All of a kind in the order in which they were added. */
  bookRecords<K extends BookKind>(
    kind: K,
    options: { limit: number; after?: string | undefined },
  ): Promise<Page<Versioned<BookRecords[K]>>>;
  /**
   * Stores a new record (no `etag`) or a changed one, and resolves with the new ETag.
   * @throws StoreError `conflict` when it changed since it was read, or when the id of a new one is taken; `too_large` above
   * `MAX_BOOK_BYTES`; `corrupt` when it is not valid.
   */
  putBookRecord(record: BookRecord, etag: string | undefined): Promise<string>;
  /**
   * Removes a record; one that is gone already is removed.
   * @throws StoreError `conflict` when it changed since it was read.
   */
  removeBookRecord(kind: BookKind, id: string, etag: string): Promise<void>;
}
