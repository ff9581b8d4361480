import { expect } from 'chai';
import sinon from 'sinon';
import {
  APP_ID,
  createTestKey,
  mintHs256,
  mintToken,
  type TestKey,
  type TokenOptions,
  toJwk,
} from '../../support/tokens.ts';
import { type KeyServer, startKeyServer } from '../../support/tokensKeyServer.ts';
import { type Answer, type IngressServer, message, post, SERVICE_URL, startIngress } from './ingressServer.ts';

const BOT = { MicrosoftAppId: APP_ID, MicrosoftAppPassword: 'the-app-password' };
const TENANT = 'd6d49420-f39b-4df7-a1dc-d59a935871db';
const in_ = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

const key = createTestKey('k1');
const unendorsed = createTestKey('k2');
const emptyHanded = createTestKey('k3');
const foreign: TestKey = { ...createTestKey('k1'), kid: 'k1' };

const token = (options: Partial<TokenOptions> = {}) =>
  `Bearer ${mintToken({ key, serviceUrl: SERVICE_URL, ...options })}`;
const claims = (changed: Record<string, unknown>) => token({ claims: changed });
const cut = (text: string, part: number, change: (part: string) => string) =>
  text
    .split('.')
    .map((piece, i) => (i === part ? change(piece) : piece))
    .join('.');

/** What is wrong, the header, the answer, why (for the log), and what is different about the activity. */
type Forgery = [
  what: string,
  header: string | undefined,
  status: number,
  reason: string,
  fields?: Record<string, unknown>,
];

const emulator = {
  iss: `https://sts.windows.net/${TENANT}/`,
  appid: APP_ID,
  ver: '1.0',
  tid: TENANT,
  serviceurl: undefined,
};
const skill = { iss: `https://login.microsoftonline.com/${TENANT}/v2.0`, azp: 'other-bot', ver: '2.0', tid: TENANT };

const forgeries: Forgery[] = [
  ['no header', undefined, 401, 'no_token'],
  ['an empty header', '', 401, 'no_token'],
  ['Bearer and nothing', 'Bearer', 401, 'malformed_header'],
  ['Bearer x', 'Bearer x', 401, 'malformed_header'],
  ['Basic', 'Basic dXNlcjpwYXNz', 401, 'malformed_header'],
  ['small letters', token().replace('Bearer', 'bearer'), 401, 'malformed_header'],
  ['two tokens', `${token()}, ${token()}`, 401, 'malformed_header'],
  ['a token of 10,000 characters', token({ claims: { pad: 'x'.repeat(10_000) } }), 401, 'malformed_header'],
  ['three words of base64', 'Bearer aaaa.bbbb.cccc', 401, 'malformed_token'],
  ['a payload that is no JSON', cut(token(), 1, () => 'bm90IGpzb24'), 401, 'malformed_token'],
  ['a payload that is a string', cut(token(), 1, () => 'ImhpIg'), 401, 'malformed_token'],
  ['algorithm none', token({ algorithm: 'none' }), 401, 'malformed_header'],
  ['algorithm none with a signature', `${token({ algorithm: 'none' })}abc`, 401, 'algorithm'],
  ['HS256 with the public key', `Bearer ${mintHs256(key, SERVICE_URL)}`, 401, 'algorithm'],
  ['PS256', token({ algorithm: 'PS256' }), 401, 'algorithm'],
  ['a foreign key of the same name', token({ key: foreign }), 401, 'signature_or_time'],
  [
    'claims changed after signing',
    cut(token(), 1, () => claims({ role: 'x' }).split('.')[1] ?? ''),
    401,
    'signature_or_time',
  ],
  ['a signature cut short', cut(token(), 2, (s) => s.slice(0, 20)), 401, 'signature_or_time'],
  ['no name of a key', cut(token(), 0, () => 'Bearer eyJhbGciOiJSUzI1NiJ9'), 401, 'no_key_id'],
  ['an unknown key', token({ kid: 'unknown' }), 401, 'unknown_key'],
  ['a key named __proto__', token({ kid: '__proto__' }), 401, 'unknown_key'],
  ['another issuer', claims({ iss: 'https://evil.com' }), 401, 'issuer'],
  ['no issuer', claims({ iss: undefined }), 401, 'issuer'],
  ['issuers in a list', claims({ iss: ['https://api.botframework.com'] }), 401, 'issuer'],
  ['an emulator token', claims(emulator), 401, 'issuer'],
  ['a skill token', claims(skill), 401, 'issuer'],
  ['another audience', claims({ aud: 'another-app' }), 401, 'sdk'],
  ['no audience', claims({ aud: undefined }), 401, 'sdk'],
  ['an expiry 6 minutes ago', claims({ exp: in_(-360) }), 401, 'signature_or_time'],
  ['no expiry', claims({ exp: undefined }), 401, 'no_expiry'],
  ['not valid for another hour', claims({ nbf: in_(3600) }), 401, 'signature_or_time'],
  ['no service URL in the token', claims({ serviceurl: undefined }), 403, 'service_url_claim'],
  ['another service URL in the token', claims({ serviceurl: 'https://evil.com/' }), 403, 'service_url_claim'],
  [
    'a service URL that differs in case only',
    claims({ serviceurl: SERVICE_URL.toUpperCase() }),
    403,
    'service_url_claim',
  ],
  ['no service URL in the body', token(), 400, 'schema', { serviceUrl: undefined }],
  ['an empty service URL in the body', token(), 400, 'schema', { serviceUrl: '' }],
  ['null for the service URL in the body', token(), 400, 'schema', { serviceUrl: null }],
  ['no service URL anywhere', claims({ serviceurl: undefined }), 400, 'schema', { serviceUrl: undefined }],
  ['a channel the key does not sign for', token(), 403, 'endorsement', { channelId: 'slack' }],
  ['the channel AseChannel', token(), 403, 'endorsement', { channelId: 'AseChannel' }],
  ['a key without endorsements', token({ key: unendorsed }), 403, 'endorsement'],
  ['a key with an empty list of them', token({ key: emptyHanded }), 403, 'endorsement'],
  [
    'a service URL in both that is not allowed',
    claims({ serviceurl: 'https://evil.com/' }),
    403,
    'service_url',
    { serviceUrl: 'https://evil.com/' },
  ],
];

