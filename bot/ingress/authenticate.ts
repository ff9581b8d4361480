import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { AuthenticationConstants } from 'botframework-connector';
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor.js';
import jwt from 'jsonwebtoken';
import type { BotIdentity } from '../config.ts';
import { AppError } from '../errors.ts';
import type { InboundActivity } from './activity.ts';
import { ALGORITHMS, bearerOf, readUnverified } from './bearerToken.ts';
import { createSigningKeys, type SigningKey, type SigningKeys } from './signingKeys.ts';
import { CLAIM_CHECKS, type ClaimCheck, checkEndorsement } from './tokenChecks.ts';

/** Decides whether an activity really comes from the channel it names. */
export interface Authenticator {
  /**
   * Refuses a request that carries no bearer token at all; asked before its body is read.
   * @throws AppError `unauthorized`.
   */
  requireToken(header: string | undefined): void;
  /**
   * @throws AppError `unauthorized` (the token is not good), `forbidden` (it is good for something else) or
   * `unavailable` (the channel's keys cannot be had now).
   */
  authenticate(activity: InboundActivity, header: string | undefined): Promise<void>;
}

/** The pieces of an authenticator; `authenticatorParts` makes the full set. */
export interface AuthenticatorParts {
  issuer: string;
  keys: SigningKeys;
  claimChecks: readonly ClaimCheck[];
  checkKey: (key: SigningKey, activity: InboundActivity) => void;
  /** Verifies signature and times. */
  verify: (token: string, key: SigningKey) => void;
  /** The SDK's own validation. */
  validate: (activity: InboundActivity, header: string) => Promise<void>;
}

export interface AuthenticatorOptions {
  now: () => Date;
  /** OpenID metadata of the channels; Microsoft's by default. */
  metadataUrl?: string;
}

/** Clock skew granted to a token, in seconds ("Authentication with the Bot Connector API": 5 minutes). */
const CLOCK_TOLERANCE_SECONDS = 300;

/**
 * Checked ahead of the SDK because the SDK answers a forged or expired token by writing to the console and throwing its
 * library's error.
 */
function verify(token: string, key: SigningKey): void {
  try {
    jwt.verify(token, key.key, { algorithms: [...ALGORITHMS], clockTolerance: CLOCK_TOLERANCE_SECONDS });
  } catch (cause) {
    throw new AppError('unauthorized', { reason: 'signature_or_time', cause });
  }
}

/** The SDK's validation, made to take its keys from `keys` instead of fetching them itself. */
function sdkValidation(bot: BotIdentity, metadataUrl: string, keys: SigningKeys): AuthenticatorParts['validate'] {
  const sdk = new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: bot.id,
    ...(bot.password === undefined ? {} : { MicrosoftAppPassword: bot.password }),
    MicrosoftAppType: bot.type,
    ...(bot.tenantId === undefined ? {} : { MicrosoftAppTenantId: bot.tenantId }),
    // Setting one of these means setting all: the SDK then takes none from its built-in cloud.
    ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
    ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
    ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
    OAuthUrl: AuthenticationConstants.OAuthUrl,
    ToBotFromChannelOpenIdMetadataUrl: metadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
    CallerId: 'urn:botframework:azure',
  });
  // The cache is private in the types; the SDK is at its last version, and a test counts that it fetches nothing itself.
  const extractor = JwtTokenExtractor as unknown as { openIdMetadataCache: Map<string, unknown> };
  extractor.openIdMetadataCache.set(metadataUrl, { getKey: async (keyId: string) => (await keys.find(keyId)) ?? null });
  return async (activity, header) => {
    try {
      // The SDK reads channelId and serviceUrl only, both present.
      await sdk.authenticateRequest(activity as Activity, header);
    } catch (cause) {
      throw cause instanceof AppError ? cause : new AppError('unauthorized', { reason: 'sdk', cause });
    }
  };
}

/** Every piece, wired for one bot. */
export function authenticatorParts(bot: BotIdentity, options: AuthenticatorOptions): AuthenticatorParts {
  const metadataUrl = options.metadataUrl ?? AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;
  const keys = createSigningKeys({ metadataUrl, now: options.now });
  return {
    issuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
    keys,
    claimChecks: Object.values(CLAIM_CHECKS),
    checkKey: checkEndorsement,
    verify,
    validate: sdkValidation(bot, metadataUrl, keys),
  };
}

/** Puts the pieces in order: cheap refusals first, keys only for a token that could be good, the SDK last. */
export function composeAuthenticator(parts: AuthenticatorParts): Authenticator {
  return {
    requireToken: (header) => {
      bearerOf(header);
    },
    authenticate: async (activity, header) => {
      const token = readUnverified(bearerOf(header));
      for (const check of parts.claimChecks) check(token, activity, parts.issuer);
      const key = await parts.keys.find(token.keyId);
      if (key === undefined) throw new AppError('unauthorized', { reason: 'unknown_key' });
      parts.checkKey(key, activity);
      parts.verify(token.text, key);
      await parts.validate(activity, `Bearer ${token.text}`);
    },
  };
}

/** For local use without an app id. Configuration then allows loopback only, and so does the service URL allow-list. */
const OPEN: Authenticator = { requireToken: () => undefined, authenticate: () => Promise.resolve() };

/** The authenticator for a bot; without an identity it asks for nothing. */
export function createAuthenticator(bot: BotIdentity | undefined, options: AuthenticatorOptions): Authenticator {
  return bot === undefined ? OPEN : composeAuthenticator(authenticatorParts(bot, options));
}
