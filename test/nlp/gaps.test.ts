import { expect } from 'chai';
import { createGapTerms, isHead } from '../../nlp/gaps.ts';
import { createTermIndex, type Hit } from '../../nlp/termIndex.ts';
import { expectLinear, fill } from '../support/growth.ts';

/** A term, a text, and the words found, if any. */
const CASES: readonly [string, string, string | undefined][] = [
  ['speak * manag', 'i will speak to your manag now', 'speak to your manag'],
  ['speak * manag', 'i will speak. the manag came', undefined],
  ['speak * manag', 'speak to one two three four five six seven eight nine manag', undefined],
  ['speak * man', 'speak to the manag', undefined],
  ['(talk|speak) to (a |)(human|person)', 'talk to person', 'talk to person'],
  ['(talk|speak) to (a |)(human|person)', 'speak to a human', 'speak to a human'],
  ['better (off |) without', 'better off without', 'better off without'],
  ['better (off|) without', 'better without', 'better without'],
  ['打*电话', '打我电话', '打我电话'],
  ['打*电话', '打了。没有电话', undefined],
  ['(不|)退(款|钱)', '退钱', '退钱'],
  ['a * b * c', 'a x b y c', 'a x b y c'],
];

function find(term: string, text: string): Hit[] {
  const index = createTermIndex();
  index.add('呵退', 'shield', 1);
  const gaps = createGapTerms(index, [{ term, tag: 'signal:human', weight: 3 }]);
  const raw = index.search(text);
  return gaps.complete(
    text,
    raw,
    raw.filter((hit) => !isHead(hit) && hit.tag !== 'shield'),
  );
}

describe('terms with choices and gaps', () => {
  for (const [term, text, words] of CASES) {
    it(`${words === undefined ? 'do not find' : 'find'} "${term}" in "${text}"`, () => {
      const [hit] = find(term, text);
      expect(hit && text.slice(hit.start, hit.end)).to.equal(words);
    });
  }

  it('begin nowhere inside a shield', () => {
    expect(find('退(款|钱)', '呵退钱')).to.deep.equal([]);
  });

  it('leave no head behind', () => {
    expect(find('speak * manag', 'speak speak speak').filter(isHead)).to.deep.equal([]);
  });

  it('take time in proportion to the text', async () => {
    await expectLinear((size) => find('speak * manag', fill('speak ', size)), 120_000);
  });
});
