import { expect } from 'chai';
import { recognize } from '../../../nlp/index.ts';
import type { EntityType, Locale } from '../../../nlp/labels.ts';

/** A Friday, noon in Shanghai. */
const AT = new Date('2026-11-20T04:00:00Z');

/** Text, type, expected value (none: nothing of the type), fact asked for before. */
const CASES: readonly [string, EntityType, string | undefined, string?, Locale?][] = [
  ['花了三百五', 'amount', '350 CNY'],
  ['两百块', 'amount', '200 CNY'],
  ['NT$1,200', 'amount', '1200 TWD'],
  ['订单8837261，268块', 'amount', '268 CNY'],
  ['HK$88.5', 'amount', '88.5 HKD'],
  ['￥39.9', 'amount', '39.9 CNY'],
  ['30 bucks', 'amount', '30 USD'],
  ['$25', 'amount', '25 USD'],
  ['£12.50', 'amount', '12.5 GBP'],
  ['收咗我五十蚊', 'amount', '50 HKD'],
  ['三块五', 'amount', '3.5 CNY'],
  ['一共1200元', 'amount', '1200 CNY'],
  ['賠我兩千元', 'amount', '2000 TWD'],
  ['两万块钱', 'amount', '20000 CNY'],
  ['39.9', 'amount', '39.9 CNY', 'amount', 'zh-Hans'],
  ['USD 40', 'amount', '40 USD'],
  ['500 dollars', 'amount', '500 USD'],
  ['扣了我八百', 'amount', '800 CNY'],
  ['一百二十八元', 'amount', '128 CNY'],
  ['€15', 'amount', '15 EUR'],
  ['四個人吃了三千多', 'amount', '3000 CNY'],
  ['违约金6000', 'amount', '6000 CNY'],
  ['结果回来账单九百多', 'amount', '900 CNY'],
  ['吃了三百多个饺子', 'amount', undefined],
  ['30分钟', 'amount', undefined],
  ['一块蛋糕', 'amount', undefined],
];

describe('entities: amounts', () => {
  for (const [text, type, value, fact, locale] of CASES) {
    it(`reads ${value ?? `no ${type}`} in "${text}"${fact === undefined ? '' : ` when asked for ${fact}`}`, () => {
      const ask = fact === undefined ? undefined : ({ kind: 'fact', fact } as const);
      const found = recognize(text, { at: AT, ask, locale }).entities.find((entity) => entity.type === type);
      expect(found?.value).to.equal(value);
      if (found !== undefined) expect(text.slice(found.start, found.end)).to.equal(found.text);
    });
  }
});
