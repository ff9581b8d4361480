import { expect } from 'chai';
import { isOnlyChineseTime, roughTime } from '../../../dialogs/listen/roughTime.ts';
import { expectLinear, fill } from '../../support/growth.ts';

describe('a rough time', () => {
  for (const [text, time] of [
    ['我上周买的羽绒服一直掉毛', '上周'],
    ['上礼拜六在你们店里买的', '上礼拜六'],
    ['上个月底交的钱', '上个月底'],
    ['前几天去吃的', '前几天'],
    ['国庆那会儿买的', '国庆那会儿'],
    ['去年冬天装的', '去年冬天'],
    ['說好上週給我', undefined],
    ['生产日期是去年8月', undefined],
    ['下周再不来我就走', undefined],
    ['一直这样', undefined],
    ['bought a toaster from you lot in August and the left side stopped', 'in August'],
    ["We've had it a fortnight.", 'a fortnight'],
    ['contract runs out in May', undefined],
    ['I may be wrong', undefined],
  ] as const) {
    it(`in "${text}" is ${time ?? 'none'}`, () => expect(roughTime(text)).to.equal(time));
  }

  it('takes linear time', () => expectLinear((size) => roughTime(fill('上', size)), 32_000));
});

describe('words of time and nothing else', () => {
  for (const text of ['晚上七点以后', '每天晚高峰', '就是上个月', '上礼拜六', '周末比较多', '大概三点半左右'])
    it(`are "${text}"`, () => expect(isOnlyChineseTime(text)).to.equal(true));
  for (const text of ['晚上打过电话', '上周找过客服', '浦东', '以后', '是的', '李晨'])
    it(`are not "${text}"`, () => expect(isOnlyChineseTime(text)).to.equal(false));
});
