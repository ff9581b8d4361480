import { createPublicKey, type KeyObject } from 'node:crypto';
import * as z from 'zod';
import { AppError } from '../errors.ts';

/** A public key of Microsoft's channels and the channels it may sign for. */
export interface SigningKey {
  /** Parsed once: reading PEM anew for each token costs twice the verification itself. */
  key: KeyObject;
  endorsements: readonly string[];
}

export interface SigningKeysOptions {
  /** OpenID metadata document that names the key set. */
  metadataUrl: string;
  now: () => Date;
  /** Total time for metadata and keys, in milliseconds. */
  deadlineMs?: number;
}

/** A caller waits at most this long for keys; a channel gives up after 15 s. */
const DEADLINE_MS = 1_800;
/** At most one refresh a minute, whatever comes in. */
const REFRESH_EVERY_MS = 60_000;
/** Keys are to be refreshed at least once every 24 hours (Bot Framework, "Authentication with the Bot Connector API"). */
const FRESH_MS = 24 * 3_600_000;
/** When refreshing fails, known keys stay in use this long in all. */
const USABLE_MS = 48 * 3_600_000;
const MAX_DOCUMENT_BYTES = 512 * 1024;

const Metadata = z.object({ jwks_uri: z.url({ protocol: /^https?$/ }).max(2048) });
const KeySet = z.object({
  keys: z.array(z.looseObject({ kid: z.string().optional(), endorsements: z.array(z.string()).nullish() })).max(500),
});

async function fetchDocument(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal, redirect: 'error', headers: { accept: 'application/json' } });
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw new AppError('unavailable', { reason: `key_server_${response.status}` });
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.length;
    if (size > MAX_DOCUMENT_BYTES) throw new AppError('unavailable', { reason: 'key_document_too_large' });
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

function toPublicKey(jwk: Record<string, unknown>): KeyObject | undefined {
  const { kty, n, e } = jwk;
  if (kty !== 'RSA' || typeof n !== 'string' || typeof e !== 'string') return undefined;
  const key = createPublicKey({ key: { kty, n, e }, format: 'jwk' });
  // Node reads garbage as a short key; RFC 7518 §3.3 asks for 2048 bits.
  return (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048 ? key : undefined;
}

async function fetchKeys(metadataUrl: string, deadlineMs: number): Promise<Map<string, SigningKey>> {
  const signal = AbortSignal.timeout(deadlineMs);
  const { jwks_uri: keysUrl } = Metadata.parse(await fetchDocument(metadataUrl, signal));
  const secure = new URL(keysUrl).protocol === 'https:' || new URL(keysUrl).origin === new URL(metadataUrl).origin;
  if (!secure) throw new AppError('unavailable', { reason: 'key_set_not_https' });
  const { keys } = KeySet.parse(await fetchDocument(keysUrl, signal));
  const found = new Map<string, SigningKey>();
  for (const jwk of keys) {
    const key = toPublicKey(jwk);
    if (jwk.kid !== undefined && key !== undefined) found.set(jwk.kid, { key, endorsements: jwk.endorsements ?? [] });
  }
  if (found.size === 0) throw new AppError('unavailable', { reason: 'key_set_empty' });
  return found;
}

/** Looks up a signing key by id. */
export interface SigningKeys {
  /**
   * The key, or undefined when the channel has no such key.
   * @throws AppError `unavailable` when it cannot be known now, because the key server does not answer properly.
   */
  find(keyId: string): Promise<SigningKey | undefined>;
}

/**
 * Keys of the channels, fetched when first needed and kept. The SDK's own cache has no deadline, remembers no failure,
 * and so makes one outbound call for each forged token while the key server is down; this one makes one a minute.
 */
export function createSigningKeys(options: SigningKeysOptions): SigningKeys {
  const { metadataUrl, now, deadlineMs = DEADLINE_MS } = options;
  let keys = new Map<string, SigningKey>();
  let loadedAt = Number.NEGATIVE_INFINITY;
  let triedAt = Number.NEGATIVE_INFINITY;
  let failure: unknown;
  let refreshing: Promise<void> | undefined;

  const load = async (at: number) => {
    try {
      keys = await fetchKeys(metadataUrl, deadlineMs);
      loadedAt = at;
      failure = undefined;
    } catch (cause) {
      failure = cause;
    } finally {
      refreshing = undefined;
    }
  };
  /** Joins the refresh under way, starts one if the last is a minute ago, or does nothing. */
  const refresh = (at: number): Promise<void> => {
    if (refreshing === undefined && at - triedAt >= REFRESH_EVERY_MS) {
      triedAt = at;
      refreshing = load(at);
    }
    return refreshing ?? Promise.resolve();
  };

  return {
    find: async (keyId) => {
      const at = now().getTime();
      const known = at - loadedAt < USABLE_MS ? keys.get(keyId) : undefined;
      if (known !== undefined) {
        if (at - loadedAt >= FRESH_MS) void refresh(at);
        return known;
      }
      await refresh(at);
      if (failure === undefined) return keys.get(keyId);
      const retryAfterSeconds = (triedAt + REFRESH_EVERY_MS - at) / 1000;
      throw new AppError('unavailable', { reason: 'key_server', retryAfterSeconds, cause: failure });
    },
  };
}
