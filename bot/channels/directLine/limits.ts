import type { IncomingMessage } from 'node:http';
import { AppError } from '../../errors.ts';
import { createRateLimiter } from '../../ingress/rateLimit.ts';

/** How much one conversation or address may do: `burst` at once, `perSecond` in the long run. */
export interface Limit {
  burst: number;
  perSecond: number;
}

/**
 * What a client may do, per conversation and per network address. Ours, chosen so that a person typing fast or an
 * office behind one address never meets them.
 */
export const DEFAULT_LIMITS = {
  post: { burst: 60, perSecond: 2 },
  postPerAddress: { burst: 300, perSecond: 20 },
  startPerAddress: { burst: 60, perSecond: 0.5 },
  upload: { burst: 8, perSecond: 0.1 },
  uploadPerAddress: { burst: 30, perSecond: 0.5 },
  read: { burst: 120, perSecond: 10 },
  stream: { burst: 20, perSecond: 0.5 },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof DEFAULT_LIMITS;
export type Limits = Record<LimitName, Limit>;

/** Buckets remembered for each limit; each is some 100 bytes. */
const MAX_SOURCES = 20_000;

/** All rate limiters of one Direct Line, in bounded memory. */
export class LimitGate {
  readonly #takers: ReadonlyMap<string, (source: string) => number>;

  constructor(limits: Limits, clock: () => Date) {
    const taker = ([name, limit]: [string, Limit]) =>
      [name, createRateLimiter({ ...limit, maxSources: MAX_SOURCES }, clock)] as const;
    this.#takers = new Map(Object.entries(limits).map(taker));
  }

  /** @throws AppError `too_many_requests` with the time to wait. */
  take(name: LimitName, source: string): void {
    const wait = this.#takers.get(name)?.(source) ?? 0;
    if (wait > 0) throw new AppError('too_many_requests', { reason: name, retryAfterSeconds: wait });
  }
}

/** The network address a request is counted under. One IPv6 customer holds a whole /64, so that prefix is the key. */
export function addressKey(req: IncomingMessage): string {
  const address = req.socket.remoteAddress ?? 'unknown';
  return address.includes(':') && !address.includes('.') ? groups(address).slice(0, 4).join(':') : address;
}

function groups(address: string): string[] {
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  return [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
}
