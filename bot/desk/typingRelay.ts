type CustomerListener = (key: string) => void;
type AgentListener = (key: string, name: string) => void;

/** Typing both ways, told at once or not at all: nothing is kept, and whoever does not look misses nothing of substance. */
export class TypingRelay {
  readonly #customers = new Set<CustomerListener>();
  readonly #agents = new Set<AgentListener>();

  /** A customer is typing in a conversation. */
  fromCustomer(key: string): void {
    for (const listener of [...this.#customers]) listener(key);
  }

  /** One of us, by name, is typing to the customer. */
  fromAgent(key: string, name: string): void {
    for (const listener of [...this.#agents]) listener(key, name);
  }

  /** Hears of customers who type. Returns the function that ends it. */
  onCustomer(listener: CustomerListener): () => void {
    this.#customers.add(listener);
    return () => this.#customers.delete(listener);
  }

  /** Hears of colleagues who type. Returns the function that ends it. */
  onAgent(listener: AgentListener): () => void {
    this.#agents.add(listener);
    return () => this.#agents.delete(listener);
  }
}
