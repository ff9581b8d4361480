import { expect } from 'chai';
import { createRateLimiter } from '../../../bot/ingress/rateLimit.ts';
import { message, post, startIngress } from './ingressServer.ts';

const clock = (start = 0) => {
  let ms = start;
  return { now: () => new Date(ms), forward: (by: number) => (ms += by) };
};

describe('createRateLimiter', () => {
  it('lets a burst through, then asks to wait for the next token', () => {
    const take = createRateLimiter({ burst: 3, perSecond: 2, maxSources: 10 }, clock().now);
    expect([take('a'), take('a'), take('a'), take('a')]).to.deep.equal([0, 0, 0, 0.5]);
  });

  it('is full again after a while, and never fuller than full', () => {
    const { now, forward } = clock();
    const take = createRateLimiter({ burst: 2, perSecond: 1, maxSources: 10 }, now);
    take('a');
    take('a');
    forward(1_000);
    expect([take('a'), take('a')]).to.deep.equal([0, 1]);
    forward(3_600_000);
    expect([take('a'), take('a'), take('a')]).to.deep.equal([0, 0, 1]);
  });

  it('does not punish waiting callers who ask again too early', () => {
    const { now, forward } = clock();
    const take = createRateLimiter({ burst: 1, perSecond: 1, maxSources: 10 }, now);
    take('a');
    for (let i = 0; i < 9; i++) {
      forward(100);
      expect(take('a')).to.be.above(0);
    }
    forward(100);
    expect(take('a')).to.equal(0);
  });

  it('counts each source for itself, also one with an odd name', () => {
    const take = createRateLimiter({ burst: 1, perSecond: 1, maxSources: 10 }, clock().now);
    expect([take('a'), take('b'), take('__proto__'), take('a')]).to.deep.equal([0, 0, 0, 1]);
  });

  it('holds no more sources than told, and forgets the one idle longest', () => {
    const take = createRateLimiter({ burst: 1, perSecond: 0.001, maxSources: 2 }, clock().now);
    take('a');
    take('b');
    take('a');
    take('c'); // pushes out b
    expect(take('a')).to.be.above(0);
    expect(take('b')).to.equal(0);
  });

  it('stands a clock that runs backward', () => {
    const { now, forward } = clock(10_000);
    const take = createRateLimiter({ burst: 1, perSecond: 1, maxSources: 2 }, now);
    take('a');
    forward(-5_000);
    expect(take('a')).to.equal(1);
  });
});

describe('the rate of one conversation', () => {
  const flood = async (without?: () => { takeTurn(): number }) => {
    const { now } = clock(Date.parse('2026-11-21T09:30:00Z'));
    const server = await startIngress({ now, ...(without === undefined ? {} : { without }) });
    const sent = Array.from({ length: 250 }, (_, i) => post(server.url, message({ id: `a-${i}` })));
    const statuses = (await Promise.all(sent)).map((answer) => answer.status);
    const other = await post(server.url, message({ conversation: { id: 'another' } }));
    const again = await post(server.url, message());
    await server.close();
    return { statuses, other, again };
  };
  const count = (statuses: number[], status: number) => statuses.filter((s) => s === status).length;

  it('is limited with 429 and Retry-After, and others are not touched', async () => {
    const { statuses, other, again } = await flood();
    expect([count(statuses, 202), count(statuses, 429)]).to.deep.equal([200, 50]);
    expect(other.status).to.equal(202);
    expect([again.status, again.headers.get('retry-after')]).to.deep.equal([429, '1']);
  });

  it('would not be, without the limiter', async () => {
    const { statuses } = await flood(() => ({ takeTurn: () => 0 }));
    expect(count(statuses, 202)).to.equal(250);
  });
});
