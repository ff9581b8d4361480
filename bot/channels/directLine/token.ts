import { randomBytes } from 'node:crypto';
import jwt from 'jsonwebtoken';
import * as z from 'zod';
import type { SecretPort } from '../../../storage/index.ts';
import { AppError } from '../../errors.ts';

/** What a token opens: one conversation, as one user. */
export interface Grant {
  conversationId: string;
  userId: string;
  /** Locale the client asked for when the conversation was made, if any. */
  locale?: string | undefined;
  /** When the conversation was first granted, in seconds since 1970: renewals never outlive it by more than the cap. */
  since: number;
}

/** A token as the clients receive it. `expires_in` is in seconds. */
export interface IssuedToken {
  conversationId: string;
  token: string;
  expires_in: number;
}

/** DirectLineJS renews every 15 minutes, so this must be well above. Seconds. */
const TOKEN_SECONDS = 3600;
/** A conversation can be continued from the same browser for this long after it was granted. Seconds. */
const CAP_SECONDS = 7 * 24 * 3600;
/** A stream URL is used at once; it travels in a URL, so it is worthless soon after. Seconds. */
const STREAM_SECONDS = 60;
const ISSUER = 'kesu-directline';
const SECRET_NAME = 'directLineKey';

const Claims = z.object({
  conv: z.string().min(1).max(128),
  user: z.string().min(1).max(128),
  loc: z.string().max(64).optional(),
  since: z.number().int(),
});

/** Makes and checks Direct Line tokens: HS256 JWTs whose key is kept by the store, so that they survive a restart. */
export class DirectLineTokens {
  readonly #key: string;
  readonly #clock: () => Date;

  constructor(key: string, clock: () => Date) {
    this.#key = key;
    this.#clock = clock;
  }

  static async open(store: SecretPort, clock: () => Date): Promise<DirectLineTokens> {
    const key = await store.secret(SECRET_NAME, () => randomBytes(32).toString('base64url'));
    return new DirectLineTokens(key, clock);
  }

  /** A grant for a conversation that does not exist yet; its id cannot be guessed. */
  newGrant(userId?: string, locale?: string): Grant {
    return {
      conversationId: randomBytes(18).toString('base64url'),
      userId: userId ?? `dl_${randomBytes(16).toString('hex')}`,
      ...(locale === undefined ? {} : { locale }),
      since: this.#now(),
    };
  }

  issue(grant: Grant): IssuedToken {
    const expires = Math.min(this.#now() + TOKEN_SECONDS, grant.since + CAP_SECONDS);
    const token = this.#sign(grant, 'conversation', expires);
    return { conversationId: grant.conversationId, token, expires_in: Math.max(0, expires - this.#now()) };
  }

  /** @throws AppError `token_expired`, or `forbidden` for anything not signed by us for this purpose. */
  verify(token: string): Grant {
    return this.#verify(token, 'conversation', false);
  }

  /**
   * The grant of a token that may have expired, as long as the conversation is within its cap. For the chat page, which
   * wakes up with an old token.
   * @throws AppError as `verify`.
   */
  verifyForRenewal(token: string): Grant {
    const grant = this.#verify(token, 'conversation', true);
    if (this.isOver(grant)) throw new AppError('token_expired', { reason: 'conversation_cap' });
    return grant;
  }

  /** Whether the conversation has reached its cap: nothing may be opened with it any more. */
  isOver(grant: Grant): boolean {
    return this.#now() >= grant.since + CAP_SECONDS;
  }

  issueStream(grant: Grant): string {
    return this.#sign(grant, 'stream', this.#now() + STREAM_SECONDS);
  }

  /** @throws AppError as `verify`. */
  verifyStream(token: string): Grant {
    return this.#verify(token, 'stream', false);
  }

  /** Key for signing attachment URLs; independent of the token key by its label. */
  get urlKey(): string {
    return `attachment-url:${this.#key}`;
  }

  #now(): number {
    return Math.floor(this.#clock().getTime() / 1000);
  }

  #sign(grant: Grant, audience: string, exp: number): string {
    const { conversationId: conv, userId: user, locale: loc, since } = grant;
    const claims = { conv, user, since, iat: this.#now(), exp, ...(loc === undefined ? {} : { loc }) };
    return jwt.sign(claims, this.#key, { algorithm: 'HS256', issuer: ISSUER, audience });
  }

  #verify(token: string, audience: string, ignoreExpiration: boolean): Grant {
    const options = { algorithms: ['HS256' as const], issuer: ISSUER, audience, ignoreExpiration };
    try {
      const claims = Claims.parse(jwt.verify(token, this.#key, { ...options, clockTimestamp: this.#now() }));
      return { conversationId: claims.conv, userId: claims.user, locale: claims.loc, since: claims.since };
    } catch (error) {
      if (error instanceof jwt.TokenExpiredError) throw new AppError('token_expired');
      throw new AppError('forbidden', { reason: 'token' });
    }
  }
}
