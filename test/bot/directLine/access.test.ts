import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import jwt from 'jsonwebtoken';
import WebSocket from 'ws';
import { call, startConversation } from './rest.ts';
import { SECRET, type StubHost, startStubHost } from './stubHost.ts';

const HOUR = 3_600_000;

describe('who may open a Direct Line conversation', () => {
  let host: StubHost;
  let mine: { token: string; conversationId: string; streamUrl: string };
  let theirs: { token: string; conversationId: string };
  let now: Date;

  before(async () => {
    now = new Date();
    host = await startStubHost({ clock: () => now });
    mine = await startConversation(host);
    theirs = await startConversation(host);
  });
  after(() => host.dispose());
  beforeEach(() => {
    now = new Date();
  });

  const operations = (id: string): [string, string][] => [
    ['GET', `/conversations/${id}`],
    ['GET', `/conversations/${id}/activities`],
    ['POST', `/conversations/${id}/activities`],
    ['POST', `/conversations/${id}/upload?userId=dl_user`],
  ];

  async function expectRefused(token: string | undefined, id: string, code = 'forbidden') {
    const before = host.receiver.received.length;
    for (const [method, path] of operations(id)) {
      const body = method === 'POST' ? { type: 'message', text: 'hello' } : undefined;
      const answer = await call(host, method, path, { ...(token && { token }), ...(body && { body }) });
      expect({ path, status: answer.status, code: answer.body.error?.code }).to.deep.equal({ path, status: 403, code });
      expect(answer.body.error.message).to.be.a('string');
    }
    expect(host.receiver.received.length).to.equal(before);
  }

  it('opens nothing without a token', () => expectRefused(undefined, mine.conversationId));

  it('opens only the conversation of the token: another and one that never was look the same', async () => {
    await expectRefused(mine.token, theirs.conversationId);
    await expectRefused(mine.token, 'AAAAAAAAAAAAAAAAAAAAAAAA');
  });

  it('does not open a conversation with the secret: it is for asking for tokens', () =>
    expectRefused(SECRET, mine.conversationId));

  it('says expired for a token past its hour, and gives no new one for it', async () => {
    now = new Date(now.getTime() + HOUR + 1000);
    await expectRefused(mine.token, mine.conversationId, 'token_expired');
    const refresh = await call(host, 'POST', '/tokens/refresh', { token: mine.token });
    expect(refresh.status).to.equal(403);
  });

  it('renews a good token, but never beyond seven days after the first', async () => {
    const start = now.getTime();
    let { token } = mine;
    for (let hours = 0.5; hours < 24 * 7; hours += 0.5) {
      now = new Date(start + hours * HOUR);
      const answer = await call(host, 'POST', '/tokens/refresh', { token });
      expect(answer.status).to.equal(200);
      token = answer.body.token;
    }
    now = new Date(start + 24 * 7 * HOUR + 1000);
    expect((await call(host, 'POST', '/tokens/refresh', { token })).status).to.equal(403);
  });

  it('opens nothing with a token that we did not sign for this', async () => {
    const claims = jwt.decode(mine.token) as object;
    const key = await host.store.secret('directLineKey', () => '');
    const [header = '', payload = '', signature = ''] = mine.token.split('.');
    const none = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${payload}.`;
    const other = { ...claims, conv: mine.conversationId };
    const stream = new URL(mine.streamUrl).searchParams.get('t') ?? '';
    const hs512 = `${Buffer.from('{"alg":"HS512"}').toString('base64url')}.${payload}`;
    const forged: Record<string, string> = {
      'algorithm none': none,
      'another algorithm with our key': `${hs512}.${createHmac('sha512', key).update(hs512).digest('base64url')}`,
      'another key': jwt.sign(other, 'x'.repeat(43)),
      'changed claims': `${header}.${Buffer.from(JSON.stringify(other)).toString('base64url')}x.${signature}`,
      'cut signature': `${header}.${payload}.${signature.slice(0, -4)}`,
      'a stream token': stream,
      garbage: 'a.b.c',
    };
    for (const [name, token] of Object.entries(forged)) {
      expect(token, name).not.to.equal(mine.token);
      await expectRefused(token, mine.conversationId);
    }
  });

  const strangers: Record<string, (good: URL) => URL> = {
    'no token': (url) => edit(url, (u) => u.searchParams.delete('t')),
    'a REST token': (url) => edit(url, (u) => u.searchParams.set('t', mine.token)),
    'another conversation': (url) =>
      edit(url, (u) => (u.pathname = u.pathname.replace(mine.conversationId, theirs.conversationId))),
    'a bad watermark': (url) => edit(url, (u) => u.searchParams.set('watermark', '1;2')),
    'another path': (url) => edit(url, (u) => (u.pathname += '/x')),
  };
  for (const [name, change] of Object.entries(strangers)) {
    it(`opens no stream for ${name}`, async () => {
      const { body } = await call(host, 'GET', `/conversations/${mine.conversationId}`, { token: mine.token });
      expect(await upgradeStatus(change(new URL(body.streamUrl)))).to.be.oneOf([400, 403, 404]);
      expect(await upgradeStatus(new URL(body.streamUrl))).to.equal(101);
    });
  }

  it('opens no stream a minute late, nor for a page of another origin', async () => {
    const { body } = await call(host, 'GET', `/conversations/${mine.conversationId}`, { token: mine.token });
    const url = new URL(body.streamUrl);
    expect(await upgradeStatus(url, 'https://evil.example')).to.equal(403);
    expect(await upgradeStatus(url, 'null')).to.equal(403);
    expect(await upgradeStatus(url, host.url)).to.equal(101);
    now = new Date(now.getTime() + 61_000);
    expect(await upgradeStatus(url)).to.equal(403);
  });

  it('gives no token for a wrong secret, and none at all when there is no secret', async () => {
    for (const token of ['', 'wrong', `${SECRET}x`, SECRET.slice(1)])
      expect((await call(host, 'POST', '/tokens/generate', { token, body: {} })).status).to.equal(403);
    const closed = await startStubHost({ directLine: { secret: undefined } });
    const answer = await call(closed, 'POST', '/tokens/generate', { token: 'undefined', body: {} });
    await closed.dispose();
    expect(answer.status).to.equal(403);
  });
});

function edit(url: URL, change: (url: URL) => unknown): URL {
  const copy = new URL(url);
  change(copy);
  return copy;
}

function upgradeStatus(url: URL, origin?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, origin === undefined ? {} : { origin });
    socket.on('open', () => {
      socket.terminate();
      resolve(101);
    });
    socket.on('unexpected-response', (_req, res) => {
      socket.terminate();
      resolve(res.statusCode ?? 0);
    });
    socket.on('error', (error) => (error.message.startsWith('WebSocket was closed') ? undefined : reject(error)));
  });
}
