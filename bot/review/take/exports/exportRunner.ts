import { randomUUID } from 'node:crypto';
import { type ExportRecord, type Store, StoreError, type Versioned } from '../../../../storage/index.ts';
import { describeError, type Log } from '../../../turn/log.ts';
import { MOST_ATTEMPTS } from './exportLimits.ts';
import { LEASE_MS, type MakeDeps, makeExport } from './makeExport.ts';

/** How often is looked for exports that wait, or that a process left undone, ms. */
const LOOK_MS = 5_000;
/** Records read at a time, and pieces of a file removed at a time. */
const PAGE = 100;

export type RunnerDeps = Omit<MakeDeps, 'process' | 'signal'> & { log: Log };

/** Everything of a kind of records that is kept for exports. */
export async function* everyExport(store: Pick<Store, 'bookRecords'>): AsyncGenerator<Versioned<ExportRecord>> {
  let after: string | undefined;
  do {
    const page = await store.bookRecords('export', { limit: PAGE, after });
    yield* page.items;
    after = page.next;
  } while (after !== undefined);
}

/** Removes an export with its file; what was removed meanwhile is removed. */
export async function removeExport(store: Store, id: string): Promise<void> {
  while ((await store.removePieces(id, PAGE)) > 0);
  for (const kind of ['exportCases', 'export'] as const) {
    const found = await store.bookRecord(kind, id);
    if (found) await store.removeBookRecord(kind, id, found.etag);
  }
}

/**
 * Makes the files of exports in the background, one at a time in a process. Each is claimed under its ETag, so one process makes
 * it however many look; one that was left undone is gone on with once its claim is over.
 */
export class ExportRunner {
  readonly #deps: RunnerDeps;
  readonly #process = randomUUID();
  readonly #stopped = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<unknown> = Promise.resolve();

  constructor(deps: RunnerDeps) {
    this.#deps = deps;
  }

  start(): void {
    this.#timer = setInterval(() => this.hint(), LOOK_MS).unref();
    this.hint();
  }

  /** Somebody asked for an export here: look now. */
  hint(): void {
    if (this.#stopped.signal.aborted) return;
    this.#running = this.#running.then(() => this.#tryAll());
  }

  /** Ends the step that runs; what is left is gone on with later. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    clearInterval(this.#timer);
    await this.#running;
  }

  async #tryAll(): Promise<void> {
    try {
      const jobs: Versioned<ExportRecord>[] = [];
      for await (const job of everyExport(this.#deps.store)) jobs.push(job);
      for (const job of jobs) {
        if (this.#stopped.signal.aborted) return;
        await this.#tend(job);
      }
    } catch (error) {
      this.#deps.log.error(describeError(error), 'exports could not be looked after, will be tried again');
    }
  }

  async #tend(job: Versioned<ExportRecord>): Promise<void> {
    const { store, clock, log } = this.#deps;
    const now = clock().toISOString();
    const { id, state, claim, expiresAt } = job.value;
    try {
      if (expiresAt <= now) return await removeExport(store, id);
      const isFree = claim === undefined || claim.until <= now;
      if ((state === 'waiting' || state === 'running') && isFree) await this.#make(job);
    } catch (error) {
      if (error instanceof StoreError && error.code === 'conflict') return await this.#letGo(id);
      log.error({ ...describeError(error), exportId: id }, 'an export could not be gone on with');
      await this.#release(id);
    }
  }

  /** Another process was faster, or it was stopped: then what was written meanwhile goes too. */
  async #letGo(id: string): Promise<void> {
    const { store } = this.#deps;
    const left = await store.bookRecord('export', id);
    if (left === undefined || left.value.state === 'stopped') while ((await store.removePieces(id, PAGE)) > 0);
  }

  /** What failed is tried again by whoever looks next, without waiting for the claim to be over. */
  async #release(id: string): Promise<void> {
    const { store } = this.#deps;
    const left = await store.bookRecord('export', id);
    if (left?.value.claim?.by !== this.#process) return;
    await store.putBookRecord({ ...left.value, claim: undefined }, left.etag);
  }

  async #make({ value, etag }: Versioned<ExportRecord>): Promise<void> {
    const { store, clock, log } = this.#deps;
    const now = clock();
    if (value.attempts >= MOST_ATTEMPTS) {
      const end = { state: 'failed', failure: 'gave_up', claim: undefined, endedAt: now.toISOString() } as const;
      await store.putBookRecord({ ...value, ...end }, etag);
      return;
    }
    const claim = { by: this.#process, until: new Date(now.getTime() + LEASE_MS).toISOString() };
    const claimed = { ...value, state: 'running' as const, attempts: value.attempts + 1, claim };
    const job = { value: claimed, etag: await store.putBookRecord(claimed, etag) };
    const made = await makeExport({ ...this.#deps, process: this.#process, signal: this.#stopped.signal }, job);
    if (made === 'done') log.info({ event: 'export.made', exportId: value.id }, 'an export was made');
  }
}
