import type { ChangesPort, TranscriptPort } from '../../storage/index.ts';
import type { CommitFeed } from './commitFeed.ts';
import { describeError, type Log } from './log.ts';

/** How often is looked for what other processes have committed, ms. */
const LOOK_MS = 1_000;
/** Changes read at a time. */
const PAGE = 200;

export interface FarCommitsDeps {
  store: ChangesPort & TranscriptPort;
  feed: CommitFeed;
  log: Log;
  /** Default: a second. */
  everyMs?: number | undefined;
}

/**
 * Relays to this process's listeners what other processes have committed: a customer's chat page is connected to one process,
 * and the colleague who answers to another. Asks the stream of changes while somebody listens, and reads only lines that
 * they were not told of.
 */
export class FarCommits {
  readonly #deps: FarCommitsDeps;
  /** Up to where everything has been told; undefined while nobody listens. */
  #position: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;

  constructor(deps: FarCommitsDeps) {
    this.#deps = deps;
  }

  start(): void {
    this.#timer = setInterval(() => this.#lookOnce(), this.#deps.everyMs ?? LOOK_MS).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
  }

  #lookOnce(): void {
    const { feed, log } = this.#deps;
    const isHeard = feed.heard.length > 0;
    if (!isHeard) this.#position = undefined;
    if (!isHeard || this.#looking !== undefined) return;
    this.#looking = this.#look()
      .catch((error: unknown) => log.error(describeError(error), 'commits of other processes could not be read'))
      .finally(() => {
        this.#looking = undefined;
      });
  }

  async #look(): Promise<void> {
    const { store, feed } = this.#deps;
    if (this.#position === undefined) {
      this.#position = await store.position();
      // What was committed before this position, and after they began to listen, they must look for themselves.
      for (const key of feed.heard) feed.relay(key, []);
    }
    for (;;) {
      const changes = await store.changes(this.#position, PAGE);
      const last = changes?.at(-1);
      if (changes === undefined) this.#position = undefined;
      if (changes === undefined || last === undefined) return;
      for (const { conversationKey: key, firstSeq, lastSeq } of changes) {
        if (!feed.isBehind(key, lastSeq)) continue;
        feed.relay(key, await store.entries(key, { after: firstSeq - 1, limit: Math.max(0, lastSeq - firstSeq + 1) }));
      }
      this.#position = last.position;
      if (changes.length < PAGE) return;
    }
  }
}
