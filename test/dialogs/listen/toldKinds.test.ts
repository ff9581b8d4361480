import { expect } from 'chai';
import { billItemIn } from '../../../dialogs/listen/billItem.ts';
import { REPAIRED } from '../../../dialogs/listen/repairs.ts';

describe('what was done to a thing so far', () => {
  for (const text of [
    'it has broken down for the third time',
    'each time you replace another part',
    'repaired twice already',
    '修了三次还是漏水',
    '換過兩次了',
    '第三次送修',
  ]) {
    it(`is told by "${text}"`, () => expect(REPAIRED.test(text)).to.equal(true));
  }

  for (const text of [
    'I want it repaired',
    'the third time I order here',
    '想换一个',
    '麻煩修一下',
    'call me three times a day',
  ]) {
    it(`is not told by "${text}"`, () => expect(REPAIRED.test(text)).to.equal(false));
  }
});

describe('month and item of a bill', () => {
  for (const [text, expected] of [
    ['这个月账单莫名其妙多扣了38块，说是什么增值业务', '这个月账单，增值业务'],
    ['10月份的話費多了漫遊費', '10月份的話費，漫遊費'],
    ["last month's bill has a premium text on it", "last month's bill, premium text"],
    ['March invoice shows roaming', 'March invoice, roaming'],
    ['點解今個月收多咗我$128 data費', '今個月，data費'],
    ['上個月的上網費怎麼這麼貴', '上個月，上網費'],
    ['这个月账单不对', undefined],
    ['roaming was dear', undefined],
  ] as const) {
    it(`"${text}": ${expected ?? 'not both'}`, () => expect(billItemIn(text)).to.equal(expected));
  }
});
