import type { DatabaseSync } from 'node:sqlite';
import { sealNotes } from '../audit/auditLines.ts';
import type { AuditPort } from '../audit/auditPort.ts';
import { type AuditSeal, HOUSE, NO_HEAD } from '../audit/auditSeal.ts';
import { columnText, idOfColumn } from '../columnText.ts';
import { StoreError } from '../ports.ts';
import type { AuditHead, AuditNote } from '../records/audit.ts';
import { rowLimit } from '../rowLimit.ts';
import type { SqliteContext } from './context.ts';
import { cursorParts, pageOf } from './paging.ts';

interface LineRow {
  seq: number;
  mac: string;
  line: string;
}

interface ChainRow {
  rid: number;
  key: string;
  head: string | null;
}

/** Adds what a turn did to the chain of its conversation. Runs inside the transaction of the commit. */
export function auditWriter(database: DatabaseSync, seal: () => AuditSeal) {
  const head = database.prepare('SELECT audit_head AS head FROM conversations WHERE rid = ?');
  const insert = database.prepare('INSERT INTO audit (conversation, seq, mac, line) VALUES (?, ?, ?, ?)');
  const move = database.prepare('UPDATE conversations SET audit_head = ? WHERE rid = ?');
  return (conversation: number, key: string, notes: readonly AuditNote[] = []): void => {
    if (notes.length === 0) return;
    const before = headOf(head.get(conversation)?.head);
    const lines = sealNotes(seal(), seal().chainName(key), notes, before);
    for (const { seq, mac, text } of lines) insert.run(conversation, seq, mac, text);
    move.run(headText(lines.at(-1)), conversation);
  };
}

/** Adds to the chain of the house. Runs inside a transaction, with whatever else is written there. */
export function houseWriter(database: DatabaseSync, seal: () => AuditSeal) {
  const head = database.prepare('SELECT head FROM house_audit_head WHERE id = 1');
  const insert = database.prepare('INSERT INTO house_audit (seq, mac, line) VALUES (?, ?, ?)');
  const move = database.prepare(
    'INSERT INTO house_audit_head (id, head) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET head = excluded.head',
  );
  return (notes: readonly AuditNote[]): AuditHead => {
    const lines = sealNotes(seal(), HOUSE, notes, headOf(head.get()?.head));
    const last = lines.at(-1);
    if (!last) throw new StoreError('corrupt', 'There is nothing to audit.');
    for (const { seq, mac, text } of lines) insert.run(seq, mac, text);
    move.run(headText(last));
    return { seq: last.seq, mac: last.mac };
  };
}

/** Where the chain of a conversation ends, by the text of its column. */
export function chainHeadReader(database: DatabaseSync): (key: string) => AuditHead | undefined {
  const select = database.prepare('SELECT audit_head AS head FROM conversations WHERE key = ?');
  return (key) => headOf(select.get(key)?.head);
}

/** Where the chain of the house ends in a database of any version; undefined: it has none. */
export function houseHeadIn(database: DatabaseSync): AuditHead | undefined {
  const table = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'house_audit_head'").get();
  return table && headOf(database.prepare('SELECT head FROM house_audit_head WHERE id = 1').get()?.head);
}

/** The audit chains over SQLite. */
export function sqliteAudit({ database, read, write, auditSeal }: SqliteContext): AuditPort {
  const selectHouseHead = database.prepare('SELECT head FROM house_audit_head WHERE id = 1');
  const chainHead = chainHeadReader(database);
  const selectHouse = database.prepare('SELECT seq, mac, line FROM house_audit WHERE seq > ? ORDER BY seq LIMIT ?');
  const select = database.prepare(
    `SELECT seq, mac, line FROM audit WHERE conversation = (SELECT rid FROM conversations WHERE key = ?) AND seq > ?
     ORDER BY seq LIMIT ?`,
  );
  // A conversation that has lines and no head has been tampered with, and must be looked at.
  const selectChains = database.prepare(
    `SELECT rid, key, audit_head AS head FROM conversations WHERE rid > ?
     AND (audit_head IS NOT NULL OR EXISTS (SELECT 1 FROM audit WHERE conversation = rid)) ORDER BY rid LIMIT ?`,
  );
  const writeHouse = houseWriter(database, auditSeal);

  return {
    auditSeal: () => read(auditSeal),
    recordAudit: (notes) => write(() => writeHouse(notes)),
    auditHead: (key) =>
      read(() => (key === undefined ? headOf(selectHouseHead.get()?.head) : chainHead(columnText(key)))),
    auditLines: ({ conversationKey, after, limit }) =>
      read(() => {
        const most = rowLimit(limit);
        const rows =
          conversationKey === undefined
            ? selectHouse.all(after, most)
            : select.all(columnText(conversationKey), after, most);
        return (rows as unknown as LineRow[]).map(({ seq, mac, line }) => ({ seq, mac, text: line }));
      }),
    auditChains: ({ limit, after }) =>
      read(() => {
        const [rid] = after === undefined ? [0] : cursorParts(after, ['number', 'string']);
        const rows = selectChains.all(rid, rowLimit(limit) + 1) as unknown as ChainRow[];
        const chain = ({ key, head }: ChainRow) => ({
          conversationKey: idOfColumn(key),
          head: headOf(head) ?? NO_HEAD,
        });
        return pageOf(rows, rowLimit(limit), chain, (row) => [row.rid, '']);
      }),
  };
}

function headText(head: AuditHead | undefined): string {
  return `${head?.seq} ${head?.mac}`;
}

function headOf(text: unknown): AuditHead | undefined {
  if (typeof text !== 'string') return undefined;
  const [seq, mac = ''] = text.split(' ');
  return { seq: Number(seq), mac };
}
