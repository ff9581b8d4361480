import { expect } from 'chai';
import fc from 'fast-check';
import { logLikelihood, SIGNIFICANT } from '../../../bot/review/terms/logLikelihood.ts';
import { termClusters } from '../../../bot/review/terms/termClusters.ts';
import { wordsOf } from '../../../bot/review/terms/wordsOf.ts';

const written = (text: string) => wordsOf(text).map((word) => word.written);

describe('The words of a complaint', () => {
  it('are cut by a dictionary in Chinese, by spaces in English, and numbers and stars are none', () => {
    expect(written('酸奶里面有蟑螂，太恶心了')).to.include.members(['酸奶', '蟑螂', '恶心']);
    expect(written('優格裡面有蟑螂')).to.include('蟑螂');
    expect(written('My kettle exploded, order 123456789, call 138****0000 or J*** S****')).to.deep.equal([
      'kettle',
      'exploded',
      'order',
      'call',
    ]);
    expect(written('的了在是我')).to.deep.equal([]);
  });

  it('are the same in either script and in every form', () => {
    const names = (text: string) => wordsOf(text).map(({ name }) => name);
    expect(names('快遞')).to.deep.equal(names('快递'));
    expect(names('exploded')).to.deep.equal(names('Exploding'));
  });

  it('never fail, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { name } of wordsOf(text)) expect(name.length).to.be.above(0);
      }),
      { numRuns: 200 },
    );
  });
});

describe('What is new', () => {
  const texts = (n: number, text: (index: number) => string) => Array.from({ length: n }, (_, i) => wordsOf(text(i)));
  const old = texts(100, (i) => (i % 2 === 0 ? 'The parcel is late again' : '快递一直没有送到'));

  it('is said in significantly more cases than before; words that go together are one piece of news', () => {
    const now = texts(100, (i) =>
      i < 12
        ? 'A cockroach in the yogurt cup'
        : i < 20
          ? '手机充电发烫'
          : i % 2 === 0
            ? 'The parcel is late again'
            : '快递一直没有送到',
    );
    const [first, second] = termClusters(now, old);
    expect(first?.terms).to.include.members(['cockroach', 'yogurt', 'cup']);
    expect([first?.cases, first?.before]).to.deep.equal([12, 0]);
    expect(second?.terms).to.include('手机');
    expect(termClusters(now, now)).to.deep.equal([]);
  });

  it('is nothing said by two people, and nothing that may well be chance', () => {
    expect(
      termClusters(
        texts(100, (i) => (i < 2 ? 'hedgehog' : 'parcel')),
        texts(100, () => 'parcel'),
      ),
    ).to.deep.equal([]);
    const few = (n: number) => texts(40, (i) => (i < n ? 'kettle parcel' : 'parcel'));
    expect(termClusters(few(8), few(5))).to.deep.equal([]);
  });

  it('survives words that are names of things in JavaScript', () => {
    const now = texts(20, () => 'constructor prototype toString');
    expect(termClusters(now, old)[0]?.cases).to.equal(20);
  });

  it('is measured by the log-likelihood ratio', () => {
    // 20 of 100 against 5 of 100, worked by hand: 2 (20 ln 1.6 + 80 ln 0.914… + 5 ln 0.4 + 95 ln 1.0857…).
    const rate = 25 / 200;
    const byHand =
      2 *
      (20 * Math.log(20 / (100 * rate)) +
        80 * Math.log(80 / (100 * (1 - rate))) +
        5 * Math.log(5 / (100 * rate)) +
        95 * Math.log(95 / (100 * (1 - rate))));
    expect(logLikelihood(20, 100, 5, 100)).to.be.closeTo(byHand, 1e-9);
    expect(logLikelihood(5, 100, 20, 100)).to.be.closeTo(-byHand, 1e-9);
    expect(byHand).to.be.above(SIGNIFICANT);
    expect(logLikelihood(3, 10, 0, 0)).to.equal(0);
  });
});
