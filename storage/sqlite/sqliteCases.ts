import type { CasePort } from '../ports.ts';
import { caseKind } from '../records/kinds.ts';
import { decodeText } from '../records/migrate.ts';
import { columnText } from './columnText.ts';
import type { SqliteContext } from './context.ts';
import { rowLimit } from './paging.ts';

/** Cases over SQLite. */
export function sqliteCases({ database, read }: SqliteContext): CasePort {
  const selectByNumber = database.prepare('SELECT doc FROM cases WHERE number = ?');
  const selectOfCustomer = database.prepare(
    'SELECT doc FROM cases WHERE channel_id = ? AND customer_id = ? ORDER BY opened_at DESC, rid DESC LIMIT ?',
  );
  return {
    caseByNumber: (number) =>
      read(() => {
        const row = selectByNumber.get(columnText(number)) as { doc: string } | undefined;
        return row && decodeText(caseKind, row.doc);
      }),
    casesOfCustomer: (channelId, customerId, limit) =>
      read(() => {
        const rows = selectOfCustomer.all(columnText(channelId), columnText(customerId), rowLimit(limit));
        return (rows as unknown as { doc: string }[]).map((row) => decodeText(caseKind, row.doc));
      }),
  };
}
