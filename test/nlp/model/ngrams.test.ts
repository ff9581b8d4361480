import { expect } from 'chai';
import { readNgrams } from '../../../nlp/model/ngrams.ts';

const hashesOf = (text: string, language: 'en' | 'zh') => {
  const { hashes, count } = readNgrams(text, language);
  return new Set(hashes.subarray(0, count));
};
const shared = (a: string, b: string, language: 'en' | 'zh') => {
  const other = hashesOf(b, language);
  return [...hashesOf(a, language)].filter((hash) => other.has(hash)).length;
};

describe('n-grams', () => {
  it('of Chinese are sequences of one to four characters', () => {
    expect(hashesOf('快递没到', 'zh').size).to.equal(4 + 3 + 2 + 1);
  });

  it('of English are words, their sequences, and letters within words', () => {
    expect(hashesOf('ab cd ef', 'en').size).to.equal(3 + 2 + 1);
    expect(shared('refund', 'refunded', 'en')).to.be.greaterThan(5);
    expect(shared('cat', 'dog', 'en')).to.equal(0);
  });

  it('never learn a handle, a link or a number', () => {
    for (const language of ['en', 'zh'] as const) {
      expect(hashesOf('@acme', language)).to.deep.equal(hashesOf('@other_shop', language));
      expect(hashesOf('https://t.co/abc', language)).to.deep.equal(hashesOf('https://x.org/?q=1', language));
      expect(hashesOf('20261103', language)).to.deep.equal(hashesOf('99887766', language));
    }
  });

  it('tell order apart', () => {
    expect(hashesOf('你打我', 'zh')).not.to.deep.equal(hashesOf('我打你', 'zh'));
  });

  it('lie where the text has them', () => {
    const text = 'so bad!!';
    const { count, starts, ends } = readNgrams(text, 'en');
    expect(count).to.be.greaterThan(0);
    for (let i = 0; i < count; i += 1) {
      expect(starts[i]).to.be.below(ends[i] ?? 0);
      expect(ends[i]).to.be.at.most(text.length);
    }
  });

  it('of a long text are as many as its length allows, and no array overflows', () => {
    const { count, hashes } = readNgrams('abcdefgh '.repeat(3000), 'en');
    expect(count).to.be.below(hashes.length);
    expect(count).to.be.greaterThan(3000 * 10);
  });
});