const send = (
  server: IngressServer,
  header: string | undefined,
  fields: Record<string, unknown> = {},
): Promise<Answer> =>
  post(
    server.url,
    message({ serviceUrl: SERVICE_URL, ...fields }),
    header === undefined ? {} : { authorization: header },
  );

describe('createAuthenticator', () => {
  let keyServer: KeyServer;
  let server: IngressServer;
  before(async () => {
    keyServer = await startKeyServer([
      { kid: 'broken', kty: 'RSA', n: '!', e: '' },
      { kid: 'ec', kty: 'EC', x: 'x', y: 'y', endorsements: ['msteams'] },
      toJwk(key, ['msteams', 'webchat']),
      toJwk(unendorsed),
      toJwk(emptyHanded, []),
    ]);
    server = await startIngress({ env: BOT, metadataUrl: keyServer.metadataUrl });
  });
  after(() => Promise.all([keyServer.close(), server.close()]));
  afterEach(() => sinon.restore());

  for (const [what, header, status, reason, fields] of forgeries)
    it(`answers ${status} to ${what}, and says no more than that`, async () => {
      const console_ = sinon.stub(console, 'error');
      const before = { received: server.received.length, audit: server.audit().length, log: server.logText().length };
      const answer = await send(server, header, fields);
      expect(answer.status).to.equal(status);
      expect(answer.body.error?.code).to.equal(
        { 400: 'invalid_request', 401: 'unauthorized', 403: 'forbidden' }[status],
      );
      expect(answer.text).not.to.match(/jwt|jsonwebtoken|invalid signature|claim|endorse|AppId/i);
      expect(server.received).to.have.length(before.received);
      expect(
        server
          .audit()
          .slice(before.audit)
          .map((line) => line.reason),
      ).to.deep.equal([reason]);
      const logged = server.logText().slice(before.log);
      expect(logged).not.to.contain('mould').and.not.to.contain('eyJ');
      sinon.assert.notCalled(console_);
    });

  // Made when the test runs: a token that is nearly too old when the file is loaded is too old a minute later.
  for (const [what, header, fields] of [
    ['a good token', () => token(), {}],
    ['a good token once more', () => token(), { id: 'a-2' }],
    ['an expiry 4 minutes ago, for clocks differ', () => claims({ exp: in_(-240) }), {}],
    ['RS512', () => token({ algorithm: 'RS512' }), {}],
    ['another channel the key signs for', () => token(), { channelId: 'webchat' }],
  ] as const)
    it(`accepts ${what}`, async () => {
      expect((await send(server, header(), fields)).status).to.equal(202);
    });

  it('asks for a token before it reads the body', async () => {
    const answer = await post(server.url, 'x'.repeat(1_000_000), { 'content-type': 'text/plain' });
    expect([answer.status, answer.headers.get('www-authenticate')]).to.deep.equal([401, 'Bearer']);
  });

  it('fetched the keys once for all of these, the SDK included', () => {
    expect(keyServer.hits).to.deep.equal({ '/openid': 1, '/keys': 1 });
  });
});
