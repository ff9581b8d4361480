/** At most `limit` sends in any `windowMs`. */
export interface RateWindow {
  limit: number;
  windowMs: number;
}

/**
 * What one bot may send into one conversation, and one app into one tenant. Microsoft's figures have changed over time
 * (30 or 50 requests a second per tenant); the strictest that was ever published is kept.
 * Source: Microsoft Teams, "Optimize your bot with rate limiting".
 */
export const TEAMS_CONVERSATION_LIMITS: readonly RateWindow[] = [
  { limit: 7, windowMs: 1000 },
  { limit: 8, windowMs: 2000 },
  { limit: 60, windowMs: 30_000 },
  { limit: 1800, windowMs: 3_600_000 },
];
export const TENANT_LIMITS: readonly RateWindow[] = [{ limit: 30, windowMs: 1000 }];
/** Added to every window, ms: a message takes a moment to arrive, and the channel counts arrivals. */
const MARGIN_MS = 25;

/** Past sends of one conversation or tenant, newest last. */
class SendLog {
  readonly #windows: readonly RateWindow[];
  readonly #keep: number;
  #times: number[] = [];

  constructor(windows: readonly RateWindow[]) {
    this.#windows = windows;
    this.#keep = Math.max(...windows.map(({ limit }) => limit));
  }

  waitMs(now: number): number {
    const waits = this.#windows.map(({ limit, windowMs }) => {
      const oldest = this.#times.at(-limit);
      return oldest === undefined ? 0 : oldest + windowMs + MARGIN_MS - now;
    });
    return Math.max(0, ...waits);
  }

  add(now: number): void {
    this.#times.push(now);
    if (this.#times.length > 2 * this.#keep) this.#times = this.#times.slice(-this.#keep);
  }

  isSpent(now: number): boolean {
    const last = this.#times.at(-1) ?? 0;
    return this.#windows.every(({ windowMs }) => now - last > windowMs + MARGIN_MS);
  }
}

export interface RateGate {
  /** Takes the right to send now and returns 0, or returns how long to wait before asking again, ms. */
  take(conversationKey: string, tenant: string): number;
}

/** Past sends are forgotten when this many conversations are remembered and their windows are over. */
const SWEEP_ABOVE = 10_000;

/** Sliding windows over what was sent, per conversation and per tenant. */
export function createRateGate(
  clock: () => Date,
  limits: { conversation: readonly RateWindow[]; tenant: readonly RateWindow[] },
): RateGate {
  const conversations = new Map<string, SendLog>();
  const tenants = new Map<string, SendLog>();
  const logOf = (logs: Map<string, SendLog>, key: string, windows: readonly RateWindow[], now: number) => {
    const log = logs.get(key) ?? new SendLog(windows);
    if (!logs.has(key) && logs.size >= SWEEP_ABOVE)
      for (const [old, each] of logs) if (each.isSpent(now)) logs.delete(old);
    logs.set(key, log);
    return log;
  };
  return {
    take(conversationKey, tenant) {
      const now = clock().getTime();
      const logs = [
        logOf(conversations, conversationKey, limits.conversation, now),
        logOf(tenants, tenant, limits.tenant, now),
      ];
      const wait = Math.max(...logs.map((log) => log.waitMs(now)));
      if (wait === 0) for (const log of logs) log.add(now);
      return wait;
    },
  };
}
