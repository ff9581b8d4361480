import * as oidc from 'openid-client';
import * as z from 'zod';
import { isLoopbackHost } from '../config.ts';
import { AppError } from '../errors.ts';
import { Sealer } from './sealed.ts';

/** An OpenID Connect provider as it is configured. */
export interface OidcProvider {
  /** Exactly as the provider names itself, e.g. `https://login.microsoftonline.com/TENANT/v2.0`. */
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** Where the provider sends the browser back to, below the console's origin. */
export const CALLBACK_PATH = '/api/v1/oidc/callback';

/** How long somebody may take at the provider, in milliseconds. */
export const PATIENCE_MS = 10 * 60_000;
/** Longest wait for an answer of the provider, in seconds. */
const PROVIDER_SECONDS = 10;
/** Clock skew granted to the provider, in seconds. */
const SKEW_SECONDS = 60;

/** A sign-in under way, sealed in the browser that began it. */
const Underway = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
  at: z.number(),
});

/** The dance with an identity provider: authorization code, with PKCE, state and nonce. */
export class Oidc {
  readonly provider: OidcProvider;
  readonly #sealer: Sealer;
  readonly #clock: () => Date;
  #configuration: Promise<oidc.Configuration> | undefined;

  /** @param secret Key of what is sealed in browsers; kept over restarts. */
  constructor(provider: OidcProvider, secret: string, clock: () => Date) {
    this.provider = provider;
    this.#sealer = new Sealer(`oidc ${secret}`);
    this.#clock = clock;
  }

  /**
   * Begins: where to send the browser, and what it must bring back.
   * @param to Path of ours to go to in the end.
   * @throws AppError `unavailable` when the provider cannot be asked.
   */
  async start(origin: string, to: string): Promise<{ url: URL; underway: string }> {
    const configuration = await this.#discover();
    const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: origin + CALLBACK_PATH,
      scope: 'openid profile email',
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    const at = this.#clock().getTime();
    return { url, underway: this.#sealer.seal({ state, nonce, verifier, to, at }) };
  }

  /**
   * Ends: the verified claims of the ID token. Its signature is checked against the provider's keys and its algorithm
   * must be RS256, so that neither `none` nor a key taken for a shared secret passes.
   * @param url Address the browser came back to, path and query.
   * @throws AppError `forbidden`: this browser began no such sign-in, it took too long, or the answer is not good;
   * `unavailable`: the provider does not answer.
   */
  async finish(origin: string, url: string, underway: string): Promise<{ claims: oidc.IDToken; to: string }> {
    const opened = Underway.safeParse(this.#sealer.open(underway));
    if (!opened.success) throw new AppError('forbidden', { reason: 'oidc_unknown' });
    const { state, nonce, verifier, to, at } = opened.data;
    if (this.#clock().getTime() - at > PATIENCE_MS) throw new AppError('forbidden', { reason: 'oidc_late' });
    const configuration = await this.#discover();
    try {
      const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
      const tokens = await oidc.authorizationCodeGrant(configuration, new URL(url, origin), checks);
      const claims = tokens.claims();
      if (claims === undefined) throw new AppError('forbidden', { reason: 'oidc_no_claims' });
      return { claims, to };
    } catch (cause) {
      throw cause instanceof AppError ? cause : new AppError('forbidden', { reason: 'oidc_refused', cause });
    }
  }

  /** The provider's own description, asked for once it is needed and again after a failure. */
  #discover(): Promise<oidc.Configuration> {
    this.#configuration ??= discover(this.provider).catch((cause: unknown) => {
      this.#configuration = undefined;
      throw new AppError('unavailable', { reason: 'oidc_provider', cause });
    });
    return this.#configuration;
  }
}

async function discover({ issuer, clientId, clientSecret }: OidcProvider): Promise<oidc.Configuration> {
  const server = new URL(issuer);
  const isPlain = server.protocol === 'http:' && isLoopbackHost(server.hostname);
  const metadata = { id_token_signed_response_alg: 'RS256', [oidc.clockTolerance]: SKEW_SECONDS };
  const execute = [oidc.enableNonRepudiationChecks, ...(isPlain ? [oidc.allowInsecureRequests] : [])];
  const options = { execute, timeout: PROVIDER_SECONDS };
  const authentication = oidc.ClientSecretPost(clientSecret);
  return oidc.discovery(server, clientId, metadata, authentication, options);
}
