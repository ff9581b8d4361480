import type { RetentionPort } from '../ports.ts';
import { rowLimit } from '../rowLimit.ts';
import type { SealedContext } from './context.ts';
import { conversationEraser } from './eraseConversation.ts';

/** Retention over SQLite: an index holds nothing but the conversations that rest. */
export function sqliteRetention(context: SealedContext): RetentionPort {
  const { database, write } = context;
  const select = database.prepare('SELECT key FROM conversations WHERE rests_since < ? ORDER BY rests_since LIMIT ?');
  const selectFiles = database.prepare(
    `SELECT a.rid FROM conversations c JOIN attachments a ON a.conversation_key = c.key WHERE c.rests_since < ? LIMIT ?`,
  );
  const removeFile = database.prepare('DELETE FROM attachments WHERE rid = ?');
  const erase = conversationEraser(context);
  return {
    expire: ({ before, limit }) =>
      write(() => {
        const rows = select.all(before, rowLimit(limit));
        for (const { key } of rows) erase(String(key), 'system');
        return rows.length;
      }),
    expireFiles: ({ before, limit }) =>
      write(() => {
        const rows = selectFiles.all(before, rowLimit(limit));
        for (const { rid } of rows) removeFile.run(Number(rid));
        return rows.length;
      }),
  };
}
