import type { SearchIndex } from '../../storage/index.ts';
import { describeError, type Log } from '../turn/log.ts';
import { type BuildStore, buildIndex } from './buildIndex.ts';
import type { ComposeDeps } from './composeDocuments.ts';
import { followChanges, followClock, scoreQuiet } from './followChanges.ts';

/** How often changes are looked for without a hint, ms: another process may have made them. */
const POLL_MS = 5_000;
/** Least pause between two looks, ms: what changes often is read once. */
const REST_MS = 1_000;
/** Pause while another process keeps the index, or after trouble, ms. */
const WAIT_MS = 10_000;
/** While an index is made beside the service, three quarters of the time are the service's. */
const PAUSE = 3;

export interface FeederDeps {
  index: SearchIndex;
  deps: ComposeDeps & { store: BuildStore };
  log: Log;
  /** Time before the first look, ms. Recovery and the first customers come first. */
  delayMs: number;
  /** Least pause between two looks, ms. Default: `REST_MS`. */
  restMs?: number | undefined;
}

/**
 * Keeps the search index up to date while the service runs: makes it where there is none, follows the stream of changes, and
 * makes it anew when changes are missing. Whatever goes wrong here is tried again later, and is never in the way of a turn.
 */
export class Feeder {
  readonly #deps: FeederDeps;
  readonly #stopped = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> = Promise.resolve();
  #isRunning = false;
  #isHinted = false;
  #notBefore = 0;

  constructor(deps: FeederDeps) {
    this.#deps = deps;
  }

  get #rest(): number {
    return this.#deps.restMs ?? REST_MS;
  }

  start(): void {
    this.#plan(this.#deps.delayMs, this.#deps.delayMs);
  }

  /** Something was committed here: look soon. */
  hint(): void {
    if (this.#isRunning) this.#isHinted = true;
    else if (this.#timer !== undefined) this.#plan(Math.max(0, this.#notBefore - performance.now()), 0);
  }

  /** Runs something between two rounds: a round that has read what is to be forgotten must not write it afterwards. */
  between<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#round.then(work);
    this.#round = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  }

  /** Ends the round that runs; what it has not written is found by the next start. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#stopped.abort();
    await this.#round;
  }

  /** Looks after `ms`, or on a hint, but not before `rest`. */
  #plan(ms: number, rest = Math.min(ms, this.#rest)): void {
    clearTimeout(this.#timer);
    this.#notBefore = Math.max(this.#notBefore, performance.now() + rest);
    this.#timer = setTimeout(() => {
      this.#round = this.#round.then(() => this.#run());
    }, ms).unref();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    this.#isHinted = false;
    let next = WAIT_MS;
    try {
      next = await this.#look();
    } catch (error) {
      if (!this.#stopped.signal.aborted)
        this.#deps.log.error(describeError(error), 'the search index could not be brought up to date');
    }
    this.#isRunning = false;
    if (!this.#stopped.signal.aborted) this.#plan(this.#isHinted ? Math.min(this.#rest, next) : next);
  }

  /** One round. Resolves with the pause before the next. */
  async #look(): Promise<number> {
    const { index, deps } = this.#deps;
    if (!(await index.own())) return WAIT_MS;
    const options = { index, deps, pause: PAUSE, signal: this.#stopped.signal };
    if ((await index.state()).isBuilding) await buildIndex({ ...options, when: 'later' });
    if (!(await followChanges(options))) {
      await index.restart();
      return 0;
    }
    const isMoreDue = await followClock(options);
    return (await scoreQuiet(options)) || isMoreDue ? 0 : POLL_MS;
  }
}
