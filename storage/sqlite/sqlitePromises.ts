import { type PromisePort, StoreError } from '../ports.ts';
import { promiseKind } from '../records/kinds.ts';
import { decodeText } from '../records/migrate.ts';
import type { PromiseRecord } from '../records/promise.ts';
import { columnText } from './columnText.ts';
import type { SqliteContext } from './context.ts';
import { rowLimit } from './paging.ts';

/** Newest promises of one conversation given at most. */
const MOST_OF_ONE = 200;

/** Promises over SQLite, found by when they are to be acted on. */
export function sqlitePromises({ database, read, onDamaged }: SqliteContext): PromisePort {
  const selectDue = database.prepare(
    'SELECT rid, doc FROM promises WHERE next_at <= ? AND rid NOT IN (SELECT value FROM json_each(?)) ORDER BY next_at, rid LIMIT ?',
  );
  const selectNext = database.prepare(
    'SELECT min(next_at) AS at FROM promises WHERE next_at IS NOT NULL AND rid NOT IN (SELECT value FROM json_each(?))',
  );
  const selectOf = database.prepare(
    `SELECT doc FROM (SELECT rid, doc FROM promises WHERE conversation = (SELECT rid FROM conversations WHERE key = ?)
       ORDER BY rid DESC LIMIT ${MOST_OF_ONE}) ORDER BY rid`,
  );
  /** Rows that cannot be read. They stay as they are, for somebody to mend, and stand in nobody's way until a restart. */
  const damaged = new Set<number>();
  const passedOver = () => JSON.stringify([...damaged]);

  const readRow = ({ rid, doc }: { rid: number; doc: string }): PromiseRecord[] => {
    try {
      return [decodeText(promiseKind, doc)];
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      damaged.add(rid);
      onDamaged(error, { table: 'promises', rid });
      return [];
    }
  };

  return {
    promisesOf: (key) =>
      read(() => {
        const rows = selectOf.all(columnText(key)) as unknown as { doc: string }[];
        return rows.map((row) => decodeText(promiseKind, row.doc));
      }),
    duePromises: (now, limit) =>
      read(() => {
        const most = rowLimit(limit);
        const found: PromiseRecord[] = [];
        for (let before = -1; found.length < most && damaged.size > before; ) {
          before = damaged.size;
          found.length = 0;
          found.push(...(selectDue.all(now, passedOver(), most) as unknown as Row[]).flatMap(readRow));
        }
        return found;
      }),
    nextPromiseAt: () =>
      read(() => {
        const row = selectNext.get(passedOver()) as { at: string | null } | undefined;
        return row?.at ?? undefined;
      }),
  };
}

interface Row {
  rid: number;
  doc: string;
}
