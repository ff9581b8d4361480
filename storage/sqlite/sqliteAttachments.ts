import { type AttachmentPort, StoreError } from '../ports.ts';
import { attachmentKind } from '../records/kinds.ts';
import { decodeText, encodeText } from '../records/migrate.ts';
import { columnText } from './columnText.ts';
import type { SqliteContext } from './context.ts';

interface AttachmentRow {
  doc: string;
  bytes: Uint8Array;
}

/**
 * Attachments over SQLite, the bytes as a BLOB in a table of their own. Not as files: a file and its row could part at a
 * crash, in a backup or in an erasure; a row cannot.
 */
export function sqliteAttachments({ database, read, write }: SqliteContext): AttachmentPort {
  const insert = database.prepare(
    `INSERT INTO attachments (conversation_key, id, doc, bytes) VALUES (?, ?, ?, ?)
     ON CONFLICT (conversation_key, id) DO NOTHING`,
  );
  const selectDoc = database.prepare('SELECT doc FROM attachments WHERE conversation_key = ? AND id = ?');
  const select = database.prepare('SELECT doc, bytes FROM attachments WHERE conversation_key = ? AND id = ?');

  return {
    putAttachment: async (info, bytes) => {
      if (info.bytes !== bytes.byteLength) throw new StoreError('corrupt', 'An attachment is not as long as it says.');
      const doc = encodeText(attachmentKind, info);
      const keys = [columnText(info.conversationKey), columnText(info.id)] as const;
      // A copy: the caller may reuse its buffer while this waits for its turn.
      const kept = new Uint8Array(bytes);
      return write(() => {
        if (insert.run(...keys, doc, kept).changes === 1) return;
        const stored = decodeText(attachmentKind, String(selectDoc.get(...keys)?.doc));
        if (stored.sha256 === info.sha256) return;
        throw new StoreError('conflict', 'Another attachment is stored under that id.');
      });
    },
    getAttachment: (key, id) =>
      read(() => {
        const row = select.get(columnText(key), columnText(id)) as unknown as AttachmentRow | undefined;
        return row && { info: decodeText(attachmentKind, row.doc), bytes: row.bytes };
      }),
  };
}
