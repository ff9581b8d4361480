import { expect } from 'chai';
import { type SearchQuery, StoreError } from '../../../storage/index.ts';
import { foundNumbers, searchDocument, useIndex } from '../../support/searchRig.ts';

/** Scores with equals and with cases that have none. */
const SCORES = Array.from({ length: 90 }, (_, n) => (n % 7 === 0 ? undefined : (n * 37) % 11));
const DOCUMENTS = SCORES.map((score, n) =>
  searchDocument(n, [`refund ${'late '.repeat(n % 4)}`, n % 2 === 0 ? 'refund refund' : 'parcel'], {
    numbers: score === undefined ? {} : { score },
    facts: { updatedAt: new Date(Date.UTC(2026, 10, 9) + ((n * 31) % 90) * 1000).toISOString() },
  }),
);

describe('the pages of the search', () => {
  const index = useIndex(() => DOCUMENTS);

  const sorts: NonNullable<SearchQuery['sort']>[] = [
    'newest',
    'oldest',
    'relevance',
    'updated',
    { by: 'score', order: 'asc' },
    { by: 'score', order: 'desc' },
  ];
  for (const sort of sorts) {
    it(`hold every case once, in order: ${JSON.stringify(sort)}`, async () => {
      const whole = await foundNumbers(index(), { terms: 'refund', sort });
      expect(await foundNumbers(index(), { terms: 'refund', sort, limit: 7 })).to.deep.equal(whole);
      expect(new Set(whole).size).to.equal(DOCUMENTS.length);
    });
  }

  const numbersBy = (key: (n: number) => number) =>
    SCORES.map((_, n) => n)
      .sort((one, other) => key(one) - key(other))
      .map((n) => `K${n}`);

  it('are in the order that was asked for, those without the number last', async () => {
    expect(await foundNumbers(index(), {})).to.deep.equal(numbersBy((n) => -n));
    expect(await foundNumbers(index(), { sort: 'oldest' })).to.deep.equal(numbersBy((n) => n));
    expect(await foundNumbers(index(), { sort: 'updated' })).to.deep.equal(numbersBy((n) => -((n * 31) % 90)));
    expect(await foundNumbers(index(), { sort: { by: 'score', order: 'asc' } })).to.deep.equal(
      numbersBy((n) => (SCORES[n] ?? 1e6) * 1000 + n),
    );
    expect(await foundNumbers(index(), { sort: { by: 'score', order: 'desc' } })).to.deep.equal(
      numbersBy((n) => (SCORES[n] ?? -1e6) * -1000 - n),
    );
  });

  it('begin with those that speak of it most', async () => {
    const [first] = await foundNumbers(index(), { terms: 'late', sort: 'relevance' });
    const lates = Number(first?.slice(1)) % 4;
    expect(lates).to.equal(3);
  });

  it('count up to where it was asked, on the first page only', async () => {
    const first = await index().find({ terms: 'refund', limit: 5, countTo: 20 });
    expect(first.total).to.deep.equal({ count: 20, isExact: false });
    const exact = await index().find({ terms: 'refund', limit: 5, countTo: 90 });
    expect(exact.total).to.deep.equal({ count: 90, isExact: true });
    const second = await index().find({ terms: 'refund', limit: 5, ...(first.next ? { after: first.next } : {}) });
    expect(second.total).to.equal(undefined);
    expect(second.hits).to.have.length(5);
  });

  it('refuse a place in another order, and what is no place at all', async () => {
    const { next = '' } = await index().find({ limit: 5 });
    for (const [after, sort] of [
      [next, 'oldest'],
      ['nonsense', 'newest'],
      [Buffer.from('[1,2,3]').toString('base64url'), 'newest'],
      [Buffer.from('[1.5,"newest 0"]').toString('base64url'), 'newest'],
      [Buffer.from('[1,"newest x"]').toString('base64url'), 'newest'],
    ] as const) {
      const error = await index()
        .find({ after, sort })
        .catch((thrown: unknown) => thrown);
      expect(error).to.be.instanceOf(StoreError).with.property('code', 'corrupt');
    }
  });
});
