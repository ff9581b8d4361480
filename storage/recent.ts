/** Remembers the values set last, at most `capacity` of them. What is forgotten is read again; nothing depends on it. */
export class Recent<T> {
  readonly #capacity: number;
  readonly #values = new Map<string, T>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(key: string): T | undefined {
    return this.#values.get(key);
  }

  set(key: string, value: T): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    if (this.#values.size <= this.#capacity) return;
    const [oldest] = this.#values.keys();
    if (oldest !== undefined) this.#values.delete(oldest);
  }

  /** Forgets every value whose key is one of these. */
  deleteWhere(isOne: (key: string) => boolean): void {
    for (const key of this.#values.keys()) if (isOne(key)) this.#values.delete(key);
  }

  delete(key: string): void {
    this.#values.delete(key);
  }
}
