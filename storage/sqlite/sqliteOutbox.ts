import { columnText } from '../columnText.ts';
import { recordIdentity } from '../custody/identity.ts';
import type { OutboxPort } from '../ports.ts';
import { outboxKind } from '../records/kinds.ts';
import type { DeliveryOutcome } from '../records/outbox.ts';
import { rowLimit } from '../rowLimit.ts';
import type { SealedContext } from './context.ts';
import { cursorParts, pageOf } from './paging.ts';
import { readSealed, SEAL_COLUMNS, type SealedRow, writeSealed } from './sealedRows.ts';

interface OwedRow extends SealedRow {
  rid: number;
  id: string;
}

/**
 * The outbox over SQLite. Rows are in order of commit and, within a conversation, of `seq`: that is the order they are
 * offered in, whatever the clock did meanwhile. Pages of one pass share the `now` of its first page; else a message
 * that came due between two pages would be overtaken by a later one of its conversation.
 */
export function sqliteOutbox({ database, keyring, read, write }: SealedContext): OutboxPort {
  const selectOwed = database.prepare(
    `SELECT item.rid, id, ${SEAL_COLUMNS}, item.doc FROM outbox AS item JOIN conversations c ON c.rid = item.conversation
     WHERE item.rid > ? AND next_attempt_at <= ?
       AND NOT EXISTS (SELECT 1 FROM outbox AS earlier WHERE earlier.conversation = item.conversation
         AND earlier.seq < item.seq AND earlier.next_attempt_at > ?)
     ORDER BY item.rid LIMIT ?`,
  );
  const selectOne = database.prepare(
    `SELECT item.rid, id, ${SEAL_COLUMNS}, item.doc FROM outbox AS item JOIN conversations c ON c.rid = item.conversation
     WHERE c.key = ? AND id = ?`,
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

  const identityOf = ({ id }: OwedRow) => recordIdentity('outbox', id);
  const readItem = (row: OwedRow) => readSealed(keyring, outboxKind, row, identityOf(row));

  function settleRow(row: OwedRow, outcome: DeliveryOutcome): void {
    const { rid } = row;
    if (outcome.state === 'retry') {
      const item = readItem(row);
      const { nextAttemptAt } = outcome;
      const retried = { ...item, attempts: item.attempts + 1, nextAttemptAt };
      postpone.run(nextAttemptAt, writeSealed(keyring, outboxKind, row, identityOf(row), retried), rid);
    } else {
      // Not sealed: an outcome says when, and by which id of the channel, and nothing of the message.
      record.run(JSON.stringify({ v: 1, ...outcome }), rid);
      remove.run(rid);
    }
  }

  return {
    owed: ({ now, limit, after }) =>
      read(() => {
        const [rid, asOf] = after === undefined ? ([0, now] as const) : cursorParts(after, ['number', 'string']);
        const rows = selectOwed.all(rid, asOf, asOf, rowLimit(limit) + 1) as unknown as OwedRow[];
        return pageOf(rows, rowLimit(limit), readItem, (row) => [row.rid, asOf]);
      }),
    deliveries: (key, after) =>
      read(() => {
        const rows = selectStates.all(columnText(key), after) as unknown as { seq: number; state: 'owed' }[];
        return rows.map(({ seq, state }) => ({ seq, state }));
      }),
    // A message that was erased while it waited in memory is no longer owed.
    mayDeliver: (key, id) => read(() => (selectOne.get(columnText(key), columnText(id)) ? 'yes' : 'no')),
    settle: (key, id, outcome) =>
      write(() => {
        const row = selectOne.get(columnText(key), columnText(id)) as unknown as OwedRow | undefined;
        if (row) settleRow(row, outcome);
      }),
  };
}
