import { expect } from 'chai';
import { catalogs } from '../../../dialogs/replies/render.ts';
import { LOCALES } from '../../../nlp/labels.ts';
import { SAMPLE } from './sampleParams.ts';
import { allWordings, KEYS, nameOf } from './wordings.ts';

/** Share of pieces two texts have in common, 0 to 1 (Dice): pairs of words in English, of characters in Chinese. */
function likeness(one: string, other: string): number {
  const pieces = (text: string) => {
    const units = /\p{Script=Han}/u.test(text) ? text.match(/\p{Script=Han}/gu) : text.toLowerCase().match(/[a-z']+/g);
    return new Set((units ?? []).slice(1).map((unit, at) => `${units?.[at]} ${unit}`));
  };
  const [a, b] = [pieces(one), pieces(other)];
  const shared = [...a].filter((piece) => b.has(piece)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

describe('the reply catalogs', () => {
  for (const locale of LOCALES) {
    it(`hold every key and no other in ${locale}`, () => {
      expect(Object.keys(catalogs[locale])).to.have.members(KEYS);
    });

    it(`give at least three different wordings of each key in ${locale}`, () => {
      for (const key of KEYS) {
        const texts = allWordings('', [locale]).filter((wording) => wording.key === key);
        expect(new Set(texts.map(({ text }) => text)).size, key).to.be.at.least(3);
      }
    });

    it(`never give two wordings of a key that are nearly the same in ${locale}`, () => {
      for (const key of KEYS) {
        const wordings = catalogs[locale][key].map(String);
        wordings.forEach((one, at) => {
          for (const other of wordings.slice(at + 1)) {
            const bare = [one, other].map((text) => text.replace(/\{\w+\}/g, ''));
            expect(likeness(bare[0] ?? '', bare[1] ?? ''), `${key}: ${one} / ${other}`).to.be.below(0.4);
          }
        });
      }
    });
  }

  it('leave no brace behind when filled with the declared parameters', () => {
    for (const wording of allWordings()) expect(wording.text, nameOf(wording)).not.to.match(/[{}]/);
  });

  it('say every parameter in every wording, so that no time and no number is left out', () => {
    for (const wording of allWordings()) {
      for (const value of Object.values(SAMPLE[wording.key]).flat()) {
        expect(wording.text, nameOf(wording)).to.include(String(value));
      }
    }
  });
});
