import { expect } from 'chai';
import { recognize } from '../../../nlp/index.ts';

/** A Friday, noon in Shanghai. */
const AT = new Date('2026-11-20T04:00:00Z');

/** The fact asked for, the answer, and everything that is to be found in it. */
const CASES: readonly [fact: string, answer: string, entities: readonly string[]][] = [
  ['place', '上海徐家汇', ['place=上海徐家汇']],
  ['place', '徐家汇那家店', ['place=徐家汇那家店']],
  ['place', '沙田新城市分店', ['place=沙田新城市分店']],
  ['place', '在旺角買嘅', ['place=旺角']],
  ['place', 'the Oxford Street store', ['place=Oxford Street store']],
  ['place', 'Trafford Centre', ['place=Trafford Centre']],
  ['place', '徐家汇店，昨天', ['place=徐家汇店', 'date=2026-11-19']],
  ['product', 'the blue kettle', ['product=blue kettle']],
  ['product', '就是那个扫地机器人', ['product=扫地机器人']],
  ['product', '儿童保温杯 2个', ['product=儿童保温杯', 'quantity=2个']],
  ['product', '你们家的招牌牛肉面', ['product=招牌牛肉面']],
  ['name', '王小明', ['name=王小明']],
  ['name', 'Anna', ['name=Anna']],
  ['name', '欧阳', ['name=欧阳']],
  ['name', '阿May', ['name=阿May']],
  ['name', 'José García', ['name=José García']],
  ['name', '王小明 13800138000', ['name=王小明', 'phone=+8613800138000']],
  ['staffMember', '胸牌写的刘洋', ['name=刘洋']],
  ['staffMember', 'I think it was Paul', ['name=Paul']],
  ['quantity', 'three of them', ['quantity=three']],
  ['quantity', '四組', ['quantity=四組']],
  ['amount', '差不多四百五', ['amount=450 CNY']],
  ['amount', '八百多', ['amount=800 CNY']],
  ['occurredOn', '11-3', ['date=2026-11-03']],
  ['occurredOn', '15th', ['date=2026-11-15']],
  ['batch', '罐底寫住 EXL0442', ['batch=EXL0442']],
  ['orderNumber', '等下我找找 哦 880017263', ['order_number=880017263']],
  ['orderNumber', '20261103', ['order_number=20261103']],
  ['contact', '60001234', ['phone=+85260001234']],
  // A yes-but carries something else; what it carries is found, and nothing else.
  ['place', '差不多，不过是上周四买的', ['date=2026-11-12']],
  ['product', '差不多，不过是上周四买的', ['date=2026-11-12']],
  ['name', '差不多，不过是上周四买的', ['date=2026-11-12']],
  ['place', 'yes but I bought it last Thursday', ['date=2026-11-19']],
  ['product', 'yes but I bought it last Thursday', ['date=2026-11-19']],
  ['name', 'yes but I bought it last Thursday', ['date=2026-11-19']],
  // Sentences are no values.
  ['place', '你们到底管不管', []],
  ['place', '退钱', []],
  ['place', '昨天', ['date=2026-11-19']],
  ['place', '随便叫吧', []],
  ['place', '牛肉麵', ['product=牛肉麵']],
  ['place', '请于三日内书面答复', []],
  ['product', '气死我了', []],
  ['product', 'I want a refund', []],
  ['name', 'none of your business', []],
  ['name', '为什么要问这个', []],
  ['name', '不想讲', []],
  ['name', '匿名', []],
  ['staffMember', 'a tall guy with glasses', []],
  ['staffMember', '不知道叫啥 高高瘦瘦的', []],
  ['orderNumber', '没有订单号 我线下买的', []],
  ['batch', '包装已经扔了', []],
  ['contact', '加QQ 345678901', []],
];

describe('entities: answers to a question', () => {
  for (const [fact, answer, expected] of CASES) {
    it(`reads ${expected.join(', ') || 'nothing'} in "${answer}" when asked for ${fact}`, () => {
      const { entities } = recognize(answer, { at: AT, ask: { kind: 'fact', fact } });
      expect(entities.map(({ type, value }) => `${type}=${value}`)).to.have.members(expected);
    });
  }

  it('takes a weekday in reply to an offer as the next one', () => {
    const { entities } = recognize('Wednesday is fine', { at: AT, ask: { kind: 'proposal' } });
    expect(entities[0]?.value).to.equal('2026-11-25');
  });
});
