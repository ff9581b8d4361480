import { columnText } from '../columnText.ts';
import { recordIdentity } from '../custody/identity.ts';
import type { CasePort } from '../ports.ts';
import { caseKind } from '../records/kinds.ts';
import { rowLimit } from '../rowLimit.ts';
import type { SealedContext } from './context.ts';
import { readSealed, SEAL_COLUMNS, type SealedRow } from './sealedRows.ts';

interface CaseRow extends SealedRow {
  id: string;
}

/** Cases over SQLite. */
export function sqliteCases({ database, keyring, read }: SealedContext): CasePort {
  const columns = `one.id, ${SEAL_COLUMNS}, one.doc FROM cases one JOIN conversations c ON c.rid = one.conversation`;
  const selectByNumber = database.prepare(`SELECT ${columns} WHERE number = ?`);
  // The second id is the plain one that older versions of this program kept.
  const selectOfCustomer = database.prepare(
    `SELECT ${columns} WHERE channel_id = ? AND customer_id IN (?, ?) ORDER BY opened_at DESC, one.rid DESC LIMIT ?`,
  );
  const readCase = (row: CaseRow) => readSealed(keyring, caseKind, row, recordIdentity('case', row.id));
  return {
    caseByNumber: (number) =>
      read(() => {
        const row = selectByNumber.get(columnText(number)) as unknown as CaseRow | undefined;
        return row && readCase(row);
      }),
    casesOfCustomer: (channelId, customerId, limit) =>
      read(() => {
        const ids = [keyring.customer(channelId, customerId), columnText(customerId)];
        const rows = selectOfCustomer.all(columnText(channelId), ...ids, rowLimit(limit));
        return (rows as unknown as CaseRow[]).map(readCase);
      }),
  };
}
