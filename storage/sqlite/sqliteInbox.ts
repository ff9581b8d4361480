import { aloneIdentity } from '../custody/identity.ts';
import type { InboxPort } from '../ports.ts';
import { inboxKind } from '../records/kinds.ts';
import { decodeText, encodeText } from '../records/migrate.ts';
import { columnText } from './columnText.ts';
import type { SealedContext } from './context.ts';
import { cursorParts, pageOf, rowLimit } from './paging.ts';

const HOUR = 3_600_000;
/** How long a done mark is kept: a day more than the seven days promised. */
const KEEP_DONE = 8 * 24 * HOUR;
/** Marks swept at a time, so that a sweep is never felt. */
const SWEEP_ROWS = 500;

interface PendingRow {
  ord: string;
  id: string;
  doc: string;
}

const identityOf = (id: string) => aloneIdentity('inbox', id);

/** The inbox over SQLite. Expired done marks are swept by the way, at most once an hour, beside an accept. */
export function sqliteInbox({ database, clock, keyring, read, write }: SealedContext): InboxPort {
  const insert = database.prepare(
    'INSERT INTO inbox (id, conversation_key, ord, doc) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
  );
  const select = database.prepare(
    'SELECT ord, id, doc FROM inbox WHERE done_at IS NULL AND (ord, id) > (?, ?) ORDER BY ord, id LIMIT ?',
  );
  const state = database.prepare('SELECT done_at FROM inbox WHERE id = ? AND conversation_key = ?');
  const sweep = database.prepare(
    `DELETE FROM inbox WHERE rid IN (SELECT rid FROM inbox WHERE done_at < ? ORDER BY done_at LIMIT ${SWEEP_ROWS})`,
  );
  let nextSweep = 0;

  function sweepWhenDue(): void {
    const now = clock().getTime();
    if (now < nextSweep) return;
    const { changes } = sweep.run(new Date(now - KEEP_DONE).toISOString());
    nextSweep = changes === SWEEP_ROWS ? now : now + HOUR;
  }

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
