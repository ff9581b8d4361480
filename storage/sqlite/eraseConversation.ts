import { erasureNote } from '../audit/knownHeads.ts';
import { idOfColumn } from '../columnText.ts';
import type { Holdings } from '../records/erasure.ts';
import type { SqliteContext } from './context.ts';
import { chainHeadReader, houseWriter } from './sqliteAudit.ts';

/** Who had it removed: whoever gave an order, or the time for which things are kept. */
type Eraser = 'cli' | 'system';

/**
 * Removes everything of one conversation, its key with it, and says so in the stream of changes and in the audit chain of the
 * house. Runs inside a transaction: it is gone whole or not at all. What waits for its turn is marked as done, so that the channel cannot bring it back by
 * sending it again.
 *
 * @param key The text of its column.
 */
export function conversationEraser({
  database,
  clock,
  auditSeal,
}: Pick<SqliteContext, 'database' | 'clock' | 'auditSeal'>): (key: string, actor: Eraser) => Holdings {
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
  // Entries, cases, promises, handoffs, messages owed, deliveries, reviews, pieces of files and changes go with it.
  const remove = database.prepare('DELETE FROM conversations WHERE key = ?');
  const tell = database.prepare(
    'INSERT INTO changes (conversation, erased_key, first_seq, last_seq, at) VALUES (NULL, ?, 1, 0, ?)',
  );

  const headOf = chainHeadReader(database);
  const writeHouse = houseWriter(database, auditSeal);

  return (key, actor) => {
    const now = clock().toISOString();
    const head = headOf(key);
    if (head) writeHouse([erasureNote(auditSeal().chainName(idOfColumn(key)), head, actor, now)]);
    const held = { lines: Number(lines.get(key)?.n), cases: Number(cases.get(key)?.n) };
    const waiting = Number(forget.run(now, key).changes);
    const files = Number(removeFiles.run(key).changes);
    const conversations = Number(remove.run(key).changes);
    if (conversations > 0) tell.run(key, now);
    return { conversations, ...held, files, waiting };
  };
}
