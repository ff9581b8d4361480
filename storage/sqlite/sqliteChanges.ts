import type { DatabaseSync } from 'node:sqlite';
import { idOfColumn } from '../columnText.ts';
import type { Change, ChangesPort } from '../ports.ts';
import { rowLimit } from '../rowLimit.ts';
import type { SqliteContext } from './context.ts';

const HOUR = 3_600_000;
/** Newest changes kept. A console that missed more is told to begin anew. */
const MOST_CHANGES = 50_000;
/** How long a change is kept at least, while there are not too many. */
const KEEP = 24 * HOUR;
/** Commits between two looks at what need not be kept any more. */
const SWEEP_EVERY = 500;
/** Changes dropped at a time, so that a sweep is never felt. */
const SWEEP_ROWS = 1000;

interface ChangeRow {
  position: number;
  key: string;
  first_seq: number;
  last_seq: number;
}

/** Notes that a commit touched a conversation. Runs inside the transaction of the commit. */
export function changeWriter(database: DatabaseSync, clock: () => Date) {
  const insert = database.prepare('INSERT INTO changes (conversation, first_seq, last_seq, at) VALUES (?, ?, ?, ?)');
  const newest = database.prepare('SELECT max(position) AS position FROM changes');
  const sweep = database.prepare(
    `DELETE FROM changes WHERE position IN
       (SELECT position FROM changes WHERE position <= ? OR at < ? ORDER BY position LIMIT ${SWEEP_ROWS})`,
  );
  let commits = 0;
  return (conversation: number, firstSeq: number, lastSeq: number): void => {
    const now = clock();
    insert.run(conversation, firstSeq, lastSeq, now.toISOString());
    commits += 1;
    if (commits % SWEEP_EVERY !== 0) return;
    const { position } = newest.get() as { position: number };
    sweep.run(position - MOST_CHANGES, new Date(now.getTime() - KEEP).toISOString());
  };
}

/** The stream of changes over SQLite: positions are row numbers, which are never given twice. */
export function sqliteChanges({ database, read }: SqliteContext): ChangesPort {
  const selectNewest = database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'changes'");
  const selectOldest = database.prepare('SELECT min(position) AS position FROM changes');
  const select = database.prepare(
    `SELECT position, coalesce(key, erased_key) AS key, first_seq, changes.last_seq
     FROM changes LEFT JOIN conversations ON conversations.rid = conversation WHERE position > ? ORDER BY position LIMIT ?`,
  );
  const newest = () => Number(selectNewest.get()?.seq ?? 0);
  /** The earliest position after which nothing is missing. */
  const horizon = () => {
    const oldest = selectOldest.get()?.position;
    return typeof oldest === 'number' ? oldest - 1 : newest();
  };

  return {
    position: () => read(() => String(newest())),
    changes: (after, limit) =>
      read(() => {
        if (!/^\d{1,15}$/.test(after)) return undefined;
        const from = Number(after);
        if (from > newest() || from < horizon()) return undefined;
        return (select.all(from, rowLimit(limit)) as unknown as ChangeRow[]).map(toChange);
      }),
  };
}

function toChange(row: ChangeRow): Change {
  return {
    position: String(row.position),
    conversationKey: idOfColumn(row.key),
    firstSeq: row.first_seq,
    lastSeq: row.last_seq,
  };
}
