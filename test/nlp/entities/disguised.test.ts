import { expect } from 'chai';
import { recognize } from '../../../nlp/index.ts';

/** A Friday, noon in Shanghai. */
const AT = new Date('2026-11-20T04:00:00Z');

/** Noise that people and their keyboards put into values, and the value read through it. */
const CASES: readonly [text: string, entity: string][] = [
  ['我电话是１３９１２３４５６７８', 'phone=+8613912345678'],
  ['1\u200b3\u200b8\u200b0\u200b0138000 打我', 'phone=+8613800138000'],
  ['\u202e13800138000\u202c', 'phone=+8613800138000'],
  ['138-0013 8000', 'phone=+8613800138000'],
  ['孙先生，13800138000，谢谢', 'phone=+8613800138000'],
  ['＋８６１３８００１３８０００', 'phone=+8613800138000'],
  ['订单号是２８０９３４１１７２６５３４０９１２', 'order_number=280934117265340912'],
  ['訂\u200d單\u200d號是20261103001', 'order_number=20261103001'],
  ['花了￥３９．９', 'amount=39.9 CNY'],
  ['退我三\u2060百\u2060五', 'amount=350 CNY'],
  ['上\u00ad周\u00ad二买的', 'date=2026-11-10'],
  ['二〇二六年十一月三日', 'date=2026-11-03'],
  ['我的number是13800138000，please call', 'phone=+8613800138000'],
  ['我在Mong Kok店买的', 'place=Mong Kok店'],
  ['上周五在Oxford Street买的，paid £20', 'place=Oxford Street'],
  ['refund me 三百五 please', 'amount=350 CNY'],
  ['last Friday 买的', 'date=2026-11-13'],
];

describe('entities: disguised values', () => {
  for (const [text, entity] of CASES) {
    it(`reads ${entity} in ${JSON.stringify(text)}`, () => {
      const { entities } = recognize(text, { at: AT });
      expect(entities.map(({ type, value }) => `${type}=${value}`)).to.include(entity);
      for (const { start, end, text: words } of entities) expect(text.slice(start, end)).to.equal(words);
    });
  }

  const pairs: readonly [simplified: string, traditional: string][] = [
    ['上个礼拜五在旺角店买的两盒蛋挞，花了三百五', '上個禮拜五在旺角店買的兩盒蛋撻，花了三百五'],
    ['订单编号A10231，3月5号下午，我叫陈建国', '訂單編號A10231，3月5號下午，我叫陳建國'],
  ];
  for (const [simplified, traditional] of pairs) {
    it(`finds the same kinds of things in "${simplified}" and in Traditional Chinese`, () => {
      const typesOf = (text: string) => recognize(text, { at: AT }).entities.map(({ type, start }) => [type, start]);
      expect(typesOf(traditional)).to.deep.equal(typesOf(simplified));
      expect(typesOf(simplified).length).to.be.at.least(3);
    });
  }
});
