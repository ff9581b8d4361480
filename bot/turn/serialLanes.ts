import type { Page } from '../../storage/index.ts';

/** What became of one piece of work: finished, or to be tried again after a while, before anything behind it. */
export type LaneStep = 'done' | { againInMs: number };

export interface LaneItem {
  id: string;
  conversationKey: string;
}

export interface SerialLanesOptions<T extends LaneItem> {
  /** How many lanes work at the same time. */
  concurrency: number;
  /** How many items are held in memory; what is beyond stays in the store and is read later. */
  capacity: number;
  clock: () => Date;
  /** True when `a` goes before `b` in their lane. */
  before(a: T, b: T): boolean;
  /** Reads what the store still has to do, oldest first. */
  read(after: string | undefined): Promise<Page<T>>;
  /** Does one item. Must not reject; `attempt` counts from 0, `waiting` is what stands behind it. */
  work(item: T, attempt: number, waiting: readonly T[]): Promise<LaneStep>;
  /**
   * The earliest time `item` may start, epoch ms. Asked again whenever something joins the lane. `offeredAt`: when the
   * item came; `burstAt`: when the first item came that has only been followed by others since. Default: at once.
   */
  startAt?(item: T, waiting: readonly T[], times: { offeredAt: number; burstAt: number }): number;
}

interface Lane<T> {
  key: string;
  items: { item: T; offeredAt: number }[];
  /** When the first item of the present burst was offered. */
  burstAt: number | undefined;
  attempt: number;
  retryAt: number;
  state: 'waiting' | 'ready' | 'running';
  timer: NodeJS.Timeout | undefined;
}

/** Pause before the store is read again when reading failed, ms. */
const READ_RETRY_MS = 1000;
/** Longest delay a Node timer can hold; beyond it fires at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/**
 * Work in lanes: one lane per conversation, strictly one item at a time and in order; different lanes in parallel up to
 * `concurrency`. Memory is bounded: items that find no room are not kept, and are read back from the store, in order,
 * once there is room.
 */
export class SerialLanes<T extends LaneItem> {
  readonly #options: SerialLanesOptions<T>;
  readonly #lanes = new Map<string, Lane<T>>();
  readonly #known = new Set<string>();
  readonly #idle: (() => void)[] = [];
  #ready: Lane<T>[] = [];
  #running = 0;
  #stopped = false;
  /** Something was left in the store: until it has been read back, nothing may overtake it. */
  #behind = true;
  #started = false;
  #missed = 0;
  #refilling: Promise<void> | undefined;
  #refillTimer: NodeJS.Timeout | undefined;
  #pumping: NodeJS.Immediate | undefined;
  readonly #doneWhileReading = new Set<string>();

  constructor(options: SerialLanesOptions<T>) {
    this.#options = options;
  }

  /** Items held in memory. */
  get size(): number {
    return this.#known.size;
  }

