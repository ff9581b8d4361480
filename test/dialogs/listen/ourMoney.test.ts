import { expect } from 'chai';
import { inOurMoney } from '../../../dialogs/listen/ourMoney.ts';

describe('a sum in another currency', () => {
  for (const [value, normal, currency, kept] of [
    ['£14.99', '14.99 GBP', 'CNY', false],
    ['40 quid', '40 GBP', 'HKD', false],
    ['HK$98', '98 HKD', 'HKD', true],
    ['98 dollars', '98 USD', 'HKD', true],
    ['38块', '38 CNY', 'TWD', true],
    ['38', '38', 'CNY', true],
    ['$8', '8 CNY', 'CNY', false],
    ['8 dollars', '8 GBP', 'GBP', false],
    ['$45', '45 TWD', 'TWD', true],
  ] as const) {
    it(`${value} is ${kept ? '' : 'not '}reckoned with where ${currency} is paid`, () => {
      expect(inOurMoney({ value, normal }, currency)).to.deep.equal(kept ? { value, normal } : { value });
    });
  }
});
