import { expect } from 'chai';
import { plausible } from '../../../../dialogs/listen/plausible/plausible.ts';
import { recognize } from '../../../../nlp/index.ts';

const isOfSafety = (text: string) => {
  const { categories, signals } = plausible(text, recognize(text));
  return categories[0]?.code === 'safety' || signals.includes('food_safety') || signals.includes('health');
};

describe('a matter of somebody’s safety', () => {
  for (const text of [
    'Prepaid validity expired one day early. Recharge was for 84 days but it stopped on 83rd day',
    '預付卡過咗期，入面仲有$150，係咪冇晒？',
    '我的积分过期了，一条短信都没有',
    '簡訊說我中毒要點連結，點了之後被開通一堆小額付款',
    'my data pack expired and the rest of the data is gone',
  ])
    it(`is not "${text}"`, () => expect(isOfSafety(text)).to.equal(false));
  for (const text of [
    '牛奶過期了，小孩喝了拉肚子',
    '买的面包过期三天了',
    'the milk expired last week and I drank it',
    '全家食物中毒，进医院了',
  ])
    it(`is "${text}"`, () => expect(isOfSafety(text)).to.equal(true));
});
