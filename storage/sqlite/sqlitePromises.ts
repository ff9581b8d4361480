import type { PromisePort } from '../ports.ts';
import { promiseKind } from '../records/kinds.ts';
import { decodeText } from '../records/migrate.ts';
import type { SqliteContext } from './context.ts';
import { rowLimit } from './paging.ts';

/** Promises over SQLite, found by when they are to be acted on. */
export function sqlitePromises({ database, read }: SqliteContext): PromisePort {
  const selectDue = database.prepare('SELECT doc FROM promises WHERE next_at <= ? ORDER BY next_at, rid LIMIT ?');
  const selectNext = database.prepare('SELECT min(next_at) AS at FROM promises WHERE next_at IS NOT NULL');
  return {
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
