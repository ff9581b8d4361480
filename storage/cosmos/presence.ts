import type { Gateway, Item } from './gateway.ts';
import { writeId } from './gateway.ts';
import type { CosmosLimits } from './settings.ts';

/** That a process lives. Its ETag changes with every beat. */
interface ProcessItem extends Item {
  kind: 'process';
  owner: string;
  beat: number;
  ttl: number;
  /** What the others are to know of it, as JSON. */
  notice?: string;
}

const PARTITION = 'processes';
/** What nobody is left to remove goes by itself after this time, s. */
const LEFT_AFTER = 600;

const itemId = (owner: string) => `process:${owner}`;

/**
 * Who works on the database. Each process beats: it rewrites an item of its own. Whoever sees an item stay the same for
 * `goneMs`, by its own clock (clocks of machines need not agree), removes it under the ETag it saw; a process that still lives
 * has changed it by then, and stays. What a removed process owned belongs to whoever claims it first, and the process itself,
 * should it only have been away, finds its item gone and begins again under another name: that name is the fencing token.
 */
export class Presence {
  readonly #gateway: Gateway;
  readonly #limits: CosmosLimits;
  #owner = writeId();
  #etag: string | undefined;
  #beat = 0;
  #lastBeatAt = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;
  #beating: Promise<void> | undefined;
  #gone: string[] = [];
  #isRenamed = false;
  #notice: string | undefined;
  /** What the others that lived when it was looked last announce. */
  #notices: string[] = [];
  /** Since when each other process has been silent. */
  #silent = new Map<string, { etag: string; since: number }>();

  constructor(gateway: Gateway, limits: CosmosLimits) {
    this.#gateway = gateway;
    this.#limits = limits;
  }

  /** The name under which this process owns its work now. */
  get owner(): string {
    return this.#owner;
  }

  /** Whether what this process owns is still its own: it beat so lately that nobody can have taken it for gone. */
  holds(): boolean {
    return performance.now() - this.#lastBeatAt < this.#limits.goneMs - this.#limits.beatMs;
  }

  /** Whether this process was taken for gone once: what it owned before then may be another's. */
  get isRenamed(): boolean {
    return this.#isRenamed;
  }

  /** Sends a notice along with the next beat, and with each one after it. */
  announce(notice: string): void {
    this.#notice = notice;
  }

  /** Notices of the others, as `others` found them last. */
  get notices(): readonly string[] {
    return this.#notices;
  }

  /** Processes found gone since this was asked last. */
  takeGone(): string[] {
    return this.#gone.splice(0);
  }

  /** @throws StoreError when the store cannot take a write. */
  async start(): Promise<void> {
    await this.beat();
    this.#timer = setInterval(() => {
      // A beat that fails is made up for by the next one; until then `holds` says what is true.
      this.beat().catch(() => undefined);
    }, this.#limits.beatMs).unref();
  }

  /** Writes the next beat; one at a time. */
  beat(): Promise<void> {
    this.#beating ??= this.#write().finally(() => {
      this.#beating = undefined;
    });
    return this.#beating;
  }

  /** The other processes that live. Removes those that are gone. */
  async others(): Promise<string[]> {
    const items = await this.#gateway.query<ProcessItem & { _etag: string }>('directory', {
      text: 'SELECT c.id, c.pk, c.owner, c.notice, c._etag FROM c WHERE c.pk = @pk',
      parameters: { pk: PARTITION },
      partition: PARTITION,
    });
    const now = performance.now();
    const seen = new Map<string, { etag: string; since: number }>();
    const living: string[] = [];
    const notices: string[] = [];
    for (const item of items) {
      if (item.owner === this.#owner) continue;
      const known = this.#silent.get(item.owner);
      const silence = known?.etag === item._etag ? known : { etag: item._etag, since: now };
      seen.set(item.owner, silence);
      const isGone = now - silence.since >= this.#limits.goneMs;
      if (isGone && (await this.#gateway.remove('directory', item, item._etag))) {
        this.#gone.push(item.owner);
        continue;
      }
      living.push(item.owner);
      if (item.notice !== undefined) notices.push(item.notice);
    }
    this.#silent = seen;
    this.#notices = notices;
    return living;
  }

  /** Leaves at once: what this process owned is free. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#beating?.catch(() => undefined);
    // If it cannot be removed, the others find it silent.
    if (this.#etag !== undefined) await this.#gateway.remove('directory', this.#item(), this.#etag).catch(() => false);
    this.#lastBeatAt = Number.NEGATIVE_INFINITY;
  }

  async #write(): Promise<void> {
    const startedAt = performance.now();
    this.#beat += 1;
    const renewed =
      this.#etag === undefined ? undefined : await this.#gateway.replace('directory', this.#item(), this.#etag);
    if (renewed === undefined) {
      if (this.#etag !== undefined) {
        this.#owner = writeId();
        this.#isRenamed = true;
      }
      this.#etag = await this.#gateway.create('directory', this.#item());
    } else {
      this.#etag = renewed;
    }
    this.#lastBeatAt = startedAt;
  }

  #item(): ProcessItem {
    const id = itemId(this.#owner);
    const notice = this.#notice;
    return {
      id,
      pk: PARTITION,
      kind: 'process',
      owner: this.#owner,
      beat: this.#beat,
      ttl: LEFT_AFTER,
      ...(notice !== undefined && { notice }),
    };
  }
}
