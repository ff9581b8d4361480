import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { conversationKey } from '../../storage/index.ts';
import { type FakeConnector, startFakeConnector } from '../support/fakeConnector.ts';
import { type LiveApp, startLiveApp } from '../support/liveApp.ts';
import { APP_ID, createTestKey, mintHs256, mintToken, type TokenOptions, toJwk } from '../support/tokens.ts';
import { type KeyServer, startKeyServer } from '../support/tokensKeyServer.ts';

const OUR_TOKEN = 'a-token-of-the-managed-identity';
const key = createTestKey('k1');
const unendorsed = createTestKey('k2');
const foreign = { ...createTestKey('k1') };
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

/** Header, or how the token is made, and what is different about the activity. */
type Forgery = [what: string, status: number, make: (serviceUrl: string) => string | undefined, change?: object];

const minted =
  (options: Partial<TokenOptions> = {}) =>
  (serviceUrl: string) =>
    `Bearer ${mintToken({ key, serviceUrl, ...options })}`;
const claims = (changed: Record<string, unknown>) => minted({ claims: changed });

const FORGERIES: Forgery[] = [
  ['no token', 401, () => undefined],
  ['junk', 401, () => 'Bearer x'],
  ['Basic', 401, () => 'Basic dXNlcjpwYXNz'],
  ['algorithm none', 401, minted({ algorithm: 'none' })],
  ['HS256 with the public key', 401, (url) => `Bearer ${mintHs256(key, url)}`],
  ['a foreign key of the same name', 401, minted({ key: foreign })],
  ['an unknown key', 401, minted({ kid: 'k9' })],
  ['another issuer', 401, claims({ iss: 'https://evil.example' })],
  ['another audience', 401, claims({ aud: 'another-app' })],
  ['an expired token', 401, claims({ exp: inSeconds(-360) })],
  ['no expiry', 401, claims({ exp: undefined })],
  ['not valid yet', 401, claims({ nbf: inSeconds(3600) })],
  ['no service URL in the token', 403, claims({ serviceurl: undefined })],
  ['another service URL in the token', 403, claims({ serviceurl: 'https://evil.example/' })],
  ['no service URL in the body', 400, minted(), { serviceUrl: undefined }],
  ['an empty service URL in the body', 400, minted(), { serviceUrl: '' }],
  ['null for a service URL in the body', 400, minted(), { serviceUrl: null }],
  [
    'a foreign service URL in both',
    403,
    claims({ serviceurl: 'https://evil.example/' }),
    { serviceUrl: 'https://evil.example/' },
  ],
  ['a channel the key does not sign for', 403, minted(), { channelId: 'slack' }],
  ['a key without endorsements', 403, minted({ key: unendorsed })],
];

describe('the whole product with an app id', function () {
  this.timeout(30_000);
  let keyServer: KeyServer;
  let connector: FakeConnector;
  let identity: Server;
  let live: LiveApp;

  before(async () => {
    keyServer = await startKeyServer([toJwk(key, ['msteams']), toJwk(unendorsed)]);
    connector = await startFakeConnector();
    identity = await startIdentityEndpoint();
    const env = {
      MicrosoftAppId: APP_ID,
      MicrosoftAppType: 'UserAssignedMSI',
      MicrosoftAppTenantId: 'a-tenant',
      KESU_SERVICE_URLS: new URL(connector.url).origin,
    };
    live = await startLiveApp(env, { metadataUrl: keyServer.metadataUrl });
  });
  after(async () => {
    await live.dispose();
    await connector.close();
    await keyServer.close();
    await new Promise((resolve) => identity.close(resolve));
    delete process.env.IDENTITY_ENDPOINT;
    delete process.env.IDENTITY_HEADER;
  });

  const post = (authorization: string | undefined, id: string, change: object = {}) =>
    fetch(`${live.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) },
      body: JSON.stringify({
        type: 'message',
        id,
        channelId: 'msteams',
        serviceUrl: connector.url,
        from: { id: '29:maria' },
        recipient: { id: `28:${APP_ID}` },
        conversation: { id: 'conv', conversationType: 'personal', tenantId: 'a-tenant' },
        text: 'My order is 9 days late.',
        ...change,
      }),
    });
  const transcript = () => live.app.store.entries(conversationKey('msteams', 'conv'), { after: 0, limit: 100 });

  for (const [what, status, make, change] of FORGERIES)
    it(`answers ${status} to ${what} and hears nothing of it`, async () => {
      const answer = await post(make(connector.url), 'forged', change);
      expect(answer.status).to.equal(status);
      const { error } = (await answer.json()) as { error: { code: string } };
      expect(error.code).to.equal({ 400: 'invalid_request', 401: 'unauthorized', 403: 'forbidden' }[status]);
      await live.app.engine.whenIdle();
      expect(await transcript()).to.deep.equal([]);
      expect(connector.calls).to.deep.equal([]);
    });

  it('takes a message with a good token and answers it with a token of its own', async () => {
    expect((await post(minted()(connector.url), 'good')).status).to.equal(202);
    await live.app.engine.whenIdle();
    const entries = await transcript();
    expect(entries.map(({ author }) => author).slice(0, 2)).to.deep.equal(['customer', 'bot']);
    expect(connector.shown()).to.deep.equal(entries.slice(1).map(({ text }) => text));
    for (const { authorization } of connector.calls) expect(authorization).to.equal(`Bearer ${OUR_TOKEN}`);
  });
});

/** Stands in for the managed identity of an Azure host: the SDK's real client asks it for the bot's token. */
async function startIdentityEndpoint(): Promise<Server> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', connection: 'close' });
    const times = { expires_on: String(inSeconds(3600)), expires_in: '3600' };
    response.end(JSON.stringify({ access_token: OUR_TOKEN, token_type: 'Bearer', ...times }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env.IDENTITY_ENDPOINT = `http://127.0.0.1:${(server.address() as AddressInfo).port}/msi/token`;
  process.env.IDENTITY_HEADER = 'a-header-of-the-host';
  return server;
}
