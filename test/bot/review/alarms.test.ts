import { expect } from 'chai';
import { binomialTail, riseChance } from '../../../bot/review/alarms/riseTest.ts';
import { riseWindows } from '../../../bot/review/alarms/riseWindows.ts';

/** Numbers that look like chance, the same each time (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How many come by chance at a rate (Knuth). */
function poisson(rate: number, chance: () => number): number {
  const least = Math.exp(-rate);
  let n = 0;
  for (let product = chance(); product > least; product *= chance()) n += 1;
  return n;
}

describe('The test for a sudden rise', () => {
  it('knows the tail of the binomial distribution', () => {
    /** Summed up from Pascal's triangle. */
    const plain = (least: number, n: number, p: number) => {
      let sum = 0;
      let ways = 1;
      for (let k = 0; k <= n; k += 1) {
        if (k >= least) sum += ways * p ** k * (1 - p) ** (n - k);
        ways = (ways * (n - k)) / (k + 1);
      }
      return sum;
    };
    for (const [least, n, p] of [
      [0, 10, 0.1],
      [1, 10, 0.1],
      [5, 10, 1 / 9],
      [12, 40, 1 / 9],
      [3, 60, 1 / 4],
      [50, 50, 0.5],
    ] as const)
      expect(binomialTail(least, n, p), `${least} of ${n}`).to.be.closeTo(plain(least, n, p), 1e-9);
    expect(binomialTail(11, 10, 0.1)).to.equal(0);
  });

  for (const rate of [0.3, 2, 8, 30, 120]) {
    it(`alarms falsely no more often than it says, at ${rate} cases a day`, () => {
      const chance = chanceFrom(Math.round(rate * 10));
      const ROUNDS = 6000;
      for (const level of [0.05, 0.01]) {
        let alarms = 0;
        for (let round = 0; round < ROUNDS; round += 1) {
          const before = Array.from({ length: 8 }, () => poisson(rate, chance));
          if (riseChance(poisson(rate, chance), before) <= level) alarms += 1;
        }
        // Three standard errors above would be no surprise of the draw.
        expect(alarms / ROUNDS).to.be.at.most(level + 3 * Math.sqrt((level * (1 - level)) / ROUNDS));
      }
    });
  }

  it('sees a rise that is one, and none where weeks always differ so much', () => {
    expect(riseChance(30, [10, 9, 11, 10, 12, 8, 10, 10])).to.be.below(0.0001);
    expect(riseChance(11, [10, 9, 11, 10, 12, 8, 10, 10])).to.be.above(0.2);
    const restless = [2, 30, 4, 25, 1, 28, 3, 22];
    expect(riseChance(32, restless)).to.be.above(0.01);
    expect(riseChance(5, [0, 0, 0, 0, 0, 0, 0, 0])).to.be.below(0.0001);
  });

  it('looks at the 24 hours up to a quarter of the day, and the same hours of eight weeks', () => {
    const windows = riseWindows(new Date('2026-11-20T09:30:00.000Z'), 'Asia/Shanghai');
    expect(windows).to.have.length(9);
    // 17:30 in Shanghai: up to noon there.
    expect(new Date(windows[0]?.to ?? 0).toISOString()).to.equal('2026-11-20T04:00:00.000Z');
    expect(new Date(windows[1]?.to ?? 0).toISOString()).to.equal('2026-11-13T04:00:00.000Z');
    // Summer time ended in between: the same hours of the clock.
    const london = riseWindows(new Date('2026-10-28T13:00:00.000Z'), 'Europe/London');
    expect(new Date(london[0]?.to ?? 0).toISOString()).to.equal('2026-10-28T12:00:00.000Z');
    expect(new Date(london[1]?.to ?? 0).toISOString()).to.equal('2026-10-21T11:00:00.000Z');
  });
});
