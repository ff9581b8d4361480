import type { DatabaseSync } from 'node:sqlite';
import { columnText } from '../columnText.ts';
import type { Keyring } from '../custody/keyring.ts';
import { StoreError } from '../ports.ts';
import type { EncodedTurn } from './encodedTurn.ts';

/** Writes what a commit holds besides the conversation itself. Runs inside the transaction of the commit. */
export function partWriter(
  database: DatabaseSync,
  keyring: Keyring,
): (conversation: number, encoded: EncodedTurn) => void {
  const entry = database.prepare('INSERT INTO entries (conversation, seq, doc) VALUES (?, ?, ?)');
  // What a case is found by never changes, so its indexes are left alone.
  const complaint = database.prepare(
    `INSERT INTO cases (conversation, id, number, channel_id, customer_id, opened_at, doc) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (conversation, id) DO UPDATE SET doc = excluded.doc WHERE number = excluded.number
       AND channel_id = excluded.channel_id AND customer_id IN (excluded.customer_id, ?)
       AND opened_at = excluded.opened_at RETURNING customer_id`,
  );
  const hideCustomer = database.prepare('UPDATE cases SET customer_id = ? WHERE conversation = ? AND id = ?');
  const promise = database.prepare(
    `INSERT INTO promises (conversation, id, next_at, doc) VALUES (?, ?, ?, ?)
     ON CONFLICT (conversation, id) DO UPDATE SET next_at = excluded.next_at, doc = excluded.doc`,
  );
  const handoff = database.prepare(
    `INSERT INTO handoffs (conversation, id, doc) VALUES (?, ?, ?)
     ON CONFLICT (conversation, id) DO UPDATE SET doc = excluded.doc`,
  );
  const owed = database.prepare(
    'INSERT INTO outbox (conversation, id, seq, next_attempt_at, doc) VALUES (?, ?, ?, ?, ?)',
  );

  return (conversation, { turn, ...docs }) => {
    for (const [index, item] of turn.entries.entries()) entry.run(conversation, item.seq, doc(docs.entries, index));
    for (const [index, item] of turn.cases.entries()) {
      const { id, number, channelId, customer, openedAt } = item;
      const hidden = keyring.customer(channelId, customer.id);
      const keys = [...[id, number, channelId].map(columnText), hidden];
      const plain = columnText(customer.id);
      const row = complaint.get(conversation, ...keys, openedAt, doc(docs.cases, index), plain);
      if (!row) throw new StoreError('corrupt', 'A case keeps its number, its customer and its opening time.');
      // Stored by a version of this program that kept the id as it is.
      if (row.customer_id !== hidden) hideCustomer.run(hidden, conversation, columnText(id));
    }
    for (const [index, item] of turn.promises.entries()) {
      const nextAt = item.state === 'open' ? item.nextAt : null;
      promise.run(conversation, columnText(item.id), nextAt, doc(docs.promises, index));
    }
    for (const [index, item] of turn.handoffs.entries()) {
      handoff.run(conversation, columnText(item.id), doc(docs.handoffs, index));
    }
    // Row order is delivery order, see `sqliteOutbox`.
    const inOrder = [...turn.outbox.entries()].sort(([, a], [, b]) => a.seq - b.seq);
    for (const [index, item] of inOrder) {
      owed.run(conversation, columnText(item.id), item.seq, item.nextAttemptAt, doc(docs.outbox, index));
    }
  };
}

function doc(documents: readonly string[], index: number): string {
  return documents[index] ?? '';
}
