import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';

/** App id of the bot in tests. */
export const APP_ID = '11111111-2222-3333-4444-555555555555';
export const CHANNEL_ISSUER = 'https://api.botframework.com';

/** An RSA key pair with the name it has in the key set. */
export interface TestKey {
  kid: string;
  publicKey: KeyObject;
  privateKey: KeyObject;
}

export function createTestKey(kid: string): TestKey {
  return { kid, ...generateKeyPairSync('rsa', { modulusLength: 2048 }) };
}

/** A key as it stands in a key set. */
export function toJwk(key: TestKey, endorsements?: readonly string[]): object {
  const { n, e } = key.publicKey.export({ format: 'jwk' });
  return { kid: key.kid, kty: 'RSA', use: 'sig', n, e, ...(endorsements === undefined ? {} : { endorsements }) };
}

const seconds = () => Math.floor(Date.now() / 1000);

export interface TokenOptions {
  key: TestKey;
  serviceUrl?: string | undefined;
  /** Set or, with undefined, remove claims. */
  claims?: Record<string, unknown>;
  kid?: string;
  algorithm?: jwt.Algorithm;
}

/** A token as a channel would sign it, with what a test wants wrong about it. */
export function mintToken({ key, serviceUrl, claims = {}, kid, algorithm = 'RS256' }: TokenOptions): string {
  const usual = { iss: CHANNEL_ISSUER, aud: APP_ID, serviceurl: serviceUrl, iat: seconds(), exp: seconds() + 3600 };
  const payload = Object.fromEntries(Object.entries({ ...usual, ...claims }).filter(([, v]) => v !== undefined));
  const secret = algorithm === 'none' ? '' : key.privateKey;
  return jwt.sign(payload, secret, { algorithm, keyid: kid ?? key.kid });
}

/** The classic confusion: the public key, which anyone has, used as the secret of an HMAC. */
export function mintHs256(key: TestKey, serviceUrl: string): string {
  const pem = key.publicKey.export({ format: 'pem', type: 'spki' }).toString();
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { iss: CHANNEL_ISSUER, aud: APP_ID, serviceurl: serviceUrl, exp: seconds() + 3600 };
  const head = `${part({ alg: 'HS256', typ: 'JWT', kid: key.kid })}.${part(claims)}`;
  // jsonwebtoken refuses to sign this, so the signature is made by hand.
  return `${head}.${createHmac('sha256', pem).update(head).digest('base64url')}`;
}
