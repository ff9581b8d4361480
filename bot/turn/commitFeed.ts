import type { Entry } from '../../storage/index.ts';

type Listener = (entries: readonly Entry[]) => void;
type AnyListener = (conversationKey: string, entries: readonly Entry[]) => void;

/**
 * Tells live clients of this process what has just been committed to a conversation. A hint, not a record: a listener
 * that misses something reads the transcript from its own watermark.
 */
export class CommitFeed {
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #any = new Set<AnyListener>();
  /** The last line that listeners were told of, by conversation. */
  readonly #told = new Map<string, number>();
  readonly #onError: (error: unknown) => void;

  /** `onError` hears of listeners that throw; the others are told all the same. */
  constructor(onError: (error: unknown) => void = () => {}) {
    this.#onError = onError;
  }

  /** Listens to one conversation until the returned function is called. */
  subscribe(conversationKey: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(conversationKey) ?? new Set();
    this.#listeners.set(conversationKey, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0 || this.#listeners.get(conversationKey) !== listeners) return;
      this.#listeners.delete(conversationKey);
      this.#told.delete(conversationKey);
    };
  }

  /** Conversations that somebody listens to. */
  get heard(): readonly string[] {
    return [...this.#listeners.keys()];
  }

  /** Whether somebody listens to a conversation who was not told of it up to `lastSeq`. */
  isBehind(conversationKey: string, lastSeq: number): boolean {
    return this.#listeners.has(conversationKey) && (this.#told.get(conversationKey) ?? 0) < lastSeq;
  }

  /** Listens to every conversation until the returned function is called. */
  onAny(listener: AnyListener): () => void {
    this.#any.add(listener);
    return () => this.#any.delete(listener);
  }

  publish(conversationKey: string, entries: readonly Entry[]): void {
    this.relay(conversationKey, entries);
    this.#tell([...this.#any].map((tell) => () => tell(conversationKey, entries)));
  }

  /** What another process has committed: for those who listen to this conversation. Empty: look for yourself. */
  relay(conversationKey: string, entries: readonly Entry[]): void {
    const listeners = this.#listeners.get(conversationKey);
    if (!listeners) return;
    const told = Math.max(this.#told.get(conversationKey) ?? 0, ...entries.map(({ seq }) => seq));
    this.#told.set(conversationKey, told);
    this.#tell([...listeners].map((tell) => () => tell(entries)));
  }

  #tell(listeners: readonly (() => void)[]): void {
    for (const tell of listeners) {
      try {
        tell();
      } catch (error) {
        this.#onError(error);
      }
    }
  }
}
