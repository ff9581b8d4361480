import type { PromisePort } from '../ports.ts';
import { promiseKind } from '../records/kinds.ts';
import { decodeText } from '../records/migrate.ts';
import { columnText } from './columnText.ts';
import type { SqliteContext } from './context.ts';
import { rowLimit } from './paging.ts';

/** Newest promises of one conversation given at most. */
const MOST_OF_ONE = 200;

/** Promises over SQLite, found by when they are to be acted on. */
export function sqlitePromises({ database, read }: SqliteContext): PromisePort {
  const selectDue = database.prepare('SELECT doc FROM promises WHERE next_at <= ? ORDER BY next_at, rid LIMIT ?');
  const selectNext = database.prepare('SELECT min(next_at) AS at FROM promises WHERE next_at IS NOT NULL');
  const selectOf = database.prepare(
    `SELECT doc FROM (SELECT rid, doc FROM promises WHERE conversation = (SELECT rid FROM conversations WHERE key = ?)
       ORDER BY rid DESC LIMIT ${MOST_OF_ONE}) ORDER BY rid`,
  );
  return {
    promisesOf: (key) =>
      read(() => {
        const rows = selectOf.all(columnText(key)) as unknown as { doc: string }[];
        return rows.map((row) => decodeText(promiseKind, row.doc));
      }),
    duePromises: (now, limit) =>
      read(() => {
        const rows = selectDue.all(now, rowLimit(limit)) as unknown as { doc: string }[];
        return rows.map((row) => decodeText(promiseKind, row.doc));
      }),
    nextPromiseAt: () =>
      read(() => {
        const row = selectNext.get() as { at: string | null } | undefined;
        return row?.at ?? undefined;
      }),
  };
}
