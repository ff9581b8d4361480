import { AppError } from '../errors.ts';
import type { InboundActivity } from './activity.ts';
import type { UnverifiedToken } from './bearerToken.ts';
import type { SigningKey } from './signingKeys.ts';

/** What can be said against a token before its signature is verified. Each throws an AppError, or accepts. */
export type ClaimCheck = (token: UnverifiedToken, activity: InboundActivity, issuer: string) => void;

/**
 * The gaps that the SDK leaves open, closed one by one. They read unverified claims: they can only refuse; whatever
 * passes still has its signature verified.
 */
export const CLAIM_CHECKS = {
  /** Emulator and skill tokens come from other issuers and are bound to no service URL; they are not accepted. */
  issuer: (token, _activity, issuer) => {
    if (token.issuer !== issuer) throw new AppError('unauthorized', { reason: 'issuer' });
  },
  /** A token without expiry would be valid for ever. */
  expires: (token) => {
    if (typeof token.expires !== 'number') throw new AppError('unauthorized', { reason: 'no_expiry' });
  },
  /** The SDK skips the comparison when the activity names no service URL. */
  serviceUrl: (token, activity) => {
    if (typeof token.serviceUrl !== 'string' || token.serviceUrl !== activity.serviceUrl)
      throw new AppError('forbidden', { reason: 'service_url_claim' });
  },
} satisfies Record<string, ClaimCheck>;

/** The SDK lets a key without endorsements sign for any channel; here it signs for none. */
export function checkEndorsement(key: SigningKey, activity: InboundActivity): void {
  if (!key.endorsements.includes(activity.channelId)) throw new AppError('forbidden', { reason: 'endorsement' });
}
