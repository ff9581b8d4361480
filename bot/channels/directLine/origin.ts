import type { IncomingMessage } from 'node:http';

const HOST = /^(?:[a-z0-9.-]{1,253}|\[[0-9a-f:]{2,45}\])(?::\d{1,5})?$/i;

/** Whether a `Host` header is a plain host with an optional port, safe to repeat in an answer. */
export function isHost(host: string | undefined): host is string {
  return host !== undefined && HOST.test(host);
}

/** Where a request came from, as far as a browser tells. */
export type OriginKind = 'same' | 'allowed' | 'foreign' | 'none';

/**
 * Judges the `Origin` header: the same host as the request, one of the configured origins (`https://shop.example`), or
 * foreign; `null` and malformed origins are foreign.
 */
export function originKind(req: IncomingMessage, allowed: readonly string[]): OriginKind {
  const { origin } = req.headers;
  if (origin === undefined) return 'none';
  if (allowed.includes(origin)) return 'allowed';
  const host = URL.canParse(origin) ? new URL(origin).host : '';
  return host !== '' && host === req.headers.host?.toLowerCase() ? 'same' : 'foreign';
}

/**
 * The address under which the client reached us, without a trailing slash: the configured public one, else from `Host`,
 * which goes only into answers to that same client.
 */
export function baseUrl(req: IncomingMessage, publicUrl: string | undefined): string {
  if (publicUrl !== undefined) return publicUrl.replace(/\/$/, '');
  const { host } = req.headers;
  const scheme = 'encrypted' in req.socket ? 'https' : 'http';
  return `${scheme}://${isHost(host) ? host : 'localhost'}`;
}
