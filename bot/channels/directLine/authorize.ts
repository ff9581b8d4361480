import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { AppError } from '../../errors.ts';
import type { DirectLineTokens, Grant } from './token.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** The credential of a `Bearer` header, at most 4 KiB; undefined when there is none. */
export function bearer(req: IncomingMessage): string | undefined {
  return /^Bearer (\S{1,4096})$/i.exec(req.headers.authorization ?? '')?.[1];
}

/** Whether the request carries the Direct Line secret. Compared in constant time; a bot without a secret has no holder. */
export function holdsSecret(req: IncomingMessage, secret: string | undefined): boolean {
  const given = bearer(req);
  return secret !== undefined && given !== undefined && timingSafeEqual(digest(given), digest(secret));
}

/**
 * The one door to a conversation: the grant of the request's token, which must be for this conversation. A missing, a
 * forged and a foreign token get the same refusal, so that a stranger cannot tell which conversations exist. It is 403,
 * not 401, because DirectLineJS recovers from 403 only.
 * @throws AppError `forbidden` or `token_expired`.
 */
export function authorize(req: IncomingMessage, tokens: DirectLineTokens, conversationId?: string): Grant {
  const token = bearer(req);
  if (token === undefined) throw new AppError('forbidden', { reason: 'no_token' });
  const grant = tokens.verify(token);
  if (conversationId !== undefined && conversationId !== grant.conversationId)
    throw new AppError('forbidden', { reason: 'foreign_token' });
  return grant;
}
