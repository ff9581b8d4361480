import { columnText } from '../columnText.ts';
import { aloneIdentity } from '../custody/identity.ts';
import { type AttachmentPort, StoreError } from '../ports.ts';
import { attachmentKind } from '../records/kinds.ts';
import { decodeText, encodeText } from '../records/migrate.ts';
import type { SealedContext } from './context.ts';

interface AttachmentRow {
  doc: string;
  bytes: Uint8Array;
}

/**
 * Attachments over SQLite, the bytes as a BLOB in a table of their own. Not as files: a file and its row could part at a
 * crash, in a backup or in an erasure; a row cannot.
 */
export function sqliteAttachments({ database, keyring, read, write }: SealedContext): AttachmentPort {
  const insert = database.prepare(
    `INSERT INTO attachments (conversation_key, id, doc, bytes) VALUES (?, ?, ?, ?)
     ON CONFLICT (conversation_key, id) DO NOTHING`,
  );
  const selectDoc = database.prepare('SELECT doc FROM attachments WHERE conversation_key = ? AND id = ?');
  const select = database.prepare('SELECT doc, bytes FROM attachments WHERE conversation_key = ? AND id = ?');

  return {
    putAttachment: async (info, bytes) => {
      if (info.bytes !== bytes.byteLength) throw new StoreError('corrupt', 'An attachment is not as long as it says.');
      const text = encodeText(attachmentKind, info);
      const keys = [columnText(info.conversationKey), columnText(info.id)] as const;
      const identity = aloneIdentity('attachment', ...keys);
      const doc = keyring.sealAlone(identity, text);
      // Sealed now: the caller may reuse its buffer while this waits for its turn.
      const kept = keyring.carriedKey(identity, doc).sealBytes(identity, bytes);
      return write(() => {
        if (insert.run(...keys, doc, kept).changes === 1) return;
        const stored = decodeText(attachmentKind, keyring.openAlone(identity, String(selectDoc.get(...keys)?.doc)));
        if (stored.sha256 === info.sha256) return;
        throw new StoreError('conflict', 'Another attachment is stored under that id.');
      });
    },
    getAttachment: (key, id) =>
      read(() => {
        const keys = [columnText(key), columnText(id)] as const;
        const row = select.get(...keys) as unknown as AttachmentRow | undefined;
        if (!row) return undefined;
        const identity = aloneIdentity('attachment', ...keys);
        const info = decodeText(attachmentKind, keyring.openAlone(identity, row.doc));
        const bytes = keyring.isAlone(row.doc)
          ? keyring.carriedKey(identity, row.doc).openBytes(identity, row.bytes)
          : row.bytes;
        return { info, bytes: new Uint8Array(bytes) };
      }),
  };
}
