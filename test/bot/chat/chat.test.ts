import { expect } from 'chai';
import { ChatTokenAnswer } from '../../../bot/chat/chatToken.ts';
import { type StubHost, startStubHost } from '../directLine/stubHost.ts';

const TOKEN = '/api/v1/chat/token';
const HOUR = 3_600_000;

const granted = async (answer: Response) => ChatTokenAnswer.parse(await answer.json());

describe('the chat page and its token', () => {
  let host: StubHost;
  let now: Date;

  beforeEach(async () => {
    now = new Date();
    const allowedOrigins = ['https://shop.example'];
    const chat = { allowedOrigins, tokenLimit: { burst: 10, perSecond: 1 } };
    host = await startStubHost({ clock: () => now, chat });
  });
  afterEach(() => host.dispose());

  const ask = (body: unknown, headers: Record<string, string> = { Origin: host.url }) =>
    fetch(host.url + TOKEN, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  it('gives each visitor a conversation and a user of their own', async () => {
    const [one, two] = await Promise.all([ask({ locale: 'zh-Hans' }), ask({})]);
    const [first, second] = [await granted(one), await granted(two)];
    expect(first).to.have.keys('token', 'conversationId', 'userId', 'expires_in');
    expect(first.userId).to.match(/^dl_[0-9a-f]{32}$/);
    expect(first.conversationId).to.match(/^[\w-]{24}$/);
    expect(first.conversationId).not.to.equal(second.conversationId);
    expect(host.tokens.verify(first.token)).to.include({ conversationId: first.conversationId, locale: 'zh-Hans' });
  });

  it('renews an expired token for the same conversation and user, within seven days', async () => {
    const first = await granted(await ask({}));
    now = new Date(now.getTime() + 20 * HOUR);
    const second = await granted(await ask({ resume: first.token }));
    expect(second).to.include({ conversationId: first.conversationId, userId: first.userId, expires_in: 3600 });
    now = new Date(now.getTime() + 7 * 24 * HOUR);
    expect((await ask({ resume: second.token })).status).to.equal(403);
  });

  it('resumes nothing with a token that is not ours', async () => {
    const { token } = await granted(await ask({}));
    for (const resume of ['x', `${token}x`, token.replace(/\.[^.]*$/, '.AAAA')])
      expect((await ask({ resume })).status).to.equal(403);
  });

  const origins: [string, Record<string, string>, number][] = [
    ['no origin', {}, 403],
    ['another site', { Origin: 'https://evil.example' }, 403],
    ['an opaque origin', { Origin: 'null' }, 403],
    ['a look-alike', { Origin: 'https://shop.example.evil.example' }, 403],
    ['an allowed site over http', { Origin: 'http://shop.example' }, 403],
    ['an allowed site', { Origin: 'https://shop.example', 'Sec-Fetch-Site': 'cross-site' }, 200],
  ];
  for (const [name, headers, status] of origins) {
    it(`answers ${name} with ${status}`, async () => {
      expect((await ask({}, headers)).status).to.equal(status);
    });
  }

  it('believes the browser when it says that the request is cross-site', async () => {
    expect((await ask({}, { Origin: host.url, 'Sec-Fetch-Site': 'cross-site' })).status).to.equal(403);
  });

  it('refuses what is no such request', async () => {
    expect((await ask({ userId: 'dl_other' })).status).to.equal(400);
    expect((await ask([])).status).to.equal(400);
    const text = { Origin: host.url, 'Content-Type': 'text/plain' };
    expect((await ask({}, text)).status).to.equal(415);
    expect((await fetch(host.url + TOKEN)).status).to.equal(405);
  });

  it('slows down an address that asks too often', async () => {
    const answers = await Promise.all(Array.from({ length: 11 }, () => ask({})));
    const refused = answers.filter((answer) => answer.status === 429);
    expect(refused).to.have.length(1);
    expect(refused[0]?.headers.get('retry-after')).to.equal('1');
  });

  it('serves the page with a strict policy and a nonce of its own', async () => {
    const [one, two] = [await fetch(host.url), await fetch(host.url)];
    const policy = one.headers.get('content-security-policy') ?? '';
    expect(policy).to.include("default-src 'none'; script-src 'self';");
    expect(policy).to.include('frame-ancestors https://shop.example');
    expect(policy).not.to.include('unsafe');
    expect(policy).not.to.equal(two.headers.get('content-security-policy'));
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(await one.text()).to.include(`nonce="${nonce}"`);
    expect(one.headers.get('cache-control')).to.equal('no-store');
  });

  it('escapes the brand', async () => {
    const odd = await startStubHost({ chat: { brand: '<b>"A&B"' } });
    const html = await (await fetch(odd.url)).text();
    await odd.dispose();
    expect(html).to.include('<title>&lt;b&gt;&quot;A&amp;B&quot;</title>');
    expect(html).not.to.include('{{');
  });

  it('carries the brand in each language', async () => {
    const brand = { en: 'Maple Lane', 'zh-Hans': '枫里生活', 'zh-Hant': '楓里生活' };
    const named = await startStubHost({ chat: { brand } });
    const html = await (await fetch(named.url)).text();
    await named.dispose();
    for (const [lang, name] of Object.entries(brand))
      expect(html).to.include(`<meta name="brand" lang="${lang}" content="${name}" />`);
  });

  it('serves Web Chat for a year, compressed, and answers a known version with 304', async () => {
    const html = await (await fetch(host.url)).text();
    const path = /src="(\/chat\/webchat-[^"]+\.js)"/.exec(html)?.[1] ?? '';
    const first = await fetch(host.url + path);
    expect(first.headers.get('cache-control')).to.equal('public, max-age=31536000, immutable');
    expect(first.headers.get('content-encoding')).to.equal('gzip');
    expect(await first.text()).to.include('WebChat');
    const etag = first.headers.get('etag') ?? '';
    const again = await fetch(host.url + path, { headers: { 'If-None-Match': etag } });
    expect([again.status, await again.text()]).to.deep.equal([304, '']);
    const plain = await fetch(host.url + path, { headers: { 'Accept-Encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).to.equal(null);
  });

  it('serves its own files and no others', async () => {
    const types = { 'chat.js': 'text/javascript', 'chat.css': 'text/css', 'mark.svg': 'image/svg+xml' };
    for (const [name, type] of Object.entries(types)) {
      const answer = await fetch(`${host.url}/chat/${name}`);
      expect(answer.headers.get('content-type')).to.include(type);
    }
    for (const path of ['index.html', 'webChat.d.ts', '..%2f..%2fpackage.json', '%2e%2e/package.json', '__proto__', ''])
      expect((await fetch(`${host.url}/chat/${path}`)).status, path).to.equal(404);
    expect((await fetch(host.url, { method: 'POST' })).status).to.equal(405);
  });
});
