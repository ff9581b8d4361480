import { expect } from 'chai';
import fc from 'fast-check';
import { createHighlighter, snippetOf } from '../../../storage/index.ts';
import { rules } from '../../support/searchRig.ts';

const shown = (typed: string, text: string) => {
  const { ranges } = createHighlighter(typed, rules)(text);
  return ranges.map(({ start, end }) => text.slice(start, end));
};

describe('what is shown of a line that was found', () => {
  const table: [typed: string, text: string, marked: string[]][] = [
    ['退款', '我要退款，马上退款！', ['退款', '退款']],
    ['退款', '我要退款退款', ['退款退款']],
    ['退款', '請馬上幫我退款', ['退款']],
    ['機場', '虹桥机场', ['机场']],
    ['款', '退款和货款', ['款', '款']],
    ['退款，马', '我要退款。 马上', ['退款。 马']],
    ['refund', 'Refunded? REFUNDS! refunding', ['Refunded', 'REFUNDS', 'refunding']],
    ['"late delivery"', 'late: delivery; delivery late', ['late: delivery']],
    ['ab12', '订单ＡＢ１２号', ['ＡＢ１２']],
    ['cafe', 'the cafe\u0301 and the café', ['cafe\u0301', 'café']],
    ['dont', "I don't and I don’t", ["don't", 'don’t']],
    ['𠮷野家', '在𠮷野家吃饭', ['𠮷野家']],
    ['ガ', 'ｶﾞソリン', ['ｶﾞ']],
    ['退款 refund', 'refund 或 退款', ['refund', '退款']],
    ['-退款', '退款', []],
    ['！', '退款！', []],
    ['退款', '<b>退款</b>', ['退款']],
  ];
  for (const [typed, text, marked] of table) {
    it(`${JSON.stringify(typed)} in ${JSON.stringify(text)}`, () => {
      expect(shown(typed, text)).to.deep.equal(marked);
    });
  }

  it('counts the terms that a line has', () => {
    expect(createHighlighter('退款 机场 refund', rules)('退款退款 refund').terms).to.equal(2);
  });

  it('is a part around the first place, never cut within a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.integer({ min: 8, max: 50 }),
        (before, behind, most) => {
          const text = `${before} 退款 ${behind}`;
          const { ranges } = createHighlighter('退款', rules)(text);
          const snippet = snippetOf(text, ranges, most);
          expect(snippet.text.length).to.be.at.most(most);
          expect(text).to.include(snippet.text);
          expect(snippet.text.isWellFormed()).to.equal(true);
          expect(snippet.text === text).to.equal(!snippet.cutBefore && !snippet.cutBehind);
          const [first] = snippet.ranges;
          expect(snippet.text.slice(first?.start, first?.end)).to.equal(first ? '退款' : snippet.text);
        },
      ),
    );
  });
});
