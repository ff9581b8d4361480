import { columnText } from '../columnText.ts';
import { recordIdentity } from '../custody/identity.ts';
import { type PromisePort, StoreError } from '../ports.ts';
import { promiseKind } from '../records/kinds.ts';
import type { PromiseRecord } from '../records/promise.ts';
import { rowLimit } from '../rowLimit.ts';
import type { SealedContext } from './context.ts';
import { readSealed, SEAL_COLUMNS, type SealedRow } from './sealedRows.ts';

/** Newest promises of one conversation given at most. */
const MOST_OF_ONE = 200;

/** Promises over SQLite, found by when they are to be acted on. */
export function sqlitePromises({ database, keyring, read, onDamaged }: SealedContext): PromisePort {
  const selectDue = database.prepare(
    `SELECT p.rid, p.id, ${SEAL_COLUMNS}, p.doc FROM promises p JOIN conversations c ON c.rid = p.conversation
     WHERE next_at <= ? AND p.rid NOT IN (SELECT value FROM json_each(?)) ORDER BY next_at, p.rid LIMIT ?`,
  );
  const selectNext = database.prepare(
    'SELECT min(next_at) AS at FROM promises WHERE next_at IS NOT NULL AND rid NOT IN (SELECT value FROM json_each(?))',
  );
  const selectOf = database.prepare(
    `SELECT * FROM (SELECT p.rid, p.id, ${SEAL_COLUMNS}, p.doc FROM promises p JOIN conversations c ON c.rid = p.conversation
       WHERE c.key = ? ORDER BY p.rid DESC LIMIT ${MOST_OF_ONE}) ORDER BY rid`,
  );
  /** Rows that cannot be read. They stay as they are, for somebody to mend, and stand in nobody's way until a restart. */
  const damaged = new Set<number>();
  const passedOver = () => JSON.stringify([...damaged]);

  const open = (row: Row): PromiseRecord => readSealed(keyring, promiseKind, row, recordIdentity('promise', row.id));
  const readRow = (row: Row): PromiseRecord[] => {
    const { rid } = row;
    try {
      return [open(row)];
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
        return (selectOf.all(columnText(key)) as unknown as Row[]).map(open);
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

interface Row extends SealedRow {
  rid: number;
  id: string;
}
