import { columnText } from '../columnText.ts';
import { recordIdentity, type SealedKind } from '../custody/identity.ts';
import { type CaseFile, type RegisterPort, StoreError } from '../ports.ts';
import { caseKind, handoffKind, promiseKind } from '../records/kinds.ts';
import type { RecordKind } from '../records/migrate.ts';
import { rowLimit } from '../rowLimit.ts';
import type { SealedContext } from './context.ts';
import { cursorParts, pageOf } from './paging.ts';
import { readSealed, SEAL_COLUMNS, type SealedRow } from './sealedRows.ts';

interface PartRow extends SealedRow {
  id: string;
}

interface CaseRow extends PartRow {
  rid: number;
  conversation: number;
  opened_at: string;
}

/** Before and after every instant, as text. */
const ALWAYS = { from: '', to: '~' };

/** The complaint register over SQLite. Pages follow an index, so no page costs more than its own rows. */
export function sqliteRegister({ database, keyring, read }: SealedContext): RegisterPort {
  const columns = (table: string) =>
    `part.rid, conversation, id, ${SEAL_COLUMNS}, part.doc FROM ${table} part JOIN conversations c ON c.rid = conversation`;
  const select = database.prepare(
    `SELECT opened_at, ${columns('cases')} WHERE (opened_at, part.rid) > (?, ?) AND opened_at >= ? AND opened_at < ?
     ORDER BY opened_at, part.rid LIMIT ?`,
  );
  const selectOne = database.prepare(`SELECT opened_at, ${columns('cases')} WHERE number = ?`);
  const selectPromises = database.prepare(`SELECT ${columns('promises')} WHERE conversation = ? ORDER BY part.rid`);
  const selectHandoffs = database.prepare(`SELECT ${columns('handoffs')} WHERE conversation = ? ORDER BY part.rid`);
  const readPart = <T>(kind: RecordKind<T>, name: SealedKind, row: PartRow): T =>
    readSealed(keyring, kind, row, recordIdentity(name, row.id));

  function fileOf(row: CaseRow): CaseFile {
    const promises = selectPromises.all(row.conversation) as unknown as PartRow[];
    const handoffs = selectHandoffs.all(row.conversation) as unknown as PartRow[];
    const record = readPart(caseKind, 'case', row);
    return {
      record,
      promises: promises
        .map((part) => readPart(promiseKind, 'promise', part))
        .filter(({ caseId }) => caseId === record.id),
      handoffs: handoffs
        .map((part) => readPart(handoffKind, 'handoff', part))
        .filter(({ caseId }) => caseId === record.id),
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
