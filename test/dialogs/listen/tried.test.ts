import { expect } from 'chai';
import { TRIED } from '../../../dialogs/listen/tried.ts';

describe('that they have turned to us before', () => {
  for (const text of [
    'I emailed you three times',
    'your hotline said it could not help',
    'been passed around from pillar to post',
    '打客服又說他們不能決定',
    '打了好几个电话催',
    '幾天了都沒人回電',
    '冇人覆過我',
    '客服一直不回',
    '報修三天了',
    '打电话说排队呢',
    'rang twice, nobody',
  ]) {
    it(`is told by "${text}"`, () => expect(TRIED.test(text)).to.equal(true));
  }

  for (const text of [
    'I called an ambulance',
    'the third time I ate there it was cold',
    '不用打客服了',
    '别打电话过来',
    '店里没人',
    '要报修三天才来',
    '别打电话说排队',
    'it rang twice and nothing',
    'Rang twice then cut off',
    'please have somebody call me back',
  ]) {
    it(`is not told by "${text}"`, () => expect(TRIED.test(text)).to.equal(false));
  }
});
