import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { AppError } from '../../../bot/errors.ts';
import { createSigningKeys } from '../../../bot/ingress/signingKeys.ts';
import { APP_ID, createTestKey, mintToken, toJwk } from '../../support/tokens.ts';
import { type KeyServer, startKeyServer } from '../../support/tokensKeyServer.ts';
import { message, post, SERVICE_URL, startIngress } from './ingressServer.ts';

const HOUR = 3_600_000;
const key = createTestKey('k1');
const later = createTestKey('later');

const send = (status: number, body: string) => (response: ServerResponse) => {
  response.writeHead(status);
  response.end(body);
};

const endless = (response: ServerResponse) => {
  const more = () => {
    while (!response.destroyed && response.write('x'.repeat(65_536)));
  };
  response.on('drain', more);
  more();
};

/** A key server that does not work, and how. */
const broken: [what: string, misbehave: (response: ServerResponse) => void][] = [
  ['answers 500', send(500, 'internal details')],
  ['answers 404', send(404, '')],
  ['says nothing for 60 s', () => undefined],
  ['sends its head and then nothing', (response) => void response.write('{')],
  ['hangs up', (response) => void response.destroy()],
  ['sends junk', send(200, '<html>')],
  ['sends other JSON', send(200, '{"keys":"none"}')],
  ['names keys in a file', send(200, '{"jwks_uri":"file:///etc/passwd"}')],
];

describe('a key server that', () => {
  let keyServer: KeyServer;
  beforeEach(async () => {
    keyServer = await startKeyServer([toJwk(key, ['msteams'])]);
  });
  afterEach(() => keyServer.close());

  for (const [what, misbehave] of broken)
    it(`${what}: 503 with Retry-After within 2 s, and one fetch however many ask`, async () => {
      keyServer.misbehave = misbehave;
      const env = { MicrosoftAppId: APP_ID, MicrosoftAppPassword: 'p' };
      const server = await startIngress({ env, metadataUrl: keyServer.metadataUrl });
      const started = Date.now();
      const authorization = `Bearer ${mintToken({ key, serviceUrl: SERVICE_URL })}`;
      const body = message({ serviceUrl: SERVICE_URL });
      const answers = await Promise.all(Array.from({ length: 30 }, () => post(server.url, body, { authorization })));
      answers.push(await post(server.url, body, { authorization }));
      const took = Date.now() - started;
      await server.close();
      expect(new Set(answers.map((answer) => answer.status))).to.deep.equal(new Set([503]));
      expect(Number(answers.at(-1)?.headers.get('retry-after'))).to.be.within(1, 60);
      expect(answers[0]?.body.error?.code).to.equal('unavailable');
      expect(took).to.be.below(3_000); // the fetch ends after 1.8 s; the rest is 31 requests on a busy machine
      expect(keyServer.hits['/openid']).to.equal(1);
      expect(server.received).to.deep.equal([]);
    });

  it('is not there: 503, and no name or address of it in the answer', async () => {
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    const env = { MicrosoftAppId: APP_ID, MicrosoftAppPassword: 'p' };
    const server = await startIngress({ env, metadataUrl: `http://127.0.0.1:${port}/openid` });
    const authorization = `Bearer ${mintToken({ key, serviceUrl: SERVICE_URL })}`;
    const answer = await post(server.url, message({ serviceUrl: SERVICE_URL }), { authorization });
    await server.close();
    expect(answer.status).to.equal(503);
    expect(answer.text).not.to.match(/127|ECONN|openid/);
  });
});

