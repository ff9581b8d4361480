import {
  attentionOf,
  type Change,
  type ChangesPort,
  type ConversationPort,
  type Entry,
  type QueuePort,
  StoreError,
  type TranscriptPort,
} from '../../storage/index.ts';
import { type Standing, standingOf } from '../auth/access.ts';
import { describeError, type Log } from '../turn/log.ts';
import { type Row, TAIL, toRow } from './queueRow.ts';

/** Changes read at a time. */
const PAGE = 200;
/** Conversations read at a time when everything is read. */
const QUEUE_PAGE = 100;
/** How often changes are looked for without a hint, ms: another process may have made them. */
const POLL_MS = 1_000;
/** Pause after the store could not be read, ms. */
const TROUBLE_MS = 1_000;
/** Conversations read at the same time. */
const AT_ONCE = 16;
/** How long changes are followed after somebody looked last, ms. */
const AWAKE_MS = 60_000;
/** After this time asleep everything is read anew: that is less than all that has changed, ms. */
const LONG_SLEEP_MS = 10 * 60_000;

/** One change as it reaches whoever watches. */
export interface BoardEvent {
  /** Position of the change before it, and its own. */
  before: string;
  position: string;
  key: string;
  /** Last line of the conversation. */
  version: number;
  /** What decides who may read it now. */
  standing: Standing;
  /** How it stood for staff before. */
  was: Row | undefined;
  /** How it stands now; `undefined`: nothing for staff to see. Absent: a later change of the same page says it. */
  row?: Row | undefined;
  /** New lines, where somebody watches the conversation. */
  lines: Entry[];
}

/** A conversation as it is now. */
interface Fresh {
  row: Row | undefined;
  standing: Standing;
}

/** Nobody may see what cannot be read. */
const UNREADABLE: Fresh = { row: undefined, standing: standingOf(undefined) };

export interface BoardListener {
  onEvents(events: readonly BoardEvent[]): void;
  /** What came between cannot be told: everything must be read anew. */
  onReset(): void;
}

export interface BoardDeps {
  store: ChangesPort & QueuePort & ConversationPort & TranscriptPort;
  log: Log;
  /** Whether anybody watches the lines of a conversation. */
  isWatched(key: string): boolean;
  /** Whether anybody is told of changes now. */
  isFollowed(): boolean;
  /** Default: `POLL_MS`. */
  pollMs?: number | undefined;
}

/**
 * The queue in memory, kept true by the stream of changes. It has exactly one position: what `rows` shows is true of it,
 * and every event leads from one position to the next. Nothing here is the record: a new process reads it all again.
 *
 * It sleeps while nobody looks: of several processes over one store only those that serve consoles read what all of them
 * write, and a new one takes customers at once, however long the queue is. Whoever looks calls `wake` first.
 */
export class Board {
  readonly #deps: BoardDeps;
  readonly #listeners = new Set<BoardListener>();
  #rows = new Map<string, Row>();
  #position = '';
  #isPumping = false;
  #again = false;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;
  #pumping: Promise<void> = Promise.resolve();
  #waking: Promise<void> | undefined;
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(deps: BoardDeps) {
    this.#deps = deps;
  }

  get position(): string {
    return this.#position;
  }

  get rows(): ReadonlyMap<string, Row> {
    return this.#rows;
  }

  /** Whether it follows changes now. */
  get isAwake(): boolean {
    return this.#position !== '' && (this.#deps.isFollowed() || performance.now() - this.#lookedAt < AWAKE_MS);
  }

  start(): void {
    this.#timer = setInterval(() => this.poke(), this.#deps.pollMs ?? POLL_MS).unref();
  }

