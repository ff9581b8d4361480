import { expect } from 'chai';
import { VECTOR_LENGTH, type WordTable } from '../../../nlp/fewShot/wordVectors.ts';
import { hashName, readNgrams } from '../../../nlp/model/ngrams.ts';
import { fitHead, type HeadTargets } from '../../../nlp/train/fitHead.ts';
import { readMeanings } from '../../../nlp/train/meanings.ts';
import { selectFrequent, vectorise } from '../../../nlp/train/vectors.ts';

/** Of these words the first two mean the same, and the last two. */
const MEANINGS: Readonly<Record<string, readonly number[]>> = {
  tardi: [1, 0],
  late: [1, 0],
  mould: [0, 1],
  rot: [0, 1],
};

const WORDS: WordTable = {
  dimensions: 2,
  keys: Uint32Array.from(Object.keys(MEANINGS), (word) => hashName(word)),
  rarities: new Uint8Array(4),
  vectors: Int8Array.from(Object.values(MEANINGS).flat(), (n) => n * VECTOR_LENGTH),
};

/** Half the rows are about what is late. "tardi" and "rot" are met, but in no row that is learned from. */
const TEXTS = Array.from({ length: 42 }, (_, i) =>
  i === 40 ? 'tardi' : i === 41 ? 'rot' : i % 2 === 0 ? 'late' : 'mould',
);
const ROWS = TEXTS.map((text) => {
  const { hashes, count } = readNgrams(text, 'en');
  return hashes.slice(0, count);
});
const features = selectFrequent(ROWS, 1);
const vectors = vectorise(ROWS, features);
const targets: HeadTargets = {
  outputs: 1,
  groups: 0,
  rows: Uint32Array.from({ length: 40 }, (_, i) => i),
  groupOf: new Uint8Array(40),
  values: Uint8Array.from({ length: 40 }, (_, i) => 1 - (i % 2)),
  weights: new Float32Array(40).fill(1),
};
const OPTIONS = { features: features.hashes.length, epochs: 10, cost: 5, balance: 0, seed: 3 };

/** The weight of a word in a head with or without meanings. */
function weigher(withMeanings: boolean): (word: string) => number {
  const meanings = withMeanings ? readMeanings(WORDS, 'en', TEXTS, features, vectors, 1) : undefined;
  const { weights } = fitHead(vectors, targets, { ...OPTIONS, meanings });
  return (word) => weights[features.idOf(readNgrams(word, 'en').hashes[0] ?? 0) ?? 0] ?? 0;
}

describe('what words mean', () => {
  it('lets a word that is never learned from count like the word it is like', () => {
    const weigh = weigher(true);
    expect(weigh('tardi')).to.be.above(0.2);
    expect(weigh('rot')).to.be.below(-0.2);
    expect(weigh('late')).to.be.above(weigh('tardi'));
  });

  it('is left alone where no table is given', () => {
    const weigh = weigher(false);
    expect(weigh('tardi')).to.equal(0);
    expect(weigh('late')).to.be.above(0);
  });

  it('is found for Chinese characters and their pairs', () => {
    const texts = ['迟到了', '迟到了'];
    const rows = texts.map((text) => {
      const { hashes, count } = readNgrams(text, 'zh');
      return hashes.slice(0, count);
    });
    const found = selectFrequent(rows, 1);
    const table = { ...WORDS, keys: Uint32Array.from(['迟到', '了', '生', '锈'], (word) => hashName(word)) };
    const meanings = readMeanings(table, 'zh', texts, found, vectorise(rows, found), 1);
    const weights = new Float32Array(found.hashes.length);
    meanings.addTo(weights, 1, 0, Float64Array.of(1, 0));
    expect([...weights].filter((weight) => weight !== 0)).to.have.lengthOf(2);
  });
});
