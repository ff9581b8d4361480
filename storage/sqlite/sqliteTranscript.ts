import type { TranscriptPort } from '../ports.ts';
import { entryKind } from '../records/kinds.ts';
import { decodeText } from '../records/migrate.ts';
import { columnText } from './columnText.ts';
import type { SqliteContext } from './context.ts';
import { rowLimit } from './paging.ts';

/** Transcripts over SQLite. */
export function sqliteTranscript({ database, read }: SqliteContext): TranscriptPort {
  const select = database.prepare(
    `SELECT doc FROM entries WHERE conversation = (SELECT rid FROM conversations WHERE key = ?) AND seq > ?
     ORDER BY seq LIMIT ?`,
  );
  return {
    entries: (key, { after, limit }) =>
      read(() => {
        const rows = select.all(columnText(key), after, rowLimit(limit)) as unknown as { doc: string }[];
        return rows.map((row) => decodeText(entryKind, row.doc));
      }),
  };
}
