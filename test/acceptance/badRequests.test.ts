import type { Socket } from 'node:net';
import { expect } from 'chai';
import { rawRequest } from '../bot/ingress/rawRequest.ts';
import { type Siege, startSiege } from '../support/appProcessSiege.ts';

const HOST = 'Host: localhost';
const JSON_TYPE = 'Content-Type: application/json';
const request = (line: string, ...headers: string[]) =>
  [line, HOST, 'Connection: close', ...headers, '', ''].join('\r\n');
const get = (path: string) => request(`GET ${path} HTTP/1.1`);
const upgrade = (path: string, ...headers: string[]) =>
  [
    `GET ${path} HTTP/1.1`,
    HOST,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ...headers,
    '',
    '',
  ].join('\r\n');
const stream = '/v3/directline/conversations/abc/stream';

const REQUESTS: [what: string, statuses: number[], text: string][] = [
  ['TRACE', [405], request('TRACE / HTTP/1.1', 'Cookie: canary')],
  ['TRACE of the bot', [405], request('TRACE /api/messages HTTP/1.1', 'Cookie: canary')],
  ['PROPFIND', [405], request('PROPFIND / HTTP/1.1')],
  ['a method nobody knows', [400], request('FROB / HTTP/1.1')],
  ['GET of the bot', [404, 405], get('/api/messages')],
  ['PUT of the bot', [404, 405], request('PUT /api/messages HTTP/1.1', JSON_TYPE, 'Content-Length: 0')],
  ['DELETE of a conversation', [405], request('DELETE /v3/directline/conversations/abc HTTP/1.1')],
  ['DELETE of the page', [405], request('DELETE / HTTP/1.1')],
  ['POST of the health check', [404, 405], request('POST /health/live HTTP/1.1', 'Content-Length: 0')],
  ['a path nobody knows', [404], get('/nobody/knows')],
  ['dot dot', [404], get('/chat/../../package.json')],
  ['dot dot with an encoded slash', [404], get('/chat/..%2f..%2fpackage.json')],
  ['encoded dot dot', [404], get('/chat/%2e%2e/%2e%2e/package.json')],
  ['twice encoded dot dot', [404], get('/chat/%252e%252e%252fpackage.json')],
  ['dot dot with a back-slash', [400, 404], get('/chat/..\\..\\package.json')],
  ['dot dot below Direct Line', [403, 404], get('/v3/directline/conversations/..%2f..%2fetc/activities')],
  ['an encoded NUL', [404], get('/chat/chat.js%00.png')],
  ['a percent sign that encodes nothing', [400, 404], get('/chat/%zz')],
  ['a percent sign that encodes no UTF-8', [400, 404], get('/%ff%fe')],
  ['a percent sign at the bot', [400, 404], request('POST /api/%E0%A4%A HTTP/1.1', 'Content-Length: 0')],
  ['two slashes', [404], get('//evil.example/chat')],
  ['the address of another site', [404], get('http://evil.example/secret')],
  ['an asterisk', [400, 404, 405], request('OPTIONS * HTTP/1.1')],
  ['no path', [400, 404], get('nothing')],
  ['a path of 8 KB', [404, 414, 431], get(`/${'a'.repeat(8_000)}`)],
  ['a path of 64 KB', [414, 431], get(`/${'a'.repeat(64_000)}`)],
  ['10,000 headers', [431], request('GET / HTTP/1.1', ...Array.from({ length: 10_000 }, (_, n) => `X-${n}: 1`))],
  ['a header of 64 KB', [431], request('GET / HTTP/1.1', `X-Long: ${'a'.repeat(64_000)}`)],
  ['no host', [400], 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
  [
    'length and chunks',
    [400],
    request('POST /api/messages HTTP/1.1', 'Content-Length: 5', 'Transfer-Encoding: chunked'),
  ],
  ['two lengths', [400], request('POST /api/messages HTTP/1.1', 'Content-Length: 5', 'Content-Length: 6')],
  ['a length below zero', [400], request('POST /api/messages HTTP/1.1', JSON_TYPE, 'Content-Length: -1')],
  [
    'a body longer than its length',
    [400],
    `${request('POST /api/messages HTTP/1.1', JSON_TYPE, 'Content-Length: 2')}{}{}`,
  ],
  [
    'a chunk that is no chunk',
    [400],
    `${request('POST /api/messages HTTP/1.1', JSON_TYPE, 'Transfer-Encoding: chunked')}zz\r\n`,
  ],
  ['an expectation nobody meets', [417], request('GET / HTTP/1.1', 'Expect: 200-maybe')],
  ['a line feed in a header', [400], request('GET / HTTP/1.1', 'X-A: b\n\tc: d\0')],
  ['TLS on a plain port', [400], '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ['an upgrade at a wrong path', [404], upgrade('/chat/socket')],
  ['an upgrade at the bot', [404], upgrade('/api/messages')],
  ['an upgrade below Direct Line', [404], upgrade('/v3/directline/conversations')],
  ['an upgrade without a token', [403], upgrade(stream)],
  ['an upgrade with a forged token', [403], upgrade(`${stream}?t=eyJhbGciOiJub25lIn0.e30.`)],
  ['an upgrade from another site', [403], upgrade(`${stream}?t=x`, 'Origin: https://evil.example')],
  ['an upgrade at a malformed path', [400, 403, 404], upgrade('/v3/directline/%zz')],
];

describe('the whole product sent bad requests', function () {
  this.timeout(60_000);
  let siege: Siege;
  before(async () => {
    siege = await startSiege();
  });
  after(() => siege.close());

  for (const [what, statuses, text] of REQUESTS)
    it(`answers ${statuses.join(' or ')} to ${what}`, async () => {
      const answer = await rawRequest(siege.app.port, (socket) => void socket.write(text, 'latin1'));
      expect(statuses, answer.text.slice(0, 300)).to.include(answer.status);
      expect(answer.text, 'repeats no header and no path, names no library').not.to.match(
        /canary|evil|package\.json|restify|node_modules|\bat \//i,
      );
    });

  it('closes a connection that asks for a tunnel', async () => {
    const answer = await rawRequest(
      siege.app.port,
      (socket) => void socket.write(request('CONNECT evil.example:443 HTTP/1.1')),
    );
    expect([answer.status < 200 || answer.status >= 400, answer.closed]).to.deep.equal([true, true]);
  });

  /** Sends one piece every 200 ms for as long as it is let. */
  const drip = (start: string, piece: string) => (socket: Socket) => {
    socket.write(start);
    const timer = setInterval(() => socket.write(piece), 200);
    socket.on('close', () => clearInterval(timer));
  };
  const SLOW: [what: string, send: (socket: Socket) => void][] = [
    ['headers that never end', drip('GET / HTTP/1.1\r\nHost: localhost\r\n', 'X: y\r\n')],
    ['a request line that never ends', drip('G', 'E')],
    ['a body that never ends', drip(request('POST /api/messages HTTP/1.1', JSON_TYPE, 'Content-Length: 5000'), ' ')],
    [
      'a body that never comes',
      (socket) => void socket.write(request('POST /api/messages HTTP/1.1', JSON_TYPE, 'Content-Length: 5000')),
    ],
    ['a connection that says nothing', () => undefined],
  ];

  it('sends slow callers away within 20 seconds and serves others meanwhile', async () => {
    const callers = SLOW.flatMap(([what, send]) => Array.from({ length: 20 }, () => ({ what, send })));
    const waiting = Promise.all(
      callers.map(async ({ what, send }) => ({ what, ...(await rawRequest(siege.app.port, send, 20_000)) })),
    );
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await siege.expectUnharmed();
    for (const { what, status, closed } of await waiting) {
      expect(closed, what).to.equal(true);
      if (what !== 'a connection that says nothing') expect([400, 408], what).to.include(status);
    }
  });

  it('has heard none of it and goes on', async () => {
    await siege.expectUnharmed();
    for (const { path } of siege.connector.calls) expect(path).to.include('/honest-');
  });
});
