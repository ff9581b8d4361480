import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { addressKey } from '../channels/directLine/limits.ts';

/**
 * The network address a request is counted under: that of the connection, or, behind `proxies` proxies of ours, the one
 * that the outermost of them saw. What stands further left in `X-Forwarded-For` is whatever the caller wrote.
 */
export function clientAddress(req: IncomingMessage, proxies: number): string {
  const own = addressKey(req);
  if (proxies === 0) return own;
  const hops = String(req.headers['x-forwarded-for'] ?? '').split(',');
  const seen = hops.at(-proxies)?.trim() ?? '';
  return isIP(seen) === 0 ? own : addressKey({ socket: { remoteAddress: seen } } as IncomingMessage);
}
