import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { addressKey, type Limit } from '../channels/directLine/limits.ts';
import { originKind } from '../channels/directLine/origin.ts';
import type { DirectLineTokens, Grant, IssuedToken } from '../channels/directLine/token.ts';
import { AppError } from '../errors.ts';
import { answerJson } from '../ingress/answer.ts';
import { readJsonBody } from '../ingress/bodyReader.ts';
import { parseJson } from '../ingress/jsonGuard.ts';
import { createRateLimiter } from '../ingress/rateLimit.ts';

/** Where the chat page asks for its token. */
export const CHAT_TOKEN_PATH = '/api/v1/chat/token';

/** Per network address: an office full of customers, but no farm of conversations. */
export const CHAT_TOKEN_LIMIT: Limit = { burst: 60, perSecond: 0.5 };
const MAX_SOURCES = 20_000;

/** Body of the request. `resume` is an earlier token, expired or not: its conversation goes on. */
export const ChatTokenRequest = z.strictObject({
  locale: z.string().max(64).optional(),
  resume: z.string().max(4096).optional(),
});

/** Body of the answer. `expires_in` is in seconds. */
export const ChatTokenAnswer = z.object({
  token: z.string(),
  conversationId: z.string(),
  userId: z.string(),
  expires_in: z.number().int(),
});
export type ChatTokenAnswer = z.infer<typeof ChatTokenAnswer>;

export interface ChatTokenDeps {
  tokens: DirectLineTokens;
  clock: () => Date;
  allowedOrigins: readonly string[];
  limit?: Limit;
}

/**
 * Gives a browser on our page, or on an allowed site, a token for one new or resumed conversation. No secret and no
 * cookie is involved; the origin check keeps other sites from opening conversations in a visitor's name.
 * @returns the handler; it answers or throws AppError.
 */
export function createChatToken(deps: ChatTokenDeps) {
  const { tokens, clock, allowedOrigins, limit = CHAT_TOKEN_LIMIT } = deps;
  const take = createRateLimiter({ ...limit, maxSources: MAX_SOURCES }, clock);

  return async function chatToken(req: IncomingMessage, res: ServerResponse): Promise<void> {
    assertOrigin(req, allowedOrigins);
    const wait = take(addressKey(req));
    if (wait > 0) throw new AppError('too_many_requests', { reason: 'chat_token', retryAfterSeconds: wait });
    const parsed = ChatTokenRequest.safeParse(parseJson(await readJsonBody(req)));
    if (!parsed.success) throw new AppError('invalid_request', { reason: 'chat_token' });
    const { resume, locale } = parsed.data;
    const grant = resume === undefined ? tokens.newGrant(undefined, locale) : tokens.verifyForRenewal(resume);
    answerJson(res, 200, toAnswer(tokens.issue(grant), grant));
  };
}

function toAnswer({ token, conversationId, expires_in }: IssuedToken, { userId }: Grant): ChatTokenAnswer {
  return { token, conversationId, userId, expires_in };
}

/** A browser always sends `Origin` with a POST, so a request without one is no chat page. */
function assertOrigin(req: IncomingMessage, allowedOrigins: readonly string[]): void {
  const kind = originKind(req, allowedOrigins);
  const site = req.headers['sec-fetch-site'];
  const isCrossSite = kind === 'same' && site !== undefined && site !== 'same-origin';
  if (kind === 'none' || kind === 'foreign' || isCrossSite) throw new AppError('forbidden', { reason: 'origin' });
}
