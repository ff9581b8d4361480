import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompressSync, gunzip, gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { readJsonBody } from '../../../bot/ingress/bodyReader.ts';
import { type IngressServer, message, post, startIngress } from './ingressServer.ts';
import { head, rawRequest } from './rawRequest.ts';

const DEADLINE_MS = 300;
const quick = () => ({
  readBody: (request: IncomingMessage) => readJsonBody(request, { maxBytes: 256 * 1024, deadlineMs: DEADLINE_MS }),
});

/** A reader as one would first write it: no limit, no check of type or coding, inflates what says gzip. */
const naive = {
  readBody: async (request: IncomingMessage) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    const inflated = request.headers['content-encoding'] === 'gzip' ? await promisify(gunzip)(bytes) : bytes;
    return inflated.toString('utf8');
  },
};

const good = JSON.stringify(message());
/** Good, but for a field nobody reads that makes it `bytes` long. */
const padded = (bytes: number) => {
  const empty = JSON.stringify(message({ pad: '' }));
  return JSON.stringify(message({ pad: 'x'.repeat(bytes - empty.length) }));
};

describe('readJsonBody', () => {
  let server: IngressServer;
  let careless: IngressServer;
  before(async () => {
    server = await startIngress({ without: quick });
    careless = await startIngress({ without: () => naive });
  });
  after(() => Promise.all([server.close(), careless.close()]));

  const json = 'application/json';
  const hostile: [
    what: string,
    status: number,
    body: string | Buffer,
    headers: Record<string, string>,
    served: number,
  ][] = [
    ['one byte more than the limit', 413, padded(256 * 1024 + 1), {}, 202],
    ['a text of 1 MB', 413, padded(1024 * 1024), {}, 202],
    ['junk that says it is gzip', 415, 'this is no gzip', { 'content-encoding': 'gzip' }, 500],
    ['a gzip cut short', 415, gzipSync(good).subarray(0, 40), { 'content-encoding': 'gzip' }, 500],
    ['an empty gzip', 415, '', { 'content-encoding': 'gzip' }, 500],
    ['a gzip bomb', 415, gzipSync(padded(8 * 1024 * 1024)), { 'content-encoding': 'gzip' }, 202],
    ['gzip twice', 415, gzipSync(gzipSync(good)), { 'content-encoding': 'gzip, gzip' }, 400],
    ['brotli', 415, brotliCompressSync(good), { 'content-encoding': 'br' }, 400],
    ['zstd', 415, good, { 'content-encoding': 'zstd' }, 202],
    ['a coding nobody knows', 415, good, { 'content-encoding': 'x-none' }, 202],
    ['a multipart form', 415, good, { 'content-type': 'multipart/form-data; boundary=x' }, 202],
    ['octets', 415, good, { 'content-type': 'application/octet-stream' }, 202],
    ['plain text', 415, good, { 'content-type': 'text/plain' }, 202],
    ['a form', 415, good, { 'content-type': 'application/x-www-form-urlencoded' }, 202],
    ['another charset', 415, good, { 'content-type': `${json}; charset=utf-16` }, 202],
    ['a type that only starts like JSON', 415, good, { 'content-type': 'application/json-seq' }, 202],
    ['two types', 415, good, { 'content-type': `${json}, text/plain` }, 202],
    ['bytes that are not UTF-8', 400, Buffer.from(good.replace('mould', 'mo\xffuld'), 'latin1'), {}, 202],
    ['an overlong UTF-8 slash', 400, Buffer.from(good.replace('mould', '\xc0\xaf'), 'latin1'), {}, 202],
    ['nothing at all', 400, '', {}, 400],
  ];
  for (const [what, status, body, headers, served] of hostile)
    it(`answers ${status} to ${what}; without it the answer would be ${served}`, async () => {
      const before = server.received.length;
      expect((await post(server.url, body, headers)).status).to.equal(status);
      expect(server.received).to.have.length(before);
      expect((await post(careless.url, body, headers)).status).to.equal(served);
    });

  const fine: [what: string, body: string | Buffer, headers: Record<string, string>][] = [
    ['exactly the limit', padded(256 * 1024), {}],
    ['identity coding', good, { 'content-encoding': 'identity' }],
    ['a charset of utf-8', good, { 'content-type': `${json}; charset=utf-8` }],
    ['a quoted charset in capitals', good, { 'content-type': 'Application/JSON;charset="UTF-8"' }],
    ['a byte order mark', `\uFEFF${good}`, {}],
    ['three scripts', JSON.stringify(message({ text: '果汁發霉了 🤢 آه' })), {}],
  ];
  for (const [what, body, headers] of fine)
    it(`accepts ${what}`, async () => {
      expect((await post(server.url, body, headers)).status).to.equal(202);
    });

  it('lets a caller who is still sending read the refusal, then closes', async () => {
    const answer = await rawRequest(server.port, (socket) => {
      socket.pause(); // reads nothing until all is sent, as simple clients do
      socket.write(head('Content-Length: 4000000'));
      socket.write('x'.repeat(4_000_000), () => setTimeout(() => socket.resume(), 100));
    });
    expect([answer.status, answer.closed, answer.reset]).to.deep.equal([413, true, false]);
    expect(answer.text).to.match(/connection: close/i);
  });

  it('refuses a length that is too large before the first byte of the body', async () => {
    const answer = await rawRequest(server.port, (socket) => socket.write(head('Content-Length: 2000000')));
    expect([answer.status, answer.closed]).to.deep.equal([413, true]);
  });

  it('cuts off a caller who never stops sending, without keeping what comes', async () => {
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    let sent = 0;
    const answer = await rawRequest(server.port, (socket) => {
      const more = () => {
        while (!socket.destroyed && sent < 256 * 1024 * 1024) {
          sent += chunk.length;
          if (!socket.write(chunk)) return;
        }
      };
      socket.write(head('Transfer-Encoding: chunked'));
      socket.on('drain', more);
      more();
    });
    expect([answer.status, answer.closed]).to.deep.equal([413, true]);
    expect(sent).to.be.below(64 * 1024 * 1024);
  });

  it('answers 408 to a body that trickles, and closes', async () => {
    const answer = await rawRequest(server.port, (socket) => {
      socket.write(head('Content-Length: 1000'));
      const timer = setInterval(() => socket.write(' '), 50);
      socket.on('close', () => clearInterval(timer));
    });
    expect([answer.status, answer.closed]).to.deep.equal([408, true]);
    expect(answer.ms).to.be.within(DEADLINE_MS - 20, DEADLINE_MS + 2_000);
  });

  it('answers 408 to a length that promises more than comes', async () => {
    const answer = await rawRequest(server.port, (socket) => {
      socket.write(head(`Content-Length: ${good.length + 10}`) + good);
    });
    expect([answer.status, answer.closed]).to.deep.equal([408, true]);
  });

  it('never answers a trickle when the deadline is taken out', async () => {
    const send = (socket: { write(text: string): unknown }) => void socket.write(head('Content-Length: 1000'));
    const answer = await rawRequest(careless.port, send, DEADLINE_MS * 4);
    expect([answer.status, answer.closed]).to.deep.equal([0, false]);
  });

  it('answers 400 to a length that promises less than comes, and takes nothing of it', async () => {
    const before = server.received.length;
    const answer = await rawRequest(server.port, (socket) => {
      socket.write(head(`Content-Length: ${good.length - 10}`) + good);
    });
    expect([answer.status, server.received.length]).to.deep.equal([400, before]);
  });

  it('refuses a request with both a length and chunks', async () => {
    const answer = await rawRequest(server.port, (socket) => {
      socket.write(`${head('Content-Length: 5', 'Transfer-Encoding: chunked')}0\r\n\r\n`);
    });
    expect([answer.status, answer.closed]).to.deep.equal([400, true]);
  });

  it('refuses 10,000 headers', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => `X-${i}: ${i}`);
    const answer = await rawRequest(server.port, (socket) => socket.write(head(...many)));
    expect([answer.status, answer.closed]).to.deep.equal([431, true]);
  });

  it('answers 100 pipelined requests one by one', async () => {
    const one = (...more: string[]) => `${head(`Content-Length: ${good.length}`, ...more)}${good}`;
    const answer = await rawRequest(server.port, (socket) => {
      socket.write(one().repeat(99) + one('Connection: close'));
    });
    expect([answer.closed, answer.text.match(/HTTP\/1\.1 202/g)?.length]).to.deep.equal([true, 100]);
  });

  it('survives a caller who hangs up in the middle', async () => {
    await rawRequest(server.port, (socket) => {
      socket.write(head('Content-Length: 1000'), () => socket.destroy());
    });
    expect((await post(server.url, good)).status).to.equal(202);
  });
});
