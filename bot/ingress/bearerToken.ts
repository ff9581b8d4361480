import jwt from 'jsonwebtoken';
import { AppError } from '../errors.ts';

/** Header and claims of a token as it claims to be, before anything is verified. */
export interface UnverifiedToken {
  text: string;
  keyId: string;
  issuer: unknown;
  audience: unknown;
  serviceUrl: unknown;
  expires: unknown;
}

/** Signature algorithms of Bot Framework tokens; neither `none` nor one with a shared secret. */
export const ALGORITHMS = ['RS256', 'RS384', 'RS512'] as const;

/** Three base64url parts. Real tokens are below 2 KiB. */
const BEARER = /^Bearer ([\w-]{2,1024}\.[\w-]{2,6144}\.[\w-]{2,1024})$/;

const deny = (reason: string) => new AppError('unauthorized', { reason });

/**
 * The token of an `Authorization` header.
 * @throws AppError `unauthorized` when there is none, or it is not a bearer token.
 */
export function bearerOf(header: string | undefined): string {
  if (header === undefined || header === '') throw deny('no_token');
  const text = BEARER.exec(header)?.[1];
  if (text === undefined) throw deny('malformed_header');
  return text;
}

/**
 * Reads what a token says of itself, to refuse early and cheaply what can never be valid.
 * @throws AppError `unauthorized` when it is no JWT, names a forbidden algorithm or no key.
 */
export function readUnverified(text: string): UnverifiedToken {
  const { header, payload } = decode(text);
  if (!ALGORITHMS.some((algorithm) => algorithm === header.alg)) throw deny('algorithm');
  if (typeof header.kid !== 'string' || header.kid.length > 256) throw deny('no_key_id');
  const { iss: issuer, aud: audience, exp: expires, serviceurl: serviceUrl } = payload;
  return { text, keyId: header.kid, issuer, audience, serviceUrl, expires };
}

function decode(text: string): { header: jwt.JwtHeader; payload: jwt.JwtPayload } {
  const decoded = decodeOrNull(text);
  if (decoded === null || typeof decoded.payload === 'string') throw deny('malformed_token');
  return { header: decoded.header, payload: decoded.payload };
}

function decodeOrNull(text: string): jwt.Jwt | null {
  try {
    return jwt.decode(text, { complete: true });
  } catch {
    return null; // not JSON inside
  }
}
