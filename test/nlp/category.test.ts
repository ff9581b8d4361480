import { expect } from 'chai';
import { recognize } from '../../nlp/index.ts';
import type { Category } from '../../nlp/labels.ts';

const CASES: readonly [string, Category][] = [
  ['快递三天没到', 'delivery'],
  ['外賣送錯咗', 'delivery'],
  ['My parcel never arrived', 'delivery'],
  ['质量太差，用两天就坏了', 'quality'],
  ['the phone stopped working', 'quality'],
  ['牛奶发霉了', 'safety'],
  ['there was a hair in my soup', 'safety'],
  ['打电话没人接', 'waiting'],
  ['waited two hours in the queue', 'waiting'],
  ['店员态度恶劣', 'staff'],
  ['the waiter was rude', 'staff'],
  ['不给退款', 'aftersales'],
  ['you refuse to refund me', 'aftersales'],
  ['多收了我50块', 'billing'],
  ['I was charged twice', 'billing'],
  ['买到假货', 'advertising'],
  ['not as described at all', 'advertising'],
  ['手机没信号', 'network'],
  ['app crashes all the time', 'network'],
  ['個人資料外洩', 'account'],
  ['my account was hacked', 'account'],
  ['厕所很脏', 'environment'],
  ['the room was dirty', 'environment'],
  ['你們互相推諿踢皮球', 'process'],
  ['訊號好差', 'network'],
  ['上菜太慢了', 'waiting'],
  ['職員好冇禮貌', 'staff'],
  ['收多咗我錢', 'billing'],
  ['買到翻新機', 'advertising'],
];

describe('complaint category', () => {
  for (const [text, category] of CASES) {
    it(`puts "${text}" under ${category}`, () => {
      expect(recognize(text).categories[0]?.code).to.equal(category);
    });
  }

  it('names both matters of one complaint, at most three', () => {
    const { categories } = recognize('外卖送错了，打电话又没人接，客服态度恶劣，钱也多收了，厕所还很脏');
    expect(categories).to.have.length(3);
    expect(categories.map(({ code }) => code)).to.include('delivery');
  });

  it('names none when nothing is complained about', () => {
    expect(recognize('谢谢，快递很快，客服很好').categories).to.deep.equal([]);
  });
});
