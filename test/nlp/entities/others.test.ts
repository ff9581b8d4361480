import { expect } from 'chai';
import { recognize } from '../../../nlp/index.ts';
import type { EntityType, Locale } from '../../../nlp/labels.ts';

/** A Friday, noon in Shanghai. */
const AT = new Date('2026-11-20T04:00:00Z');

/** Text, type, expected value (none: nothing of the type), fact asked for before. */
const CASES: readonly [string, EntityType, string | undefined, string?, Locale?][] = [
  ['订单号是20261103001', 'order_number', '20261103001'],
  ['The duvet set I ordered (no. 5529913) came in grey', 'order_number', '5529913'],
  ['Order #A12345 is late', 'order_number', 'A12345'],
  ['my order number is AB-99881', 'order_number', 'AB-99881'],
  ['单号 SF1234567890123', 'order_number', 'SF1234567890123'],
  ['訂單編號：TW20261120', 'order_number', 'TW20261120'],
  ['A12345', 'order_number', 'A12345', 'orderNumber'],
  ['99821', 'order_number', '99821', 'orderNumber'],
  ["it's 4471-22", 'order_number', '4471-22', 'orderNumber'],
  ['我的电话13800138000', 'phone', '+8613800138000'],
  ['電話 0912-345-678', 'phone', '+886912345678'],
  ['打俾我 9123 4567', 'phone', '+85291234567'],
  ['+852 9123 4567', 'phone', '+85291234567'],
  ['call me at (415) 555-2671', 'phone', '+14155552671'],
  ['+44 20 7946 0958', 'phone', '+442079460958'],
  ['手机138-0013-8000', 'phone', '+8613800138000'],
  ['91234567', 'phone', '+85291234567', 'contact'],
  ['anna@example.com please', 'email', 'anna@example.com'],
  ['邮箱是Wang.Li@163.com，谢谢', 'email', 'wang.li@163.com'],
  ['批号20261001A', 'batch', '20261001A'],
  ['batch no. L2231', 'batch', 'L2231'],
  ['两箱牛奶', 'quantity', '两箱'],
  ['3 boxes of milk', 'quantity', '3 boxes'],
  ['買咗兩樽', 'quantity', '兩樽'],
  ['两箱牛奶', 'product', '牛奶'],
  ['my washing machine broke', 'product', 'washing machine'],
  ['我姓王', 'name', '王'],
  ['我叫李雷', 'name', '李雷'],
  ['my name is Anna', 'name', 'Anna'],
  ["I'm Mr. Chan", 'name', 'Mr. Chan'],
  ['敝姓陳', 'name', '陳'],
  ['Anna', 'name', 'Anna', 'name'],
  ['王女士', 'name', '王女士', 'name'],
  ['叫我小王就行', 'name', '小王', 'name'],
  ['李雷', 'name', '李雷', 'name'],
  ["I'm Anna", 'name', 'Anna', 'name'],
  ['call me Bob', 'name', 'Bob'],
  ['我是王女士', 'name', '王女士'],
  ['陳大文', 'name', '陳大文', 'name'],
  ['anna', 'name', 'anna', 'name'],
  ['This is Peter Wong.', 'name', 'Peter Wong'],
  ['在人民路店买的', 'place', '人民路店'],
  ['at your Central branch', 'place', 'Central branch'],
  ['我喺旺角分店買', 'place', '旺角分店'],
  ['中山店', 'place', '中山店', 'place'],
  ['牛奶', 'product', '牛奶', 'product'],
  ['3', 'quantity', '3', 'quantity'],
  ['我叫了外卖', 'name', undefined],
  ['不知道', 'name', undefined, 'name'],
  ['转人工', 'name', undefined, 'name'],
  ["I'm so angry", 'name', undefined],
  ['没有', 'order_number', undefined, 'orderNumber'],
  ['not telling', 'name', undefined, 'name'],
  ['12315', 'phone', undefined],
  ['打12315投诉', 'order_number', undefined],
];

describe('entities: others', () => {
  for (const [text, type, value, fact, locale] of CASES) {
    it(`reads ${value ?? `no ${type}`} in "${text}"${fact === undefined ? '' : ` when asked for ${fact}`}`, () => {
      const ask = fact === undefined ? undefined : ({ kind: 'fact', fact } as const);
      const found = recognize(text, { at: AT, ask, locale }).entities.find((entity) => entity.type === type);
      expect(found?.value).to.equal(value);
      if (found !== undefined) expect(text.slice(found.start, found.end)).to.equal(found.text);
    });
  }
});
