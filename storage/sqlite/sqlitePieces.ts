import { columnText } from '../columnText.ts';
import { recordIdentity } from '../custody/identity.ts';
import { assertPiecesFit } from '../pieceLimits.ts';
import type { PiecePort } from '../piecePort.ts';
import { rowLimit } from '../rowLimit.ts';
import type { SealedContext } from './context.ts';
import { SEAL_COLUMNS, type SealedRow, sealOf } from './sealedRows.ts';

interface ConversationRow extends Pick<SealedRow, 'key' | 'seal'> {
  rid: number;
}

interface PieceRow extends SealedRow {
  n: number;
}

const identityOf = (file: string, n: number) => recordIdentity('piece', `${n}|${file}`);

/** Pieces of files over SQLite: rows of their conversation, which go with it. */
export function sqlitePieces({ database, keyring, read, write }: SealedContext): PiecePort {
  const selectConversation = database.prepare('SELECT rid, key, seal FROM conversations WHERE key = ?');
  const put = database.prepare(
    `INSERT INTO pieces (file, n, conversation, doc) VALUES (?, ?, ?, ?)
     ON CONFLICT (file, n) DO UPDATE SET conversation = excluded.conversation, doc = excluded.doc`,
  );
  const select = database.prepare(
    `SELECT p.n, ${SEAL_COLUMNS}, p.doc FROM pieces p JOIN conversations c ON c.rid = p.conversation
     WHERE p.file = ? AND p.n >= ? AND p.n < ? ORDER BY p.n`,
  );
  const remove = database.prepare(
    'DELETE FROM pieces WHERE rid IN (SELECT rid FROM pieces WHERE file = ? ORDER BY n LIMIT ?)',
  );

  return {
    putPieces: async (fileId, pieces) => {
      assertPiecesFit(pieces);
      const file = columnText(fileId);
      return write(() => {
        let stored = 0;
        for (const { n, conversationKey, text } of pieces) {
          const row = selectConversation.get(columnText(conversationKey)) as unknown as ConversationRow | undefined;
          if (!row) continue;
          put.run(file, n, row.rid, sealOf(keyring, row).seal(identityOf(file, n), text));
          stored += 1;
        }
        return stored;
      });
    },
    pieces: (fileId, { from, to }) =>
      read(() => {
        const file = columnText(fileId);
        const rows = select.all(file, from, to) as unknown as PieceRow[];
        return rows.map((row) => ({ n: row.n, text: sealOf(keyring, row).open(identityOf(file, row.n), row.doc) }));
      }),
    removePieces: (fileId, limit) => write(() => Number(remove.run(columnText(fileId), rowLimit(limit)).changes)),
  };
}