describe('createSigningKeys', () => {
  let keyServer: KeyServer;
  let ms: number;
  const make = () => createSigningKeys({ metadataUrl: keyServer.metadataUrl, now: () => new Date(ms) });
  const fetches = () => keyServer.hits['/openid'] ?? 0;
  const codeOf = (found: Promise<unknown>) =>
    found.then(
      (value) => (value === undefined ? 'unknown' : 'found'),
      (error: unknown) => (error instanceof AppError ? error.code : String(error)),
    );
  beforeEach(async () => {
    ms = Date.parse('2026-11-21T09:30:00Z');
    keyServer = await startKeyServer([toJwk(key, ['msteams'])]);
  });
  afterEach(() => keyServer.close());

  it('fetches nothing until asked, then once for all who ask', async () => {
    const keys = make();
    expect(fetches()).to.equal(0);
    const found = await Promise.all(Array.from({ length: 50 }, () => keys.find('k1')));
    expect(found.every((one) => one?.endorsements[0] === 'msteams')).to.equal(true);
    expect(fetches()).to.equal(1);
  });

  it('fetches at most once a minute for keys nobody knows', async () => {
    const keys = make();
    for (let i = 0; i < 20; i++) expect(await codeOf(keys.find(`forged-${i}`))).to.equal('unknown');
    expect(fetches()).to.equal(1);
    ms += 60_000;
    for (let i = 0; i < 20; i++) await keys.find(`forged-${i}`);
    expect(fetches()).to.equal(2);
  });

  it('learns a new key after at most a minute', async () => {
    const keys = make();
    await keys.find('k1');
    keyServer.keys.push(toJwk(later, ['msteams']));
    expect(await codeOf(keys.find('later'))).to.equal('unknown');
    ms += 60_000;
    expect(await codeOf(keys.find('later'))).to.equal('found');
  });

  it('recovers within a minute of the server recovering', async () => {
    keyServer.misbehave = send(500, '');
    const keys = make();
    expect(await codeOf(keys.find('k1'))).to.equal('unavailable');
    keyServer.misbehave = undefined;
    expect(await codeOf(keys.find('k1'))).to.equal('unavailable');
    ms += 60_000;
    expect(await codeOf(keys.find('k1'))).to.equal('found');
  });

  it('refreshes after a day without making anyone wait, and drops keys that are gone', async () => {
    const keys = make();
    await keys.find('k1');
    keyServer.keys = [toJwk(later, [])];
    ms += 24 * HOUR;
    expect(await codeOf(keys.find('k1'))).to.equal('found');
    while ((keyServer.hits['/keys'] ?? 0) < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await codeOf(keys.find('later'))).to.equal('found');
    expect(await codeOf(keys.find('k1'))).to.equal('unknown');
  });

  it('lives another day on the keys it has while the server is down, and no longer', async () => {
    const keys = make();
    await keys.find('k1');
    keyServer.misbehave = send(500, '');
    ms += 47 * HOUR;
    expect(await codeOf(keys.find('k1'))).to.equal('found');
    expect(await codeOf(keys.find('unknown'))).to.equal('unavailable');
    ms += 2 * HOUR;
    expect(await codeOf(keys.find('k1'))).to.equal('unavailable');
  });

  it('takes an empty key set for a fault, not for the truth', async () => {
    keyServer.keys = [];
    expect(await codeOf(make().find('k1'))).to.equal('unavailable');
  });

  it('does not read an endless document to its end', async () => {
    keyServer.misbehave = endless;
    const { metadataUrl } = keyServer;
    const patient = createSigningKeys({ metadataUrl, now: () => new Date(ms), deadlineMs: 60_000 });
    expect(await codeOf(patient.find('k1'))).to.equal('unavailable');
  });

  it('takes no key from elsewhere: neither by redirect nor from a plain http host', async () => {
    const elsewhere = await startKeyServer([toJwk(later, ['msteams'])]);
    const [page, set] = [elsewhere.metadataUrl, elsewhere.metadataUrl.replace('/openid', '/keys')];
    const redirect = (response: ServerResponse) => {
      response.writeHead(302, { location: page });
      response.end();
    };
    for (const misbehave of [redirect, send(200, JSON.stringify({ jwks_uri: set }))]) {
      keyServer.misbehave = misbehave;
      expect(await codeOf(make().find('later'))).to.equal('unavailable');
    }
    expect(elsewhere.hits).to.deep.equal({});
    await elsewhere.close();
  });

  it('leaves out keys that are broken, short or of another kind', async () => {
    keyServer.keys.push(
      { kid: 'broken', kty: 'RSA', n: '!', e: '' },
      { kid: 'short', kty: 'RSA', n: 'AQAB', e: 'AQAB' },
      { kid: 'curve', kty: 'EC', x: 'x', y: 'y' },
      { kty: 'RSA', n: 'AQAB', e: 'AQAB' },
    );
    const keys = make();
    const found = await Promise.all(['k1', 'broken', 'short', 'curve'].map((kid) => codeOf(keys.find(kid))));
    expect(found).to.deep.equal(['found', 'unknown', 'unknown', 'unknown']);
  });
});
