import { columnText } from '../columnText.ts';
import { aloneIdentity } from '../custody/identity.ts';
import type { InboxPort } from '../ports.ts';
import { inboxKind } from '../records/kinds.ts';
import { decodeText, encodeText } from '../records/migrate.ts';
import { rowLimit } from '../rowLimit.ts';
import type { SealedContext } from './context.ts';
import { inboxSweeper } from './inboxSweeper.ts';
import { cursorParts, pageOf } from './paging.ts';

interface PendingRow {
  ord: string;
  id: string;
  doc: string;
}

const identityOf = (id: string) => aloneIdentity('inbox', id);

/** The inbox over SQLite. */
export function sqliteInbox({ database, clock, keyring, read, write }: SealedContext): InboxPort {
  const insert = database.prepare(
    'INSERT INTO inbox (id, conversation_key, ord, doc) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
  );
  const select = database.prepare(
    'SELECT ord, id, doc FROM inbox WHERE done_at IS NULL AND (ord, id) > (?, ?) ORDER BY ord, id LIMIT ?',
  );
  const state = database.prepare('SELECT done_at FROM inbox WHERE id = ? AND conversation_key = ?');
  const sweepWhenDue = inboxSweeper(database, clock);

  return {
    accept: async (item) => {
      const doc = keyring.sealAlone(identityOf(columnText(item.id)), encodeText(inboxKind, item));
      return write(() => {
        sweepWhenDue();
        const { changes } = insert.run(
          columnText(item.id),
          columnText(item.conversationKey),
          columnText(item.order),
          doc,
        );
        return changes === 1 ? 'accepted' : 'duplicate';
      });
    },
    inboxState: (key, id) =>
      read(() => {
        const row = state.get(columnText(id), columnText(key)) as { done_at: string | null } | undefined;
        if (row === undefined) return 'unknown';
        return row.done_at === null ? 'pending' : 'done';
      }),
    pending: ({ limit, after }) =>
      read(() => {
        const [order, id] = after === undefined ? ['', ''] : cursorParts(after, ['string', 'string']);
        const rows = select.all(order, id, rowLimit(limit) + 1) as unknown as PendingRow[];
        return pageOf(
          rows,
          rowLimit(limit),
          (row) => decodeText(inboxKind, keyring.openAlone(identityOf(row.id), row.doc)),
          (row) => [row.ord, row.id],
        );
      }),
  };
}
