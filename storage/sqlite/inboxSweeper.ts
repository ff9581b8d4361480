import type { DatabaseSync } from 'node:sqlite';

const HOUR = 3_600_000;
/** How long a done mark is kept: a day more than the seven days promised. */
const KEEP_DONE = 8 * 24 * HOUR;
/** Marks swept at a time, so that a sweep is never felt. */
const SWEEP_ROWS = 500;

/** Removes expired done marks by the way, at most once an hour, inside the write that it is called in. */
export function inboxSweeper(database: DatabaseSync, clock: () => Date): () => void {
  const sweep = database.prepare(
    `DELETE FROM inbox WHERE rid IN (SELECT rid FROM inbox WHERE done_at < ? ORDER BY done_at LIMIT ${SWEEP_ROWS})`,
  );
  let nextSweep = 0;
  return () => {
    const now = clock().getTime();
    if (now < nextSweep) return;
    const { changes } = sweep.run(new Date(now - KEEP_DONE).toISOString());
    nextSweep = changes === SWEEP_ROWS ? now : now + HOUR;
  };
}
