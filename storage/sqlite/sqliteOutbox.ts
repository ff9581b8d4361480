import type { OutboxPort } from '../ports.ts';
import { outboxKind } from '../records/kinds.ts';
import { decodeText, encodeText } from '../records/migrate.ts';
import type { DeliveryOutcome } from '../records/outbox.ts';
import { columnText } from './columnText.ts';
import type { SqliteContext } from './context.ts';
import { cursorParts, pageOf, rowLimit } from './paging.ts';

interface OwedRow {
  rid: number;
  doc: string;
}

/**
 * The outbox over SQLite. Rows are in order of commit and, within a conversation, of `seq`: that is the order they are
 * offered in, whatever the clock did meanwhile. Pages of one pass share the `now` of its first page; else a message
 * that came due between two pages would be overtaken by a later one of its conversation.
 */
export function sqliteOutbox({ database, read, write }: SqliteContext): OutboxPort {
  const selectOwed = database.prepare(
    `SELECT rid, doc FROM outbox AS item WHERE rid > ? AND next_attempt_at <= ?
       AND NOT EXISTS (SELECT 1 FROM outbox AS earlier WHERE earlier.conversation = item.conversation
         AND earlier.seq < item.seq AND earlier.next_attempt_at > ?)
     ORDER BY rid LIMIT ?`,
  );
  const selectOne = database.prepare(
    'SELECT rid, doc FROM outbox WHERE conversation = (SELECT rid FROM conversations WHERE key = ?) AND id = ?',
  );
  const record = database.prepare(
    `INSERT INTO deliveries (conversation, id, seq, doc) SELECT conversation, id, seq, ? FROM outbox WHERE rid = ?
     ON CONFLICT (conversation, id) DO UPDATE SET doc = excluded.doc`,
  );
  const remove = database.prepare('DELETE FROM outbox WHERE rid = ?');
  const selectStates = database.prepare(
    `SELECT seq, 'owed' AS state FROM outbox WHERE conversation = (SELECT rid FROM conversations WHERE key = ?1) AND seq > ?2
     UNION ALL
     SELECT seq, doc ->> '$.state' FROM deliveries
       WHERE conversation = (SELECT rid FROM conversations WHERE key = ?1) AND seq > ?2 ORDER BY seq`,
  );
  const postpone = database.prepare('UPDATE outbox SET next_attempt_at = ?, doc = ? WHERE rid = ?');

  function settleRow({ rid, doc }: OwedRow, outcome: DeliveryOutcome): void {
    if (outcome.state === 'retry') {
      const item = decodeText(outboxKind, doc);
      const { nextAttemptAt } = outcome;
      const retried = { ...item, attempts: item.attempts + 1, nextAttemptAt };
      postpone.run(nextAttemptAt, encodeText(outboxKind, retried), rid);
    } else {
      record.run(JSON.stringify({ v: 1, ...outcome }), rid);
      remove.run(rid);
    }
  }

  return {
    owed: ({ now, limit, after }) =>
      read(() => {
        const [rid, asOf] = after === undefined ? ([0, now] as const) : cursorParts(after, ['number', 'string']);
        const rows = selectOwed.all(rid, asOf, asOf, rowLimit(limit) + 1) as unknown as OwedRow[];
        return pageOf(
          rows,
          rowLimit(limit),
          (row) => decodeText(outboxKind, row.doc),
          (row) => [row.rid, asOf],
        );
      }),
    deliveries: (key, after) =>
      read(() => {
        const rows = selectStates.all(columnText(key), after) as unknown as { seq: number; state: 'owed' }[];
        return rows.map(({ seq, state }) => ({ seq, state }));
      }),
    mayDeliver: () => read(() => 'yes' as const),
    settle: (key, id, outcome) =>
      write(() => {
        const row = selectOne.get(columnText(key), columnText(id)) as unknown as OwedRow | undefined;
        if (row) settleRow(row, outcome);
      }),
  };
}
