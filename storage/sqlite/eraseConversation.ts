import type { DatabaseSync } from 'node:sqlite';
import type { AuditSeal } from '../audit/auditSeal.ts';
import { erasureNote } from '../audit/knownHeads.ts';
import type { Holdings } from '../records/erasure.ts';
import { idOfColumn } from './columnText.ts';
import { houseWriter } from './sqliteAudit.ts';

/** Who the chain of the house names; the order of erasure says who it was. */
const ACTOR = 'erase';

/**
 * Removes everything of one conversation, its key with it, and says so in the stream of changes. Runs inside a transaction:
 * it is gone whole or not at all. What waits for its turn is marked as done, so that the channel cannot bring it back by
 * sending it again.
 *
 * @param key The text of its column.
 */
export function conversationEraser(
  database: DatabaseSync,
  clock: () => Date,
  seal: () => AuditSeal,
): (key: string) => Holdings {
  const writeHouse = houseWriter(database, seal);
  const selectHead = database.prepare('SELECT audit_head AS head FROM conversations WHERE key = ?');
  const count = (table: string) =>
    database.prepare(
      `SELECT count(*) AS n FROM ${table} WHERE conversation = (SELECT rid FROM conversations WHERE key = ?)`,
    );
  const lines = count('entries');
  const cases = count('cases');
  const forget = database.prepare(
    'UPDATE inbox SET done_at = ?, doc = NULL WHERE done_at IS NULL AND conversation_key = ?',
  );
  const removeFiles = database.prepare('DELETE FROM attachments WHERE conversation_key = ?');
  // Entries, cases, promises, handoffs, messages owed, deliveries, reviews and changes go with it.
  const remove = database.prepare('DELETE FROM conversations WHERE key = ?');
  const tell = database.prepare(
    'INSERT INTO changes (conversation, erased_key, first_seq, last_seq, at) VALUES (NULL, ?, 1, 0, ?)',
  );

  return (key) => {
    const now = clock().toISOString();
    const held = { lines: Number(lines.get(key)?.n), cases: Number(cases.get(key)?.n) };
    // The chain goes with its conversation; that of the house tells where it ended.
    const [seq, mac] = String(selectHead.get(key)?.head ?? '').split(' ');
    if (mac) writeHouse([erasureNote(seal().chainName(idOfColumn(key)), { seq: Number(seq), mac }, ACTOR, now)]);
    const waiting = Number(forget.run(now, key).changes);
    const files = Number(removeFiles.run(key).changes);
    const conversations = Number(remove.run(key).changes);
    if (conversations > 0) tell.run(key, now);
    return { conversations, ...held, files, waiting };
  };
}
