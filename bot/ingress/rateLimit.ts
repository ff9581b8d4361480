export interface RateLimit {
  /** Requests that may come at once. */
  burst: number;
  /** Requests per second that are let through in the long run. */
  perSecond: number;
  /** Most sources remembered; the one idle longest is forgotten first. */
  maxSources: number;
}

/**
 * Per conversation. A person types no 10 messages a second; the burst leaves room for a channel that delivers a backlog
 * or repeats itself.
 */
export const CONVERSATION_RATE: RateLimit = { burst: 200, perSecond: 10, maxSources: 10_000 };

/**
 * Token buckets, one per source, in bounded memory.
 * @returns a function that takes one token of `source` and answers 0, or answers the seconds to wait when there is none.
 */
export function createRateLimiter(limit: RateLimit, now: () => Date): (source: string) => number {
  /** Tokens are kept as milliseconds of credit: whole numbers, so that nothing is lost to rounding. */
  const cost = 1000 / limit.perSecond;
  const buckets = new Map<string, { credit: number; at: number }>();
  return (source) => {
    const at = now().getTime();
    const last = buckets.get(source) ?? { credit: limit.burst * cost, at };
    const credit = Math.min(limit.burst * cost, last.credit + Math.max(0, at - last.at));
    const enough = credit >= cost;
    // Deleted first, so that the order of the map is the order of use.
    buckets.delete(source);
    buckets.set(source, { credit: enough ? credit - cost : credit, at });
    if (buckets.size > limit.maxSources) {
      const [oldest] = buckets.keys();
      if (oldest !== undefined) buckets.delete(oldest);
    }
    return enough ? 0 : (cost - credit) / 1000;
  };
}
