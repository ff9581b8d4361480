import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** 256 random bits as text that is safe in cookies and links. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether a text has the form of a token of ours; nothing else is ever hashed or looked up. */
export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

/** What is kept of a token. Fast on purpose: 256 random bits cannot be guessed, so there is nothing to slow down. */
export function tokenDigest(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** The CSRF token of a session: only whoever holds the cookie, or was told by us, can know it. */
export function csrfOf(token: string): string {
  return createHmac('sha256', token).update('kesu csrf').digest('base64url');
}

/** Whether two texts are equal, in a time that does not tell how much of them is. */
export function isEqual(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
