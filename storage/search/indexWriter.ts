import type { DatabaseSync } from 'node:sqlite';
import { SORT_COLUMNS, STRATUM_COLUMNS } from './fields.ts';
import type { IndexRow } from './indexRow.ts';
import { RowIds } from './rowIds.ts';

/** Bytes of terms kept in memory before FTS5 writes them: while an index is made, and afterwards. */
const MEMORY_BUILDING = 67_108_864;
const MEMORY_RUNNING = 1_048_576;
/** Cases to a transaction while an index is made: each writes a segment that must be merged later. */
const BUILDING_CASES = 4000;
/** Pages merged at a time, so that a search never waits long. */
const MERGE_PAGES = 500;

/** How far the index has come; written with what it tells. */
export interface IndexProgress {
  /** What has been seen of the stream of changes. */
  position?: string | undefined;
  /** While the index is made: where to go on. */
  buildAfter?: string | undefined;
}

/** Writes the index file. One at a time. */
export class IndexWriter {
  readonly #database: DatabaseSync;
  readonly #ids: RowIds;
  readonly #statements;
  /** Cases in the open transaction. */
  #pending = 0;
  #isBuilding: boolean;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#ids = new RowIds(database);
    const keys = ['opened_at', 'updated_at', 'closed_at', 'stale_at', ...SORT_COLUMNS, ...STRATUM_COLUMNS];
    this.#statements = {
      find: database.prepare('SELECT id FROM cases WHERE conversation_key = ? AND case_id = ?'),
      putCase: database.prepare(
        'INSERT OR REPLACE INTO cases (id, conversation_key, case_id, case_number, facts) VALUES (?, ?, ?, ?, ?)',
      ),
      putKeys: database.prepare(
        `INSERT INTO keys (id, ${keys.join(', ')}) VALUES (?, ${keys.map(() => '?').join(', ')})`,
      ),
      putTally: database.prepare('INSERT INTO tallies (id, change, row) VALUES (?, ?, ?)'),
      removeTally: database.prepare('DELETE FROM tallies WHERE id = ?'),
      change: database.prepare('UPDATE state SET changes = changes + 1 RETURNING changes'),
      removeCase: database.prepare('DELETE FROM cases WHERE id = ?'),
      removeKeys: database.prepare('DELETE FROM keys WHERE id = ?'),
      removeWords: database.prepare('DELETE FROM words WHERE rowid = ?'),
      putWords: database.prepare(
        'INSERT INTO words (rowid, customer, bot, agent, notes, facts) VALUES (?, ?, ?, ?, ?, ?)',
      ),
      ofConversation: database.prepare('SELECT id FROM cases WHERE conversation_key = ?'),
      spill: database.prepare('UPDATE state SET spill = max(spill, ?)'),
      position: database.prepare('UPDATE state SET position = ?'),
      buildAfter: database.prepare('UPDATE state SET build_after = ?'),
    };
    this.#isBuilding = database.prepare('SELECT building FROM state').get()?.building === 1;
    this.#tune();
  }

  /** Puts cases into the index in place of what was there of the same cases, removes others, and notes how far it is. */
  put(
    rows: readonly IndexRow[],
    gone: readonly { conversationKey: string; caseId: string }[],
    progress: IndexProgress,
  ) {
    this.#begin();
    const placed = rows.map((row) => ({ row, ...this.#place(row) }));
    // FTS5 keeps what it has in memory as long as row numbers grow.
    placed.sort((one, other) => one.id - other.id);
    const change = Number(this.#statements.change.get()?.changes);
    for (const { row, id, isNew } of placed) {
      this.#write(row, id, isNew);
      // No REPLACE: beside an index it opens a savepoint, at which FTS5 writes out all it has in memory.
      if (!isNew) this.#statements.removeTally.run(id);
      this.#statements.putTally.run(id, change, row.tally);
    }
    for (const { conversationKey, caseId } of gone) {
      const id = this.#idOf(conversationKey, caseId);
      if (id !== undefined) this.#drop(id);
    }
    if (progress.position !== undefined) this.#statements.position.run(progress.position);
    if (progress.buildAfter !== undefined) this.#statements.buildAfter.run(progress.buildAfter);
    this.#pending += rows.length;
    if (!this.#isBuilding || this.#pending >= BUILDING_CASES) this.flush();
  }

  /** Everything of these conversations is found no more. Their terms leave the file with `purge`. */
  forget(conversationKeys: readonly string[]): void {
    this.#begin();
    for (const key of conversationKeys)
      for (const { id } of this.#statements.ofConversation.all(key)) this.#drop(Number(id));
    this.flush();
  }

  /** From now on the index is whole. */
  finishBuilding(): void {
    this.#begin();
    this.#database.exec("UPDATE state SET building = 0, build_after = ''");
    this.flush();
    this.#isBuilding = false;
    this.#tune();
  }

  /** Writes a part of the index anew, without what was removed. False once nothing is left to do. */
  purgeStep(isFirst: boolean): boolean {
    const changes = () => Number(this.#database.prepare('SELECT total_changes() AS n').get()?.n);
    const before = changes();
    // A negative number begins to merge everything into one segment, whatever was merged before.
    this.#database.exec(`INSERT INTO words (words, rank) VALUES ('merge', ${isFirst ? -MERGE_PAGES : MERGE_PAGES})`);
    // The documentation of FTS5: when fewer than two changes were made, there was nothing to merge.
    return changes() - before >= 2;
  }

  /** The write-ahead log holds pages as they were: it is emptied. */
  endPurge(): void {
    this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  flush(): void {
    if (this.#database.isTransaction) this.#database.exec('COMMIT');
    this.#pending = 0;
  }

  #begin(): void {
    if (!this.#database.isTransaction) this.#database.exec('BEGIN IMMEDIATE');
  }

  #idOf(conversationKey: string, caseId: string): number | undefined {
    const id = this.#statements.find.get(conversationKey, caseId)?.id;
    return id === undefined ? undefined : Number(id);
  }

  /** The row a case has, or gets: taken at once, so that no other of the same moment gets it too. */
  #place(row: IndexRow): { id: number; isNew: boolean } {
    const known = this.#idOf(row.conversationKey, row.caseId);
    if (known !== undefined) return { id: known, isNew: false };
    const { id, spill } = this.#ids.free(row.openedAt);
    if (spill > 0) this.#statements.spill.run(spill);
    this.#putCase(row, id);
    return { id, isNew: true };
  }

  #write(row: IndexRow, id: number, isNew: boolean): void {
    if (!isNew) {
      this.#putCase(row, id);
      this.#statements.removeWords.run(id);
    }
    const { customer, bot, agent, notes, facts } = row.terms;
    this.#statements.putWords.run(id, customer, bot, agent, notes, facts);
  }

  #putCase(row: IndexRow, id: number): void {
    const { conversationKey, caseId, caseNumber, openedAt, updatedAt, closedAt, staleAt, sorts, strata, facts } = row;
    this.#statements.putCase.run(id, conversationKey, caseId, caseNumber, facts);
    this.#statements.removeKeys.run(id);
    this.#statements.putKeys.run(id, openedAt, updatedAt, closedAt, staleAt, ...sorts, ...strata);
  }

  #drop(id: number): void {
    this.#statements.removeWords.run(id);
    this.#statements.removeCase.run(id);
    this.#statements.removeKeys.run(id);
    this.#statements.removeTally.run(id);
  }

  #tune(): void {
    const bytes = this.#isBuilding ? MEMORY_BUILDING : MEMORY_RUNNING;
    this.#database.exec(`INSERT INTO words (words, rank) VALUES ('hashsize', ${bytes})`);
  }
}
