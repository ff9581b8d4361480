import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect } from 'chai';
import { recognize } from '../../../nlp/index.ts';
import { decodeModel, encodeModel } from '../../../nlp/model/modelFile.ts';

const MODELS = new URL('../../../nlp/models/', import.meta.url);

describe('the models that come with the program', () => {
  it('take at most 10 MB together', () => {
    const bytes = readdirSync(MODELS).map((name) => statSync(new URL(name, MODELS)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).to.be.within(1_000_000, 10_000_000);
  });

  for (const language of ['en', 'zh'] as const) {
    it(`come with a card that names every set and its licence, for ${language}`, () => {
      const card = JSON.parse(readFileSync(new URL(`${language}.json`, MODELS), 'utf8')) as {
        bytes: number;
        trainedOn: { set: string; rows: number; licence: string; clean: boolean }[];
        devScores: object[];
        limits: string[];
      };
      expect(card.bytes).to.equal(statSync(new URL(`${language}.bin`, MODELS)).size);
      expect(card.trainedOn.every(({ licence, rows }) => licence !== '' && rows > 0)).to.equal(true);
      expect(card.trainedOn.some(({ clean }) => !clean)).to.equal(true);
      expect(card.devScores).not.to.be.empty;
      expect(card.limits).not.to.be.empty;
    });
  }

  it('point at the words that spoke for a feeling the lexicon has no word for', () => {
    const text = '等咗成個鐘都未有嘢食，你哋做乜嘢';
    const spans = recognize(text).evidence.filter(({ tag }) => tag.startsWith('category:'));
    expect(spans).not.to.be.empty;
    for (const { start, end } of spans) expect(text.slice(start, end).length).to.be.below(text.length);
  });
});

describe('a model file', () => {
  const parts = decodeModel(readFileSync(new URL('en.bin', MODELS)));

  it('is read back as it was written', () => {
    const again = decodeModel(encodeModel(parts));
    expect(again.header).to.deep.equal(parts.header);
    expect(Buffer.compare(Buffer.from(again.weights.buffer), Buffer.from(parts.weights.buffer))).to.equal(0);
  });

  it('is refused when it is cut off or something else', () => {
    const file = encodeModel(parts);
    expect(() => decodeModel(file.subarray(0, file.length - 1))).to.throw('cut off');
    expect(() => decodeModel(Buffer.from('PK\u0003\u0004 something else altogether'))).to.throw('not a model file');
  });
});
