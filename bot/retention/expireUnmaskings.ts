import { type BookPort, StoreError } from '../../storage/index.ts';

/**
 * Removes some of the records of why personal data was seen whose last time ended before an instant; who saw which case, and when, stays in the
 * audit chain. Resolves with how many went: none once nothing is left to go.
 * @param limit How many are removed at most.
 */
export async function expireUnmaskings(
  store: Pick<BookPort, 'bookRecords' | 'removeBookRecord'>,
  { before, limit }: { before: string; limit: number },
): Promise<number> {
  let removed = 0;
  let after: string | undefined;
  do {
    const page = await store.bookRecords('unmask', { limit: 100, after });
    for (const { value, etag } of page.items) {
      if (value.times.some(({ until }) => until >= before)) continue;
      // Used again at this very moment, or removed by another process: either way it is not ours to remove.
      const isGone = await store.removeBookRecord('unmask', value.id, etag).then(() => true, unlessConflict);
      if (isGone) removed += 1;
      if (removed === limit) return removed;
    }
    after = page.next;
  } while (after !== undefined);
  return removed;
}

function unlessConflict(error: unknown): false {
  if (!(error instanceof StoreError) || error.code !== 'conflict') throw error;
  return false;
}
