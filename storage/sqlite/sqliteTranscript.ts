import { columnText } from '../columnText.ts';
import { recordIdentity } from '../custody/identity.ts';
import type { TranscriptPort } from '../ports.ts';
import { entryKind } from '../records/kinds.ts';
import { rowLimit } from '../rowLimit.ts';
import type { SealedContext } from './context.ts';
import { readSealed, SEAL_COLUMNS, type SealedRow } from './sealedRows.ts';

/** Transcripts over SQLite. */
export function sqliteTranscript({ database, keyring, read }: SealedContext): TranscriptPort {
  const select = database.prepare(
    `SELECT seq, ${SEAL_COLUMNS}, e.doc FROM entries e JOIN conversations c ON c.rid = e.conversation
     WHERE c.key = ? AND seq > ? ORDER BY seq LIMIT ?`,
  );
  return {
    entries: (key, { after, limit }) =>
      read(() => {
        const rows = select.all(columnText(key), after, rowLimit(limit)) as unknown as (SealedRow & { seq: number })[];
        return rows.map((row) => readSealed(keyring, entryKind, row, recordIdentity('entry', row.seq)));
      }),
  };
}
