import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { StoreError } from '../../../storage/index.ts';
import { call, freshToken, say, startConversation } from './rest.ts';
import { SECRET, type StubHost, startStubHost } from './stubHost.ts';

describe('Direct Line and hostile input', () => {
  let host: StubHost;
  let at: { token: string; conversationId: string };

  before(async () => {
    host = await startStubHost();
    at = await startConversation(host);
  });
  after(() => host.dispose());
  afterEach(async () => {
    expect((await say(host, at, 'still alive')).status).to.equal(200);
  });

  const post = (raw: Buffer | string, headers: Record<string, string> = {}) =>
    call(host, 'POST', `/conversations/${at.conversationId}/activities`, {
      token: at.token,
      raw: typeof raw === 'string' ? raw : new Uint8Array(raw),
      headers: { 'Content-Type': 'application/json', ...headers },
    });
  const activity = (more: object) => JSON.stringify({ type: 'message', text: 'x', ...more });

  const bodies: [string, string | Buffer, Record<string, string>, number][] = [
    ['junk in gzip', Buffer.from('not gzip'), { 'Content-Encoding': 'gzip' }, 415],
    ['a gzip bomb', gzipSync(Buffer.alloc(50_000_000)), { 'Content-Encoding': 'gzip' }, 415],
    ['text', 'hello', { 'Content-Type': 'text/plain' }, 415],
    ['multipart where JSON belongs', '--x--', { 'Content-Type': 'multipart/form-data; boundary=x' }, 415],
    ['a megabyte of text', activity({ text: 'a'.repeat(1_000_000) }), {}, 413],
    ['text beyond the limit', activity({ text: 'a'.repeat(20_001) }), {}, 400],
    ['nesting', '['.repeat(100_000), {}, 400],
    ['a broken body', '{"type":"message"', {}, 400],
    ['an array', '[]', {}, 400],
    ['null', 'null', {}, 400],
    ['__proto__', '{"type":"message","text":"x","__proto__":{"polluted":1}}', {}, 400],
    ['text of a wrong type', activity({ text: ['x'] }), {}, 400],
    ['no type', '{"text":"x"}', {}, 400],
    ['an event of the house', activity({ type: 'event', name: 'kesu.promiseDue' }), {}, 400],
    ['a handoff event', activity({ type: 'event', name: 'handoff.status', value: { state: 'completed' } }), {}, 400],
    ['an invoke', activity({ type: 'invoke', name: 'adaptiveCard/action' }), {}, 400],
    ['a conversation update', activity({ type: 'conversationUpdate', membersAdded: [{ id: 'x' }] }), {}, 400],
    ['channel data of a wrong type', activity({ channelData: 'x' }), {}, 400],
    ['a clientActivityID with control characters', activity({ channelData: { clientActivityID: 'a\nb' } }), {}, 400],
  ];
  for (const [name, body, headers, status] of bodies) {
    it(`refuses ${name} with ${status}, in Direct Line's shape`, async () => {
      const before = host.receiver.received.length;
      const answer = await post(body, headers);
      expect(answer.status).to.equal(status);
      expect(answer.body.error).to.include.keys('code', 'message');
      expect(host.receiver.received.length).to.equal(before);
      expect(({} as { polluted?: number }).polluted).to.equal(undefined);
    });
  }

  it('keeps odd text as it is, but for what no store can hold', async () => {
    const text = '‮gnp.exe 👩‍👩‍👧 <script>alert(1)</script> \\u0000';
    await post(`{"type":"message","text":${JSON.stringify(text)}}`);
    await post('{"type":"message","text":"half \\ud83d pair \\u0000"}');
    await host.receiver.idle();
    expect(host.receiver.received.slice(-2).map((a) => a.text)).to.deep.equal([text, 'half � pair �']);
  });

  const paths: [string, string, number][] = [
    ['GET', '/', 404],
    ['GET', '/conversations/..%2f..%2fetc/activities', 404],
    ['GET', `/conversations/${'a'.repeat(5000)}/activities`, 404],
    ['GET', '/conversations/__proto__', 403],
    ['GET', '/conversations/constructor/activities', 403],
    ['DELETE', '/conversations/abc', 405],
    ['PUT', '/conversations/abc/activities/1', 404],
    ['GET', '/tokens/generate', 405],
    ['GET', '/session/getsessionid', 404],
  ];
  for (const [method, path, status] of paths) {
    it(`answers ${method} ${path.slice(0, 40)} with ${status}`, async () => {
      expect(await rawStatus(host, method, path)).to.equal(status);
    });
  }

  it('refuses a watermark that is no number', async () => {
    for (const watermark of ['1e3', '-1', '0x10', '1.5', 'NaN', '9'.repeat(16), '%00']) {
      const path = `/conversations/${at.conversationId}/activities?watermark=${watermark}`;
      expect((await call(host, 'GET', path, at)).status, watermark).to.equal(400);
    }
  });

  it('refuses user ids that are no plain names', async () => {
    for (const id of ['', ' ', 'a b', '<b>', 'x'.repeat(129), { $ne: '' }])
      expect((await call(host, 'POST', '/tokens/generate', { token: SECRET, body: { user: { id } } })).status).to.equal(
        400,
      );
  });

  it('says when to try again while the store is down, and nothing of an unknown fault', async () => {
    const faults: [Error, number, string | null][] = [
      [new StoreError('unavailable', 'disk at /var/secret is full'), 503, '2'],
      [new Error('secret inside'), 500, null],
    ];
    for (const [fault, status, retryAfter] of faults) {
      const broken = await startStubHost({ directLine: { receiver: { receive: () => Promise.reject(fault) } } });
      const own = await freshToken(broken);
      const answer = await say(broken, own, 'hello');
      await broken.dispose();
      expect([answer.status, answer.headers.get('retry-after')]).to.deep.equal([status, retryAfter]);
      expect(JSON.stringify(answer.body)).not.to.include('secret');
    }
  });

  it('answers other origins only when they are configured', async () => {
    const headers = { Origin: 'https://shop.example' };
    const path = `/conversations/${at.conversationId}`;
    const foreign = await call(host, 'GET', path, { token: at.token, headers });
    expect(foreign.status).to.equal(403);
    expect(foreign.headers.get('access-control-allow-origin')).to.equal(null);
    const open = await startStubHost({ directLine: { allowedOrigins: ['https://shop.example'] } });
    const allowed = await call(open, 'OPTIONS', path, { headers });
    await open.dispose();
    expect(allowed.status).to.equal(204);
    expect(allowed.headers.get('access-control-allow-origin')).to.equal('https://shop.example');
  });
});

/** `fetch` normalises paths and methods, so this one goes out as written. */
function rawStatus(host: StubHost, method: string, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const req = request({ host: '127.0.0.1', port: host.port, path: `/v3/directline${path}`, method: 'GET' });
    (req as unknown as { method: string }).method = method;
    req.on('response', (res) => {
      res.resume();
      resolve(res.statusCode ?? 0);
    });
    req.on('error', reject).end();
  });
}
