import { expect } from 'chai';
import { createWordVectors, decodeWords, encodeWords, loadWordVectors } from '../../../nlp/fewShot/wordVectors.ts';
import { hashName } from '../../../nlp/model/ngrams.ts';

const TABLE = {
  dimensions: 2,
  keys: Uint32Array.of(7, 4_000_000_000),
  rarities: Uint8Array.of(16, 40),
  vectors: Int8Array.of(127, 0, 0, -127),
};

describe('the table of word vectors', () => {
  it('is read as it was written', () => {
    const words = createWordVectors(decodeWords(encodeWords(TABLE)));
    const [one, other] = [words.find(7), words.find(4_000_000_000)];
    expect(words.find(8)).to.equal(-1);
    expect([words.rarity(one), words.rarity(other)]).to.deep.equal([1, 2.5]);
    expect([words.likeness(one, one), words.likeness(one, other) + 0]).to.deep.equal([1, 0]);
  });

  it('is refused when it is something else or cut off', () => {
    const file = encodeWords(TABLE);
    expect(() => decodeWords(file.subarray(0, file.length - 1))).to.throw('cut off');
    expect(() => decodeWords(Buffer.alloc(64))).to.throw('not a file');
  });

  const alike: [one: string, other: string, stranger: string][] = [
    ['refund', 'reimburs', 'banana'],
    ['slow', 'late', 'refund'],
    ['快递', '物流', '味道'],
    ['师傅', '上门', '好吃'],
  ];
  for (const [one, other, stranger] of alike) {
    it(`comes with the program and finds ${one} nearer to ${other} than to ${stranger}`, () => {
      const words = loadWordVectors();
      const place = (name: string) => words.find(hashName(name));
      expect([place(one), place(other), place(stranger)]).to.not.include(-1);
      const near = words.likeness(place(one), place(other));
      expect(near).to.be.above(words.likeness(place(one), place(stranger)));
    });
  }
});
