import { LEASE_MS } from '../../dialogs/index.ts';

/**
 * When agents were seen last. Kept in memory: a heartbeat every half a minute is no news worth writing down, and after a
 * restart everybody counts as seen just now, so that consoles have time to come back. Of consoles at other processes the
 * house is told by those (`Presence.hear`), and renews them here too.
 */
export class Leases {
  readonly #clock: () => Date;
  readonly #startedAt: number;
  readonly #seen = new Map<string, number>();

  constructor(clock: () => Date) {
    this.#clock = clock;
    this.#startedAt = clock().getTime();
  }

  renew(agentId: string): void {
    this.#seen.delete(agentId);
    this.#seen.set(agentId, this.#clock().getTime());
    // Whoever has been gone for longer than a lease need not be remembered.
    for (const [id, at] of this.#seen) {
      if (at >= this.#clock().getTime() - LEASE_MS) return;
      this.#seen.delete(id);
    }
  }

  /** When an agent was seen last, ISO 8601; for one unknown, when this process began. */
  seenAt(agentId: string): string {
    return new Date(this.#seen.get(agentId) ?? this.#startedAt).toISOString();
  }
}
