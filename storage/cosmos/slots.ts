/**
 * Lets so many in at a time; whoever comes later waits in the order of coming. Without it each request that has to wait opens a
 * connection of its own, each that is given up closes one, and a service that was only slow is kept busy with connections.
 */
export class Slots {
  #free: number;
  /** In the order of their coming. */
  readonly #waiting = new Set<() => void>();

  constructor(most: number) {
    this.#free = most;
  }

  /** Resolves when there is a place, with what gives it back, to be called once; undefined when there was none within `ms`. */
  async take(ms: number): Promise<(() => void) | undefined> {
    if (this.#free > 0) {
      this.#free -= 1;
      return () => this.#give();
    }
    const isMine = await new Promise<boolean>((resolve) => {
      const enter = () => {
        clearTimeout(timer);
        resolve(true);
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(enter);
        resolve(false);
      }, ms);
      this.#waiting.add(enter);
    });
    return isMine ? () => this.#give() : undefined;
  }

  /** A place goes to whoever has waited longest. */
  #give(): void {
    const [next] = this.#waiting;
    if (!next) {
      this.#free += 1;
      return;
    }
    this.#waiting.delete(next);
    next();
  }
}
