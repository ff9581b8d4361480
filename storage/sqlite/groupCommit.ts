import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../ports.ts';
import { storeErrorFrom } from './sqliteError.ts';

/** Most operations that share a transaction. */
const MAX_OPERATIONS = 128;
/** Milliseconds after which a batch takes no further operation, so that the event loop is not held for long. */
const MAX_MILLISECONDS = 20;

interface Operation {
  work: () => unknown;
  resolve: (value: unknown) => void;
  reject: (error: StoreError) => void;
}

/**
 * The one writer of a database. Operations that wait at the same time share one transaction, and so one wait for the
 * disk. Each runs in a savepoint of its own: one that throws is undone alone. None is answered before the shared
 * COMMIT has returned; when that fails, all of them are refused with `unavailable` and the next batch starts afresh.
 */
export class GroupCommit {
  readonly #database: DatabaseSync;
  readonly #control;
  #waiting: Operation[] = [];
  #scheduled = false;
  #closed = false;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#control = {
      begin: database.prepare('BEGIN IMMEDIATE'),
      savepoint: database.prepare('SAVEPOINT operation'),
      undo: database.prepare('ROLLBACK TO operation'),
      release: database.prepare('RELEASE operation'),
      commit: database.prepare('COMMIT'),
      rollback: database.prepare('ROLLBACK'),
    };
  }

  /** Runs `work`, which is synchronous and may throw to be undone, and resolves once its effect would survive a crash. */
  run<T>(work: () => T): Promise<T> {
    if (this.#closed) return Promise.reject(new StoreError('unavailable', 'The store is closed.'));
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ work, resolve: resolve as Operation['resolve'], reject });
      this.#schedule();
    });
  }

  /** Writes what is waiting, then refuses everything. */
  close(): void {
    this.#closed = true;
    while (this.#waiting.length > 0) this.#flush();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#flush();
      if (this.#waiting.length > 0) this.#schedule();
    });
  }

  #flush(): void {
    const batch: Operation[] = [];
    const answers: (() => void)[] = [];
    try {
      if (this.#waiting.length > 0) this.#control.begin.run();
      const end = performance.now() + MAX_MILLISECONDS;
      // At least one: the time may be over before the first where the machine is busy, and what was begun must be ended.
      while (batch.length === 0 || (batch.length < MAX_OPERATIONS && performance.now() < end)) {
        const operation = this.#waiting.shift();
        if (!operation) break;
        batch.push(operation);
        answers.push(this.#attempt(operation));
      }
      if (batch.length > 0) this.#control.commit.run();
    } catch (error) {
      this.#abandon(batch, error);
      return;
    }
    for (const answer of answers) answer();
  }

  /** Runs one operation and returns how it is to be answered after the commit. Throws when the whole batch is lost. */
  #attempt({ work, resolve, reject }: Operation): () => void {
    this.#control.savepoint.run();
    try {
      const value = work();
      this.#control.release.run();
      return () => resolve(value);
    } catch (error) {
      // After some faults (disk full, I/O) SQLite has undone everything by itself.
      if (!this.#database.isTransaction) throw error;
      this.#control.undo.run();
      this.#control.release.run();
      const refusal = storeErrorFrom(error);
      return () => reject(refusal);
    }
  }

  #abandon(batch: Operation[], cause: unknown): void {
    try {
      if (this.#database.isTransaction) this.#control.rollback.run();
    } catch {
      // Whatever is wrong will be said by the next BEGIN; the callers of this batch must be answered now.
    }
    const damaged = storeErrorFrom(cause).code === 'corrupt';
    const refusal = new StoreError(damaged ? 'corrupt' : 'unavailable', 'The write could not be made durable.', {
      cause,
    });
    // BEGIN itself failed: nothing was taken yet, and nobody may wait for ever.
    const refused = batch.length > 0 ? batch : this.#waiting.splice(0);
    for (const operation of refused) operation.reject(refusal);
  }
}
