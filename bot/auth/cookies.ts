import type { IncomingMessage } from 'node:http';

/**
 * `__Host-` makes browsers keep the cookie to this very host: over https, for every path, never from or for a subdomain
 * (RFC 6265bis §4.1.3.2). Chromium takes it over plain http on this machine as well; Safari does not.
 */
export const SESSION_COOKIE = '__Host-kesu';

export interface CookieOptions {
  /** `Lax`: also sent when another site leads the browser here, which an identity provider does. */
  sameSite: 'Strict' | 'Lax';
  /** Seconds; 0 removes the cookie. Without it, it goes with the browser. */
  maxAge?: number;
}

/** A `Set-Cookie` value. `value` must be free of anything but letters, digits, `-`, `_` and `.`. */
export function cookieText(name: string, value: string, { sameSite, maxAge }: CookieOptions): string {
  const age = maxAge === undefined ? '' : `; Max-Age=${Math.max(0, Math.trunc(maxAge))}`;
  return `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=${sameSite}${age}`;
}

/** The value of a cookie; undefined when there is none, or more than one of that name. */
export function readCookie(req: IncomingMessage, name: string): string | undefined {
  const values = (req.headers.cookie ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${name}=`))
    .map((part) => part.slice(name.length + 1));
  return values.length === 1 ? values[0] : undefined;
}
