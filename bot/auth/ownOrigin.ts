import type { IncomingMessage } from 'node:http';
import { isHost } from '../channels/directLine/origin.ts';
import { isLoopbackHost } from '../config.ts';
import { AppError } from '../errors.ts';

/**
 * The origin the console has in the browser of whoever sent this: the configured one, else that of the `Host` header when
 * it names this machine. Any other name would be believed of whoever makes a name point here (DNS rebinding).
 * @throws AppError `forbidden` when it is neither.
 */
export function ownOrigin(req: IncomingMessage, publicUrl: string | undefined): string {
  if (publicUrl !== undefined) return publicUrl;
  const { host } = req.headers;
  const origin = `http://${host}`;
  if (isHost(host) && URL.canParse(origin) && isLoopbackHost(new URL(origin).hostname)) return new URL(origin).origin;
  throw new AppError('forbidden', { reason: 'host' });
}

/**
 * Refuses what another site made a browser send. Browsers name the origin of every request that changes something, and
 * say of every request how far its sender is from us (`Sec-Fetch-Site`).
 * @throws AppError `forbidden`.
 */
export function requireOwnOrigin(req: IncomingMessage, publicUrl: string | undefined, kind: 'change' | 'stream'): void {
  const own = ownOrigin(req, publicUrl);
  const { origin } = req.headers;
  const site = req.headers['sec-fetch-site'];
  const isForeign = (origin !== undefined && origin !== own) || (site !== undefined && site !== 'same-origin');
  const isUnknown = origin === undefined && (kind === 'change' || site === undefined);
  if (isForeign || isUnknown) throw new AppError('forbidden', { reason: 'origin' });
}
