import { expect } from 'chai';
import { checkReply } from '../../../dialogs/guard/index.ts';
import { NOW } from './guardSetting.ts';
import { type OwnWords, PACKS, packWords, replyWords } from './ownWords.ts';

function findingsIn(words: readonly OwnWords[]): string[] {
  return words.flatMap(({ where, text, locale, pack, speaker }) =>
    checkReply(text, { locale, pack, now: NOW, speaker })
      // A remedy that is a share of the price is offered only where the price is known; here there is no case
      .findings.filter(({ rule }) => rule !== 'authority.price')
      .map(({ rule, start, end }) => `${where}: ${rule} "${text.slice(start, end)}" in ${text}`),
  );
}

describe('our own words', () => {
  it('pass the guard: every wording of every reply', () => {
    const words = PACKS.slice(0, 1).flatMap(replyWords);
    expect(words).to.have.lengthOf.above(900);
    expect(findingsIn(words)).to.deep.equal([]);
  });

  for (const pack of PACKS) {
    it(`pass the guard: what customers read of the pack ${pack.id}`, () => {
      expect(findingsIn(packWords(pack))).to.deep.equal([]);
    });
  }
});
