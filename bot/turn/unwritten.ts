import type { InboxItem, InboxPort } from '../../storage/index.ts';

export type Acceptance = 'accepted' | 'duplicate';

/** How long an activity may wait for its turn before it is written by itself, ms. Its sender waits as long. */
const HOLD_MS = 250;

interface Waiting {
  item: InboxItem;
  /** Who has it in hand: nobody, the commit of its turn, or the write of its own. */
  hand: 'nobody' | 'commit' | 'store';
  /** It has been kept waiting long enough. */
  isLate: boolean;
  timer: NodeJS.Timeout;
  result: Promise<Acceptance>;
  resolve(result: Acceptance): void;
  reject(error: unknown): void;
}

/**
 * Activities that the queue has and the store has not. Most have their turn within milliseconds, and become durable with it, in
 * one write. One that is kept waiting is written by itself. Either way its sender is answered only when it is durable.
 */
export class Unwritten {
  readonly #store: Pick<InboxPort, 'accept'>;
  readonly #holdMs: number;
  readonly #waiting = new Map<string, Waiting>();
  /** Activities whose senders were told that they could not be kept, and whose turns must not be written any more. */
  readonly #refused = new Set<string>();

  constructor(store: Pick<InboxPort, 'accept'>, holdMs = HOLD_MS) {
    this.#store = store;
    this.#holdMs = holdMs;
  }

  /** What becomes of an activity that waits here; undefined when it does not. */
  resultOf(id: string): Promise<Acceptance> | undefined {
    return this.#waiting.get(id)?.result;
  }

  /** Resolves when the item is durable, and rejects when it could not be made so. `offer` hands it to the queue, or says no. */
  hold(item: InboxItem, offer: (item: InboxItem) => boolean): Promise<Acceptance> | undefined {
    const { promise, resolve, reject } = Promise.withResolvers<Acceptance>();
    const timer = setTimeout(() => this.#isLate(item.id), this.#holdMs);
    this.#waiting.set(item.id, { item, hand: 'nobody', isLate: false, timer, result: promise, resolve, reject });
    if (offer(item)) return promise;
    clearTimeout(timer);
    this.#waiting.delete(item.id);
    return undefined;
  }

  /**
   * Before the turn of an item is written: whether this write must accept it as well. `refused`: its sender was told that it is
   * lost, and sends it again. Every `accept` ends with `settle` or `release`.
   */
  async claim(id: string): Promise<'accept' | 'stored' | 'refused'> {
    const waiting = this.#waiting.get(id);
    if (waiting?.hand === 'nobody') {
      waiting.hand = 'commit';
      return 'accept';
    }
    await waiting?.result.catch(() => undefined);
    return this.#refused.delete(id) ? 'refused' : 'stored';
  }

  /** The turn was written, now or before. */
  settle(id: string, result: Acceptance): void {
    this.#end(id)?.resolve(result);
  }

  /** The turn was not written. */
  release(id: string): void {
    const waiting = this.#waiting.get(id);
    if (waiting?.hand !== 'commit') return;
    waiting.hand = 'nobody';
    if (waiting.isLate) void this.#write(waiting);
  }

  /** Writes at once whatever still waits. */
  async writeAll(): Promise<void> {
    const all = [...this.#waiting.values()];
    for (const { item } of all) this.#isLate(item.id);
    await Promise.allSettled(all.map(({ result }) => result));
  }

  #isLate(id: string): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    waiting.isLate = true;
    if (waiting.hand === 'nobody') void this.#write(waiting);
  }

  async #write(waiting: Waiting): Promise<void> {
    waiting.hand = 'store';
    const { id } = waiting.item;
    try {
      const result = await this.#store.accept(waiting.item);
      this.#end(id)?.resolve(result);
    } catch (error) {
      this.#refused.add(id);
      this.#end(id)?.reject(error);
    }
  }

  #end(id: string): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    clearTimeout(waiting?.timer);
    this.#waiting.delete(id);
    return waiting;
  }
}
