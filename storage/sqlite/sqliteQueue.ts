import { idOfColumn } from '../columnText.ts';
import type { QueuePort } from '../ports.ts';
import { rowLimit } from '../rowLimit.ts';
import type { SqliteContext } from './context.ts';
import { cursorParts, pageOf } from './paging.ts';

interface QueueRow {
  attention: number;
  rid: number;
  key: string;
}

/** The queue over SQLite: an index holds nothing but the conversations that staff should see. */
export function sqliteQueue({ database, read }: SqliteContext): QueuePort {
  const select = database.prepare(
    'SELECT attention, rid, key FROM conversations WHERE (attention, rid) > (?, ?) ORDER BY attention, rid LIMIT ?',
  );
  return {
    queue: ({ limit, after }) =>
      read(() => {
        const [attention, rid] = after === undefined ? [0, '0'] : cursorParts(after, ['number', 'string']);
        const rows = select.all(attention, Number(rid), rowLimit(limit) + 1) as unknown as QueueRow[];
        return pageOf(
          rows,
          rowLimit(limit),
          (row) => idOfColumn(row.key),
          (row) => [row.attention, String(row.rid)],
        );
      }),
  };
}