  /**
   * Somebody is about to look: resolves when the queue is in memory and true of now.
   * @throws StoreError when the store cannot be read.
   */
  async wake(): Promise<void> {
    const isAsleep = !this.isAwake;
    const slept = performance.now() - this.#lookedAt;
    this.#lookedAt = performance.now();
    // Nothing is followed from an old position while everything is read.
    if (isAsleep && slept > LONG_SLEEP_MS) this.#position = '';
    if (this.#position === '')
      this.#waking ??= this.#readAll().finally(() => {
        this.#waking = undefined;
      });
    else if (isAsleep) this.poke();
    await this.#waking;
    if (isAsleep) await this.#pumping;
  }

  listen(listener: BoardListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Something may have been committed: look. */
  poke(): void {
    this.#again = true;
    if (this.#isPumping || this.#isClosed || !this.isAwake) return;
    this.#isPumping = true;
    this.#pumping = this.#pump().catch(async (error: unknown) => {
      this.#deps.log.error(describeError(error), 'changes could not be read, will be tried again');
      await new Promise((resolve) => setTimeout(resolve, TROUBLE_MS).unref());
      this.#isPumping = false;
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#timer);
    await this.#pumping;
  }

  async #pump(): Promise<void> {
    while (this.#again && !this.#isClosed) {
      this.#again = false;
      const changes = await this.#deps.store.changes(this.#position, PAGE);
      if (changes === undefined) {
        await this.#readAll();
        for (const listener of this.#listeners) listener.onReset();
        continue;
      }
      if (changes.length === 0) continue;
      if (changes.length === PAGE) this.#again = true;
      await this.#take(changes);
    }
    this.#isPumping = false;
    // Somebody may have poked between the last look and now.
    if (this.#again) this.poke();
  }

  async #take(changes: readonly Change[]): Promise<void> {
    const lastOf = new Map(changes.map((change) => [change.conversationKey, change]));
    const fresh = new Map<string, Fresh>();
    await inParallel([...lastOf.keys()], async (key) => void fresh.set(key, await this.#read(key)));
    const events: BoardEvent[] = [];
    let before = this.#position;
    for (const change of changes) {
      const { position, conversationKey: key, lastSeq } = change;
      const isLast = lastOf.get(key) === change;
      events.push({
        before,
        position,
        key,
        version: lastSeq,
        standing: fresh.get(key)?.standing ?? UNREADABLE.standing,
        was: this.#rows.get(key),
        ...(isLast ? { row: fresh.get(key)?.row } : {}),
        lines: this.#deps.isWatched(key) ? await linesOf(this.#deps.store, change) : [],
      });
      before = position;
    }
    // From here to the end nothing waits: rows, position and events change together.
    for (const [key, { row }] of fresh) {
      if (row) this.#rows.set(key, row);
      else this.#rows.delete(key);
    }
    this.#position = before;
    for (const listener of this.#listeners) listener.onEvents(events);
  }

  async #read(key: string): Promise<Fresh> {
    const { store, log } = this.#deps;
    try {
      const loaded = await store.load(key);
      if (!loaded) return UNREADABLE;
      const { value } = loaded;
      // Most turns are of conversations that are nothing for staff: their lines need not be read.
      const tail = attentionOf(value) === undefined ? [] : await tailOf(store, key, value.lastSeq);
      return { row: toRow(value, tail), standing: standingOf(value) };
    } catch (error) {
      // One record that cannot be read must not hide all others for ever.
      if (!(error instanceof StoreError) || error.code !== 'corrupt') throw error;
      log.error({ conversation: key, ...describeError(error) }, 'a conversation could not be read for the queue');
      return UNREADABLE;
    }
  }

  async #readAll(): Promise<void> {
    const { store } = this.#deps;
    // First the position, then the rows: a change in between is read twice rather than never.
    const position = await store.position();
    const rows = new Map<string, Row>();
    let after: string | undefined;
    do {
      const page = await store.queue({ limit: QUEUE_PAGE, after });
      const read = new Map<string, Row | undefined>();
      await inParallel(page.items, async (key) => void read.set(key, (await this.#read(key)).row));
      for (const key of page.items) {
        const row = read.get(key);
        if (row) rows.set(key, row);
      }
      after = page.next;
    } while (after !== undefined);
    this.#rows = rows;
    this.#position = position;
    this.#again = true;
  }
}

/** Does `work` for every one of them, a few at the same time. */
async function inParallel<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const worker = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, left.length) }, worker));
}

/** The newest lines of a conversation, up to `lastSeq` and no further: a line that came since belongs to a later row. */
async function tailOf(store: TranscriptPort, key: string, lastSeq: number): Promise<Entry[]> {
  const after = Math.max(0, lastSeq - TAIL);
  return store.entries(key, { after, limit: lastSeq - after });
}

/** The lines one commit added. */
async function linesOf(store: TranscriptPort, { conversationKey, firstSeq, lastSeq }: Change): Promise<Entry[]> {
  const limit = lastSeq - firstSeq + 1;
  return limit > 0 ? store.entries(conversationKey, { after: firstSeq - 1, limit }) : [];
}
