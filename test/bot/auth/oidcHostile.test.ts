import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { SESSION_COOKIE } from '../../../bot/auth/cookies.ts';
import { useAuth } from './authRig.ts';

const CLIENT = { id: 'kesu', secret: 'a-client-secret-of-32-characters' };
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const strangeKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

type Claims = Record<string, unknown>;
type Signer = (claims: Claims) => string;

function rsa(key: KeyObject, header: object = {}): Signer {
  return (claims) => {
    const text = `${part({ alg: 'RS256', typ: 'JWT', kid: 'k1', ...header })}.${part(claims)}`;
    return `${text}.${createSign('sha256').update(text).sign(key).toString('base64url')}`;
  };
}

function hmac(secret: string | Buffer, header: object = {}): Signer {
  return (claims) => {
    const text = `${part({ alg: 'HS256', typ: 'JWT', kid: 'k1', ...header })}.${part(claims)}`;
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  };
}

const good = rsa(keys.privateKey);
const without = (claims: Claims, name: string) =>
  Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));
const publicPem = keys.publicKey.export({ format: 'pem', type: 'spki' });
const ownKey = strangeKeys.publicKey.export({ format: 'jwk' });

/** An ID token made by somebody who sits between us and the provider, or at another of its clients. */
const forgeries: [what: string, make: Signer][] = [
  ['no signature (alg none)', (claims) => `${part({ alg: 'none', kid: 'k1' })}.${part(claims)}.`],
  ['no signature, spelled otherwise', (claims) => `${part({ alg: 'nOnE', kid: 'k1' })}.${part(claims)}.`],
  ['the public key taken for a shared secret', hmac(publicPem)],
  ['our own secret for a key (HS256)', hmac(CLIENT.secret)],
  ['an HS256 signature that says RS256', hmac(publicPem, { alg: 'RS256' })],
  ['a strange key', rsa(strangeKeys.privateKey)],
  ['a strange key that it brings along', rsa(strangeKeys.privateKey, { jwk: ownKey })],
  [
    'a strange key to be fetched elsewhere',
    rsa(strangeKeys.privateKey, { jku: 'https://evil.example/jwks', kid: 'evil' }),
  ],
  ['a critical header nobody knows', rsa(keys.privateKey, { crit: ['x'], x: 1 })],
  [
    'a signature over other claims',
    (claims) =>
      `${part({ alg: 'RS256', kid: 'k1' })}.${part({ ...claims, sub: 'boss' })}.${good(claims).split('.')[2]}`,
  ],
  ['another client’s audience', (claims) => good({ ...claims, aud: 'other' })],
  ['two audiences and no authorized party', (claims) => good({ ...claims, aud: [CLIENT.id, 'other'], azp: 'other' })],
  ['another issuer', (claims) => good({ ...claims, iss: 'https://evil.example' })],
  ['another nonce', (claims) => good({ ...claims, nonce: 'x' })],
  ['no nonce', (claims) => good(without(claims, 'nonce'))],
  ['no subject', (claims) => good(without(claims, 'sub'))],
  ['no end', (claims) => good(without(claims, 'exp'))],
  ['an end that has passed', (claims) => good({ ...claims, exp: Number(claims.iat) - 600 })],
  ['text that is no token', () => 'not.a.token'],
];

describe('a provider’s answer that somebody forged', () => {
  let issuer: Server;
  let url = '';
  let make: Signer = good;
  let nonce = '';
  before((done) => {
    issuer = createServer((req, res) => {
      const claims = () => {
        const iat = Math.floor(Date.now() / 1000);
        return { iss: url, sub: 'mei', aud: CLIENT.id, iat, exp: iat + 300, nonce, roles: ['agent'], name: 'Mei' };
      };
      const answers: Record<string, () => object> = {
        '/.well-known/openid-configuration': () => ({
          issuer: url,
          authorization_endpoint: `${url}/authorize`,
          token_endpoint: `${url}/token`,
          jwks_uri: `${url}/jwks`,
          response_types_supported: ['code'],
          subject_types_supported: ['pairwise'],
          // As an attacker would like it.
          id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
        }),
        '/jwks': () => ({
          keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: 'RS256' }],
        }),
        '/token': () => ({ access_token: 'x', token_type: 'Bearer', expires_in: 60, id_token: make(claims()) }),
      };
      res.setHeader('content-type', 'application/json');
      res.end(JSON.stringify(answers[req.url ?? '']?.() ?? {}));
    });
    issuer.listen(0, '127.0.0.1', () => {
      url = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`;
      done();
    });
  });
  after((done) => {
    issuer.closeAllConnections();
    issuer.close(done);
  });
  const rig = useAuth(() => ({ OIDC_ISSUER: url, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret }));

  async function signIn(signer: Signer) {
    rig.now = Date.now();
    make = signer;
    const client = rig.client();
    const start = await client.send('GET', '/api/v1/oidc/start');
    const asked = new URL(String(start.headers.location)).searchParams;
    nonce = asked.get('nonce') ?? '';
    const answer = await client.send('GET', `/api/v1/oidc/callback?code=c&state=${asked.get('state')}`);
    return { location: answer.headers.location, isIn: client.cookies.has(SESSION_COOKIE) };
  }

  it('is told from a good one, which lets in', async () => {
    expect(await signIn(good)).to.deep.equal({ location: '/console/', isIn: true });
  });

  for (const [what, signer] of forgeries)
    it(`lets nobody in: ${what}`, async () => {
      expect(await signIn(signer)).to.deep.equal({ location: '/console/?signin=oidc_refused', isIn: false });
      expect((await rig.store.people({ limit: 1 })).items).to.have.length(0);
    });
});
