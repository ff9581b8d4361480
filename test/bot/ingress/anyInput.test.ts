import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import fc from 'fast-check';
import pino from 'pino';
import restify from 'restify';
import { loadConfig } from '../../../bot/config.ts';
import { createMessagesRoute, messagesParts } from '../../../bot/ingress/messagesRoute.ts';
import { type IngressServer, message, post, startIngress } from './ingressServer.ts';
import { head, rawRequest } from './rawRequest.ts';

describe('POST /api/messages, whatever comes', () => {
  let server: IngressServer;
  before(async () => {
    server = await startIngress({ without: () => ({ takeTurn: () => 0 }) });
  });
  after(() => server.close());

  const isClear = (status: number) => status === 202 || (status >= 400 && status < 500);

  it('answers any bytes with 4xx', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect((await post(server.url, bytes)).status).to.be.within(400, 499);
      }),
      { numRuns: 150 },
    );
  });

  it('answers any JSON with 4xx', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        expect((await post(server.url, text)).status).to.be.within(400, 499);
      }),
      { numRuns: 150 },
    );
  });

  it('answers a message with any one field replaced with 202, 4xx or 501', async () => {
    const fields = Object.keys(message({ value: 1, attachments: [], entities: [], channelData: {}, membersAdded: [] }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields), fc.jsonValue(), async (field, value) => {
        const { status } = await post(server.url, message({ [field]: value }));
        expect(isClear(status) || status === 501, `${field} ${status}`).to.equal(true);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves one audit line for each refusal', async () => {
    const before = server.audit().length;
    for (const body of ['', '{}', '[]', 'x']) await post(server.url, body);
    const lines = server.audit().slice(before);
    expect(lines.map((line) => line.code)).to.deep.equal([
      'invalid_json',
      'invalid_request',
      'invalid_request',
      'invalid_json',
    ]);
    expect(lines.every((line) => line.level === 40)).to.equal(true);
  });
});

describe('the messages route under restify', () => {
  it('works as it does on a plain server, refusals in mid-body included', async () => {
    const received: string[] = [];
    const parts = messagesParts(loadConfig({}), {
      receiver: {
        receive: async (activity) => {
          received.push(activity.text ?? '');
          return { result: 'accepted', id: 'kept-1' };
        },
      },
      logger: pino({ level: 'silent' }),
      now: () => new Date(),
    });
    const server = restify.createServer();
    server.post('/api/messages', createMessagesRoute(parts));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/api/messages`;
    const good = await post(url, message());
    const gzip = await post(url, 'junk', { 'content-encoding': 'gzip' });
    const large = await rawRequest(port, (socket) => {
      socket.write(head('Content-Length: 2000000'));
      for (let i = 0; i < 20; i++) socket.write('x'.repeat(100_000));
    });
    const still = await post(url, message({ text: 'Still there?' }));
    server.server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(resolve));
    expect([good.status, good.body]).to.deep.equal([202, { id: 'kept-1' }]);
    expect(gzip.status).to.equal(415);
    expect([large.status, large.closed, large.reset]).to.deep.equal([413, true, false]);
    expect(still.status).to.equal(202);
    expect(received).to.deep.equal(['The juice had mould in it.', 'Still there?']);
  });
});
