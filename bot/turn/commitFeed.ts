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
      if (listeners.size === 0 && this.#listeners.get(conversationKey) === listeners)
        this.#listeners.delete(conversationKey);
    };
  }

  /** Listens to every conversation until the returned function is called. */
  onAny(listener: AnyListener): () => void {
    this.#any.add(listener);
    return () => this.#any.delete(listener);
  }

  publish(conversationKey: string, entries: readonly Entry[]): void {
    const own = [...(this.#listeners.get(conversationKey) ?? [])].map((tell) => () => tell(entries));
    const any = [...this.#any].map((tell) => () => tell(conversationKey, entries));
    for (const tell of [...own, ...any]) {
      try {
        tell();
      } catch (error) {
        this.#onError(error);
      }
    }
  }
}
