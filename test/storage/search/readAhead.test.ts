import { expect } from 'chai';
import { searchDocument, useIndex } from '../../support/searchRig.ts';

const PERIODS = [{ from: 0, to: Date.UTC(2027, 0, 1) }];

describe('Reading ahead what is counted', () => {
  const of = (n: number, category: string) => searchDocument(n, ['x'], { labels: { category: [category] } });
  const index = useIndex(() => Array.from({ length: 2500 }, (_, n) => of(n, n % 2 === 0 ? 'delivery' : 'staff')));

  it('comes to an end, and misses nothing that changes, comes and goes between its steps', async () => {
    expect(await index().readAhead()).to.equal(true);
    await index().put([of(1, 'billing'), of(2400, 'billing'), of(9001, 'billing')]);
    await index().forget(['conversation-3', 'conversation-2402']);
    expect(await index().readAhead()).to.equal(true);
    await index().put([of(9002, 'billing'), of(5, 'billing')]);
    expect(await index().readAhead()).to.equal(false);
    await index().put([of(9003, 'billing')]);
    expect(await index().readAhead()).to.equal(false);
    const { one } = await index().tally({}, { periods: PERIODS, series: { one: { by: ['category'] } } });
    expect(Object.fromEntries((one?.[0]?.cells ?? []).map(({ key, cases }) => [key[0], cases]))).to.deep.equal({
      delivery: 1248,
      staff: 1247,
      billing: 6,
    });
  });
});
