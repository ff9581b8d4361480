import { type CaseFile, type RegisterPort, StoreError } from '../ports.ts';
import { caseKind, handoffKind, promiseKind } from '../records/kinds.ts';
import { decodeText } from '../records/migrate.ts';
import { columnText } from './columnText.ts';
import type { SqliteContext } from './context.ts';
import { cursorParts, pageOf, rowLimit } from './paging.ts';

interface CaseRow {
  rid: number;
  conversation: number;
  id: string;
  opened_at: string;
  doc: string;
}

/** Before and after every instant, as text. */
const ALWAYS = { from: '', to: '~' };

/** The complaint register over SQLite. Pages follow an index, so no page costs more than its own rows. */
export function sqliteRegister({ database, read }: SqliteContext): RegisterPort {
  const select = database.prepare(
    `SELECT rid, conversation, id, opened_at, doc FROM cases WHERE (opened_at, rid) > (?, ?) AND opened_at >= ? AND opened_at < ?
     ORDER BY opened_at, rid LIMIT ?`,
  );
  const selectOne = database.prepare('SELECT rid, conversation, id, opened_at, doc FROM cases WHERE number = ?');
  const selectPromises = database.prepare('SELECT doc FROM promises WHERE conversation = ? ORDER BY rid');
  const selectHandoffs = database.prepare('SELECT doc FROM handoffs WHERE conversation = ? ORDER BY rid');

  function fileOf({ conversation, id, doc }: CaseRow): CaseFile {
    const promises = selectPromises.all(conversation) as unknown as { doc: string }[];
    const handoffs = selectHandoffs.all(conversation) as unknown as { doc: string }[];
    return {
      record: decodeText(caseKind, doc),
      promises: promises.map((row) => decodeText(promiseKind, row.doc)).filter(({ caseId }) => caseId === id),
      handoffs: handoffs.map((row) => decodeText(handoffKind, row.doc)).filter(({ caseId }) => caseId === id),
    };
  }

  return {
    caseFile: (number) =>
      read(() => {
        const row = selectOne.get(columnText(number)) as unknown as CaseRow | undefined;
        return row && fileOf(row);
      }),
    caseFiles: ({ from = ALWAYS.from, to = ALWAYS.to, limit, after }) =>
      read(() => {
        const [opened, rid] = after === undefined ? (['', 0] as const) : placeOf(after);
        const rows = select.all(opened, rid, from, to, rowLimit(limit) + 1) as unknown as CaseRow[];
        return pageOf(rows, rowLimit(limit), fileOf, (row) => [row.opened_at, String(row.rid)]);
      }),
  };
}

/** @throws StoreError `corrupt` when the place was not given by this store. */
function placeOf(after: string): readonly [opened: string, rid: number] {
  const [opened, rid] = cursorParts(after, ['string', 'string']);
  if (/^\d{1,15}$/.test(rid)) return [opened, Number(rid)];
  throw new StoreError('corrupt', 'The page cursor was not given by this store.');
}
