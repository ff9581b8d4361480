import { expect } from 'chai';
import fc from 'fast-check';
import { amountOf, isFitting, mostOf, type Remedy, type RemedyView } from '../../../dialogs/pack/index.ts';

type Money = Pick<Remedy, 'amount' | 'share' | 'grant'>;

describe('what a remedy is worth', () => {
  const TABLE: readonly [name: string, remedy: Money, price: number | undefined, expected: number | undefined][] = [
    ['its fixed amount', { amount: 20, grant: { bot: { amount: 20 } } }, undefined, 20],
    ['nothing where no money is involved', { grant: { bot: {} } }, 50, undefined],
    ['its share of the price', { share: 20, grant: { bot: { amount: 100 } } }, 300, 60],
    ['whole units of the currency', { share: 30, grant: { bot: { amount: 100 } } }, 39.9, 12],
    ['the whole price to the cent', { share: 100, grant: { bot: { amount: 50 } } }, 39.9, 39.9],
    ['cents below one unit', { share: 10, grant: { bot: { amount: 50 } } }, 5, 0.5],
    ['no more than the limit in money', { share: 50, grant: { bot: { amount: 100 } } }, 990, 100],
    ['no more than the limit of the price', { share: 20, grant: { bot: { amount: 100, percent: 20 } } }, 12, 2],
    ['nothing while the price is unknown', { share: 20, grant: { bot: { amount: 100 } } }, undefined, undefined],
    ['nothing of a price of nothing', { share: 20, grant: { bot: { amount: 100 } } }, 0, undefined],
    ['nothing to one who may not grant it', { share: 20, grant: { agent: {} } }, 300, undefined],
  ];
  for (const [name, remedy, price, expected] of TABLE) {
    it(`is ${name}`, () => {
      expect(amountOf(remedy, 'bot', price)).to.equal(expected);
    });
  }

  it('is never above the limit of who grants it, whatever the price', () => {
    const limits = fc.record({
      amount: fc.option(fc.integer({ min: 1, max: 1000 }), { nil: undefined }),
      percent: fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        limits,
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0.01, max: 1e5, noNaN: true }),
        (bot, share, price) => {
          const remedy = { share, grant: { bot } };
          const amount = amountOf(remedy, 'bot', price);
          const most = mostOf('bot', remedy, price);
          if (amount !== undefined) {
            expect(amount).to.be.above(0);
            expect(amount).to.be.at.most((most ?? Number.POSITIVE_INFINITY) + 1e-9);
          }
        },
      ),
    );
  });

  it('has no limit for a role without one, and nothing for a role that is not named', () => {
    expect(mostOf('specialist', { grant: { specialist: {} } }, 10)).to.equal(undefined);
    expect(mostOf('bot', { grant: { specialist: {} } }, 10)).to.equal(0);
    expect(mostOf('agent', { grant: { agent: { percent: 50 } } })).to.equal(0);
  });
});

describe('when a remedy fits', () => {
  const view: RemedyView = { severity: 2, signals: ['refund'], evidence: false, price: 80, repeat: false };
  const TABLE: readonly [name: string, when: Remedy['when'], change: Partial<RemedyView>, fits: boolean][] = [
    ['always without conditions', undefined, {}, true],
    ['at its least severity', { severity: { min: 2 } }, {}, true],
    ['not below it', { severity: { min: 3 } }, {}, false],
    ['not above its greatest', { severity: { max: 1 } }, {}, false],
    ['with one of its signals', { signals: ['churn', 'refund'] }, {}, true],
    ['not without', { signals: ['health'] }, {}, false],
    ['not without evidence', { evidence: true }, {}, false],
    ['with evidence', { evidence: true }, { evidence: true }, true],
    ['at its highest price', { price: { max: 80 } }, {}, true],
    ['not above it', { price: { max: 79 } }, {}, false],
    ['not while the price is unknown', { price: { min: 0 } }, { price: undefined }, false],
    ['a first complaint', { history: 'first' }, {}, true],
    ['not a first complaint when meant for a repeated one', { history: 'repeat' }, {}, false],
    ['a repeated complaint', { history: 'repeat' }, { repeat: true }, true],
    ['not when one of several fails', { severity: { min: 1 }, history: 'repeat' }, {}, false],
  ];
  for (const [name, when, change, fits] of TABLE) {
    it(name, () => {
      expect(isFitting({ when }, { ...view, ...change })).to.equal(fits);
    });
  }
});