  /** Takes an item that is already durable. Never blocks; an item known already is ignored. */
  offer(item: T): void {
    if (this.#stopped || this.#known.has(item.id) || this.offerUnwritten(item)) return;
    this.#behind = true;
    this.#missed += 1;
    this.#refillWhenRoom();
  }

  /** Takes an item that is in no store yet. False when it is known already, or there is no room for it. */
  offerUnwritten(item: T): boolean {
    if (this.#stopped || this.#behind || this.#known.has(item.id) || this.size >= this.#options.capacity) return false;
    this.#add(item);
    return true;
  }

  /** Begins to work, with what the store still has to do. Resolves when that was read, not when it was done. */
  async recover(): Promise<void> {
    this.#started = true;
    await this.#refill();
  }

  /** Takes in leftovers that `wanted` picks, beside the normal flow. */
  async sweep(wanted: (item: T) => boolean): Promise<void> {
    if (this.#behind || this.#stopped) return;
    let after: string | undefined;
    do {
      const page = await this.#options.read(after);
      for (const item of page.items) if (wanted(item)) this.offer(item);
      after = page.next;
    } while (after !== undefined && !this.#behind && !this.#stopped);
  }

  /** Resolves when nothing is left to do. */
  whenIdle(): Promise<void> {
    return this.#isIdle() ? Promise.resolve() : new Promise((resolve) => this.#idle.push(resolve));
  }

  /** Starts nothing new; resolves when what is running has ended. What was waiting stays in the store. */
  async drain(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#refillTimer);
    for (const lane of this.#lanes.values()) {
      clearTimeout(lane.timer);
      if (lane.state !== 'running') this.#drop(lane);
    }
    this.#ready = [];
    await this.#refilling;
    await this.whenIdle();
  }

  #isIdle(): boolean {
    return this.#running === 0 && this.#lanes.size === 0 && (this.#stopped || !this.#started || !this.#behind);
  }

  #drop(lane: Lane<T>): void {
    for (const { item } of lane.items) this.#known.delete(item.id);
    this.#lanes.delete(lane.key);
  }

  #add(item: T): void {
    const { clock, before } = this.#options;
    const key = item.conversationKey;
    const fresh: Lane<T> = {
      key,
      items: [],
      burstAt: undefined,
      attempt: 0,
      retryAt: 0,
      state: 'waiting',
      timer: undefined,
    };
    const lane = this.#lanes.get(key) ?? fresh;
    this.#lanes.set(key, lane);
    this.#known.add(item.id);
    const offeredAt = clock().getTime();
    lane.burstAt ??= offeredAt;
    const first = lane.state === 'running' ? 1 : 0;
    let at = lane.items.length;
    for (let left = lane.items[at - 1]; at > first && left && before(item, left.item); left = lane.items[at - 1])
      at -= 1;
    lane.items.splice(at, 0, { item, offeredAt });
    this.#schedule(lane);
  }

  #schedule(lane: Lane<T>): void {
    if (lane.state !== 'waiting' || this.#stopped) return;
    clearTimeout(lane.timer);
    const delay = this.#startAt(lane) - this.#options.clock().getTime();
    if (delay > 0) {
      lane.timer = setTimeout(() => this.#schedule(lane), Math.min(delay, MAX_TIMER_MS));
      return;
    }
    lane.state = 'ready';
    this.#ready.push(lane);
    this.#pumpSoon();
  }

  /** Items that come together are all known before the first of them starts. */
  #pumpSoon(): void {
    this.#pumping ??= setImmediate(() => {
      this.#pumping = undefined;
      this.#pump();
    });
  }

  #startAt(lane: Lane<T>): number {
    const head = lane.items[0];
    if (!head || lane.attempt > 0) return lane.retryAt;
    const { offeredAt } = head;
    return (
      this.#options.startAt?.(head.item, this.#behindHead(lane), { offeredAt, burstAt: lane.burstAt ?? offeredAt }) ?? 0
    );
  }

  #behindHead(lane: Lane<T>): T[] {
    return lane.items.slice(1).map(({ item }) => item);
  }

  #pump(): void {
    while (this.#running < this.#options.concurrency) {
      const lane = this.#ready.shift();
      if (!lane) return;
      void this.#run(lane);
    }
  }

  async #run(lane: Lane<T>): Promise<void> {
    const head = lane.items[0];
    if (!head) return;
    lane.state = 'running';
    this.#running += 1;
    const waiting = this.#behindHead(lane);
    if (waiting.length === 0) lane.burstAt = undefined;
    const step = await this.#options.work(head.item, lane.attempt, waiting);
    this.#running -= 1;
    lane.state = 'waiting';
    if (step === 'done') {
      lane.items.shift();
      lane.attempt = 0;
      this.#known.delete(head.item.id);
      if (this.#refilling !== undefined) this.#doneWhileReading.add(head.item.id);
    } else {
      lane.attempt += 1;
      lane.retryAt = this.#options.clock().getTime() + step.againInMs;
    }
    if (lane.items.length === 0 || this.#stopped) this.#drop(lane);
    else this.#schedule(lane);
    this.#pumpSoon();
    this.#refillWhenRoom();
    this.#tellIdle();
  }

  #tellIdle(): void {
    if (this.#isIdle()) for (const resolve of this.#idle.splice(0)) resolve();
  }

  #refillWhenRoom(): void {
    if (this.#behind && this.#started && !this.#stopped && this.size <= this.#options.capacity / 2) void this.#refill();
  }

  #refill(): Promise<void> {
    this.#refilling ??= this.#readBack().finally(() => {
      this.#refilling = undefined;
      this.#doneWhileReading.clear();
      this.#tellIdle();
    });
    return this.#refilling;
  }

  async #readBack(): Promise<void> {
    try {
      do {
        this.#missed = 0;
        if (await this.#readAll()) return;
      } while (this.#missed > 0);
      this.#behind = false;
    } catch {
      // The store cannot be read now: what is owed stays in it, and new items keep waiting behind it.
      if (!this.#stopped) this.#refillTimer = setTimeout(() => this.#refillWhenRoom(), READ_RETRY_MS);
    }
  }

  /** Resolves with true when there was no room for all. */
  async #readAll(): Promise<boolean> {
    let after: string | undefined;
    do {
      const page = await this.#options.read(after);
      for (const item of page.items) {
        if (this.#stopped) return true;
        if (this.#known.has(item.id) || this.#doneWhileReading.has(item.id)) continue;
        if (this.size >= this.#options.capacity) return true;
        this.#add(item);
      }
      after = page.next;
    } while (after !== undefined);
    return false;
  }
}
