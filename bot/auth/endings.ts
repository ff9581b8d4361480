/** Who wants to know that a session has ended, within this process. */
export class Endings {
  readonly #listeners = new Map<string, Set<() => void>>();

  /** Calls `listener` once, when the session ends. Returns a function that stops listening. */
  listen(sessionId: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(sessionId) ?? new Set();
    this.#listeners.set(sessionId, listeners);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(sessionId) === listeners) this.#listeners.delete(sessionId);
    };
  }

  /** Tells everybody who listens for this session, each once. */
  announce(sessionId: string): void {
    const listeners = this.#listeners.get(sessionId);
    this.#listeners.delete(sessionId);
    for (const listener of listeners ?? []) listener();
  }

  /** Sessions that somebody listens for. */
  get listened(): string[] {
    return [...this.#listeners.keys()];
  }
}
