import { MAX_BOOK_BYTES } from './bookPort.ts';
import type { BookKind, BookRecord } from './records/book.ts';
import { bookKinds } from './records/kinds.ts';
import { decode, encodeText, type RecordKind } from './records/migrate.ts';
import { StoreError } from './storeError.ts';

/**
 * A record of the house as JSON text.
 * @throws StoreError `corrupt` when it is not valid, `too_large` when no store could keep it.
 */
export function encodeBook(record: BookRecord): string {
  const kind = kindOf(record);
  const text = encodeText(kind, record);
  if (Buffer.byteLength(text) > MAX_BOOK_BYTES)
    throw new StoreError('too_large', `A ${kind.name} has more than ${MAX_BOOK_BYTES} bytes.`);
  return text;
}

/**
 * A stored document, of whatever kind, as the current record.
 * @throws StoreError `corrupt`
 */
export function decodeBook(doc: unknown): BookRecord {
  return decode(kindOf(doc), doc);
}

function kindOf(record: unknown): RecordKind<BookRecord> {
  const kind = typeof record === 'object' && record !== null && 'kind' in record ? String(record.kind) : '';
  if (!Object.hasOwn(bookKinds, kind)) throw new StoreError('corrupt', 'There is no such kind of record.');
  return bookKinds[kind as BookKind] as unknown as RecordKind<BookRecord>;
}
