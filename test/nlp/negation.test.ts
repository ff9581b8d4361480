import { expect } from 'chai';
import { hitsOf, readDocument } from '../../nlp/document.ts';
import { recognize } from '../../nlp/index.ts';

/** A text, a tag whose words are in it, and whether they are meant. */
const SCOPES: readonly [string, string, boolean][] = [
  ['I am not angry', 'emotion:angry', false],
  ['not at all rude', 'category:staff', false],
  ['I did not order this, it is terrible', 'emotion:angry', true],
  ['I did not order this it is terrible and broken', 'emotion:angry', true],
  ['not only late but rude', 'category:staff', true],
  ['I never got the parcel and the staff was rude', 'category:staff', true],
  ['no lawyer was needed', 'signal:legal', false],
  ['no. I will call my lawyer', 'signal:legal', true],
  ['我没有生气', 'emotion:angry', false],
  ['我没有收到货，气死我了', 'emotion:angry', true],
  ['我唔係嬲', 'emotion:angry', false],
  ['没有人受伤', 'signal:health', false],
  ['没有找律师的必要', 'signal:legal', false],
  ['不想等了，我要找律师', 'signal:legal', true],
  ['不是因为贵，而是态度恶劣', 'category:staff', true],
];

describe('negation', () => {
  for (const [text, tag, meant] of SCOPES) {
    it(`${meant ? 'means' : 'denies'} ${tag} in "${text}"`, () => {
      const document = readDocument(text, {});
      expect(
        document.hits.some((hit) => hit.tag === tag),
        'the words are found',
      ).to.equal(true);
      expect(hitsOf(document, tag).length > 0).to.equal(meant);
    });
  }

  for (const text of ['不是不好', 'not bad', '没有不满', '唔係唔好', 'not bad at all']) {
    it(`reads the double denial "${text}" as no complaint`, () => {
      const { emotion, complaint } = recognize(text);
      expect(emotion.label).to.be.oneOf(['satisfied', 'neutral']);
      expect(complaint).to.be.below(0.5);
    });
  }

  it('does not make an angry complaint happy', () => {
    expect(recognize('I did not order this, it is terrible and broken').complaint).to.be.above(0.5);
  });
});
