import { expect } from 'chai';
import type { SearchSample } from '../../../storage/index.ts';
import { searchDocument, useIndex } from '../../support/searchRig.ts';

const categoryOf = (n: number) => (n % 50 === 0 ? 'safety' : n % 10 === 0 ? 'billing' : 'delivery');

describe('a sample of the search', () => {
  const index = useIndex(() =>
    Array.from({ length: 300 }, (_, n) =>
      searchDocument(n, [n < 200 ? 'refund' : 'parcel'], { labels: { category: [categoryOf(n)] } }),
    ),
  );
  const draw = async (sample: SearchSample, terms = '') =>
    (await index().sample({ terms }, sample)).map(({ facts }) => facts);

  it('is the same for the same seed, and another for another', async () => {
    const one = await draw({ size: 20, seed: 1 });
    expect(one).to.have.length(20);
    expect(await draw({ size: 20, seed: 1 })).to.deep.equal(one);
    expect(await draw({ size: 20, seed: 2 })).not.to.deep.equal(one);
  });

  it('is of what was looked for, each case once', async () => {
    const drawn = await draw({ size: 250, seed: 3 }, 'refund');
    expect(new Set(drawn.map(({ caseNumber }) => caseNumber)).size).to.equal(200);
    expect(drawn.every(({ caseNumber }) => Number(caseNumber?.slice(1)) < 200)).to.equal(true);
    expect(await draw({ size: 5, seed: 3 }, '！')).to.deep.equal([]);
  });

  it('is fair: over many seeds every case is drawn about as often', async () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 200; seed += 1) {
      for (const { caseNumber = '' } of await draw({ size: 30, seed }))
        counts.set(caseNumber, (counts.get(caseNumber) ?? 0) + 1);
    }
    // 20 expected of each, with a standard deviation of 4.2: nothing fair is beyond five of them.
    expect(counts.size).to.equal(300);
    expect(Math.min(...counts.values())).to.be.above(0);
    expect(Math.max(...counts.values())).to.be.below(42);
  });

  it('is spread evenly over the values of a field, as far as there are so many', async () => {
    const drawn = await draw({ size: 36, seed: 4, by: 'category' });
    const counts = Object.groupBy(drawn, ({ labels }) => labels.category?.[0] ?? '');
    expect(counts.safety).to.have.length(6);
    expect(counts.billing).to.have.length(15);
    expect(counts.delivery).to.have.length(15);
  });
});
