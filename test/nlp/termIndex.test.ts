import { expect } from 'chai';
import fc from 'fast-check';
import { createTermIndex, type Hit } from '../../nlp/termIndex.ts';

const isWordUnit = (sign: string): boolean => /[a-z0-9\u00df-\u024f]/.test(sign);

/** What the index promises, in the plainest way: every term at every place, unless a word goes on across its edge. */
function searchPlainly(text: string, terms: readonly string[]): Hit[] {
  const cutsWord = (at: number): boolean =>
    at > 0 && at < text.length && isWordUnit(text.charAt(at)) && isWordUnit(text.charAt(at - 1));
  return Array.from(text).flatMap((_, start) =>
    [...new Set(terms)]
      .filter((term) => text.startsWith(term, start) && !cutsWord(start) && !cutsWord(start + term.length))
      .sort((one, other) => other.length - one.length)
      .map((term) => ({ tag: term, weight: 2, start, end: start + term.length })),
  );
}

const unit = fc.constantFrom('a', 'b', ' ', '1', '不', '是', '好', '。', '\u00e9', '\uffff');

describe('an index of terms', () => {
  it('finds what a plain search for each term finds, the longest first', () => {
    const term = fc.string({ unit, minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(term, { maxLength: 30 }), fc.string({ unit, maxLength: 60 }), (terms, text) => {
        const index = createTermIndex();
        for (const one of terms) index.add(one, one, 2);
        const expected = searchPlainly(text, terms);
        expect(index.search(text)).to.deep.equal(expected);
        for (let at = 0; at <= text.length; at += 1) {
          expect(index.searchAt(text, at)).to.deep.equal(expected.filter(({ start }) => start === at));
        }
      }),
    );
  });

  it('keeps every tag of a term and the first weight of each', () => {
    const index = createTermIndex();
    index.add('late', 'delivery', 3);
    index.add('late', 'waiting', 1);
    index.add('late', 'delivery', 1);
    expect(index.search('late').map(({ tag, weight }) => [tag, weight])).to.deep.equal([
      ['delivery', 3],
      ['waiting', 1],
    ]);
    expect([index.hasWord('late'), index.hasWord('lat')]).to.deep.equal([true, false]);
  });

  it('holds thousands of terms', () => {
    const index = createTermIndex();
    const terms = Array.from({ length: 5000 }, (_, i) => String.fromCharCode(0x4e00 + i, 0x9000 - i));
    for (const term of terms) index.add(term, term, 1);
    for (const term of terms)
      expect(index.search(`${term}。`)).to.deep.equal([{ tag: term, weight: 1, start: 0, end: 2 }]);
  });
});
