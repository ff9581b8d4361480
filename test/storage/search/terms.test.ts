import { expect } from 'chai';
import { foundNumbers, searchDocument, useIndex } from '../../support/searchRig.ts';

const TEXTS: readonly (readonly string[])[] = [
  ['我要退款，马上处理', '订单号 K482-910-375'],
  ['我要退款马上处理'],
  ['請馬上幫我退款！', '虹橋機場'],
  ['The late delivery was refunded.', 'Delivery late again'],
  ['late', 'delivery'],
  ['select * from x where "a" OR b NEAR c AND NOT d^2 col:val'],
  ['押金没退'],
];

describe('what somebody types', () => {
  const index = useIndex(() => TEXTS.map((lines, n) => searchDocument(n, lines)));

  const cases: [typed: string, found: string[], why: string][] = [
    ['', ['K0', 'K1', 'K2', 'K3', 'K4', 'K5', 'K6'], 'nothing typed is everything'],
    ['退款', ['K0', 'K1', 'K2'], 'either script'],
    ['退款 马上', ['K0', 'K1', 'K2'], 'words apart occur anywhere'],
    ['退款马上', ['K1'], 'written together it stands together'],
    ['退款，马上', ['K0'], 'marks in what is typed are any marks'],
    ['退款!马上', ['K0'], 'of any width'],
    ['退款，马', ['K0'], 'the last word may go on'],
    ['款，马上', ['K0'], 'the first word may begin before'],
    ['款马', ['K1'], 'nothing is found across a mark'],
    ['押', ['K6'], 'one character'],
    ['機', ['K2'], 'one character of the other script'],
    ['机场', ['K2'], 'the other script'],
    ['late delivery', ['K3', 'K4'], 'words in any line'],
    ['"late delivery"', ['K3'], 'together only in one line'],
    ['“delivery late”', ['K3'], 'in any quotation marks'],
    ['「退款」', ['K0', 'K1', 'K2'], 'also in Chinese ones'],
    ['"late delivery', ['K3'], 'a quotation that does not end'],
    ['deliveries refunding', ['K3'], 'whatever the ending'],
    ['退款 -马上', [], 'what must not be there'],
    ['-退款 -late', ['K5', 'K6'], 'only what must not be there'],
    ['－"late delivery" late', ['K4'], 'not together'],
    ['k482-910-375', ['K0'], 'a number with marks in it'],
    ['910-375', ['K0'], 'its end'],
    ['482 375', [], 'not a part of a word'],
    ['OR', ['K5'], 'syntax is words'],
    ['"a" OR b', ['K5'], 'syntax is words'],
    ['NEAR(退款 马上)', [], 'syntax is words'],
    ['customer:退款', [], 'columns are words'],
    ['退款*', ['K0', 'K1', 'K2'], 'stars are marks'],
    ['^退款', ['K0', 'K1', 'K2'], 'so are others'],
    ["退款' OR 1=1 --", [], 'nothing is SQL'],
    ['！！！', [], 'marks alone are found nowhere'],
    ['"" - ""', [], 'nor is nothing in quotation marks'],
    ['\u0000\ud800', [], 'nor broken characters'],
    ['退款 ！！！', ['K0', 'K1', 'K2'], 'marks beside words are left out'],
  ];
  for (const [typed, found, why] of cases) {
    it(`${JSON.stringify(typed)}: ${why}`, async () => {
      expect(await foundNumbers(index(), { terms: typed, sort: 'oldest' })).to.deep.equal(found);
    });
  }

  it('is looked for only in the words of those who are asked for', async () => {
    const lines = [
      { speaker: 'customer', text: '退款' },
      { speaker: 'bot', text: '抱歉' },
      { speaker: 'agent', text: '您好' },
      { speaker: 'notes', text: '难缠' },
    ] as const;
    await index().put([{ ...searchDocument(9, []), lines }]);
    expect(await foundNumbers(index(), { terms: '抱歉', speakers: ['customer', 'notes'] })).to.deep.equal([]);
    expect(await foundNumbers(index(), { terms: '抱歉 退款', speakers: ['customer', 'bot'] })).to.deep.equal(['K9']);
    expect(await foundNumbers(index(), { terms: '难缠' })).to.deep.equal(['K9']);
  });

  it('may be long and full of terms', async () => {
    const typed = Array.from({ length: 200 }, (_, n) => `w${n}`).join(' ');
    expect(await foundNumbers(index(), { terms: typed })).to.deep.equal([]);
    expect(await foundNumbers(index(), { terms: '退'.repeat(1000) })).to.deep.equal([]);
  });
});
