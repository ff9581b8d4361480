import type { IncomingMessage } from 'node:http';
import { expect } from 'chai';
import { addressKey } from '../../../bot/channels/directLine/limits.ts';
import { call, freshToken, say, startConversation } from './rest.ts';
import { type StubHost, startStubHost } from './stubHost.ts';

describe('the limits of Direct Line', () => {
  let host: StubHost;
  let now: Date;
  const few = { burst: 3, perSecond: 0.5 };

  const startWith = async (limits: object) => {
    host = await startStubHost({ clock: () => now, directLine: { limits } });
  };
  beforeEach(() => {
    now = new Date('2026-11-21T08:00:00.000Z');
  });
  afterEach(() => host.dispose());

  it('slows one conversation down, says for how long, and leaves the others alone', async () => {
    await startWith({ post: few });
    const [one, two] = [await startConversation(host), await startConversation(host)];
    for (let i = 0; i < 3; i++) expect((await say(host, one, `m${i}`)).status).to.equal(200);
    const refused = await say(host, one, 'm3');
    expect([refused.status, refused.headers.get('retry-after')]).to.deep.equal([429, '2']);
    expect(refused.body.error.code).to.equal('too_many_requests');
    expect((await say(host, two, 'hello')).status).to.equal(200);
    now = new Date(now.getTime() + 2000);
    expect((await say(host, one, 'm4')).status).to.equal(200);
    expect((await say(host, one, 'm5')).status).to.equal(429);
  });

  const addressLimits: [string, object, (at: Awaited<ReturnType<typeof startConversation>>) => Promise<number>][] = [
    ['posts', { postPerAddress: few }, async (at) => (await say(host, at, 'x')).status],
    [
      'starts',
      { startPerAddress: { burst: 4, perSecond: 1 } },
      async () => {
        const { token } = await freshToken(host);
        return (await call(host, 'POST', '/conversations', { token })).status;
      },
    ],
    [
      'reads of a conversation',
      { read: few },
      async (at) => (await call(host, 'GET', `/conversations/${at.conversationId}/activities`, at)).status,
    ],
    [
      'uploads of a conversation',
      { upload: few },
      async (at) =>
        (await call(host, 'POST', `/conversations/${at.conversationId}/upload`, { ...at, raw: 'x' })).status,
    ],
    [
      'uploads of an address',
      { uploadPerAddress: few },
      async (at) =>
        (await call(host, 'POST', `/conversations/${at.conversationId}/upload`, { ...at, raw: 'x' })).status,
    ],
  ];
  for (const [name, limits, act] of addressLimits) {
    it(`counts ${name}`, async () => {
      await startWith(limits);
      const at = await startConversation(host);
      const statuses: number[] = [];
      for (let i = 0; i < 4; i++) statuses.push(await act(at));
      expect(statuses.slice(0, 3)).not.to.include(429);
      expect(statuses[3]).to.equal(429);
    });
  }

  it('counts a whole IPv6 /64 as one address, and IPv4 as it is', () => {
    const key = (remoteAddress: string) => addressKey({ socket: { remoteAddress } } as IncomingMessage);
    expect(key('2001:db8:1:2:3:4:5:6')).to.equal(key('2001:db8:1:2::9'));
    expect(key('2001:db8:1:2::1')).not.to.equal(key('2001:db8:1:3::1'));
    expect(key('2001:db8::1')).to.equal('2001:db8:0:0');
    expect(key('203.0.113.7')).to.equal('203.0.113.7');
    expect(key('::ffff:203.0.113.7')).not.to.equal(key('::ffff:203.0.113.8'));
  });
});
