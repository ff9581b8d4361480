import { expect } from 'chai';
import { withoutCost } from '../../../dialogs/listen/costInPassing.ts';

describe('what it cost', () => {
  for (const [text, rest] of [
    ['The kettle I bought from you for £34.99 leaks', 'The kettle I bought from you   leaks'],
    ['花239买的电饭煲不加热', ' 买的电饭煲不加热'],
    ['a lamp for 25 quid, broken', 'a lamp  , broken'],
  ] as const)
    it(`is left out of "${text}"`, () => expect(withoutCost(text)).to.equal(rest));

  for (const text of [
    'Bought it for £120 on Monday and it is £80 today',
    '399买的，今天降价了',
    'charged for £20 I never spent',
    'the kettle leaks',
  ])
    it(`is the matter, or not told, in "${text}"`, () => expect(withoutCost(text)).to.equal(text));

  it('is looked for in time linear in the text', () => {
    const long = 'for £1 '.repeat(20_000);
    expect(withoutCost(`${'9'.repeat(100_000)} ${long}`).length).to.be.above(0);
  }).timeout(3000);
});
