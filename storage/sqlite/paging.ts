import { type Page, StoreError } from '../ports.ts';

/** Makes a page of rows that were asked for with one row more than `limit`, the sign that there is a next page. */
export function pageOf<Row, T>(
  rows: readonly Row[],
  limit: number,
  make: (row: Row) => T,
  cursor: (last: Row) => CursorParts,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const items = shown.map(make);
  return rows.length > limit && last !== undefined ? { items, next: cursorText(cursor(last)) } : { items };
}

type CursorParts = readonly [first: string | number, second: string | number];

function cursorText(parts: CursorParts): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/**
 * Reads back what `pageOf` gave as `next`.
 * @throws StoreError `corrupt` when it was not given by this store.
 */
export function cursorParts<A extends 'string' | 'number'>(cursor: string, kinds: readonly [A, 'string']) {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parts) && parts.length === 2 && parts.every((part, index) => typeof part === kinds[index])) {
      return parts as [A extends 'string' ? string : number, string];
    }
  } catch {
    // Answered below, like any other text that is no cursor.
  }
  throw new StoreError('corrupt', 'The page cursor was not given by this store.');
}
