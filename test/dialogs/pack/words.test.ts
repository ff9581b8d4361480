import { expect } from 'chai';
import { inWords } from '../../../dialogs/pack/index.ts';
import { holdsAny, longestHeld } from '../../../dialogs/pack/words.ts';

describe('inWords', () => {
  const words = { en: 'branch', 'zh-Hans': '门店', 'zh-Hant': '分店', 'zh-TW': '門市' };

  it("gives the variant's words where there are some, and only to readers of Traditional Chinese", () => {
    expect(inWords(words, 'zh-Hant', 'zh-TW')).to.equal('門市');
    expect(inWords(words, 'zh-Hant', 'zh-HK')).to.equal('分店');
    expect(inWords(words, 'zh-Hant')).to.equal('分店');
    expect(inWords(words, 'zh-Hans', 'zh-TW')).to.equal('门店');
    expect(inWords(words, 'en', 'zh-TW')).to.equal('branch');
  });
});

describe('words in a message', () => {
  const TABLE: readonly [text: string, word: string, found: boolean][] = [
    ['My order is LATE', 'late', true],
    ['The chocolate plate', 'late', false],
    ['late!', 'late', true],
    ['It hasn’t come', "hasn't come", true],
    ['Ｇｏｌｄ card', 'gold card', true],
    ['我是金卡会员', '金卡', true],
    ['我是普通會員', '金卡', false],
    ['plate, then late', 'late', true],
  ];
  for (const [text, word, found] of TABLE) {
    it(`${found ? 'finds' : 'does not find'} "${word}" in "${text}"`, () => {
      expect(holdsAny(text, [word])).to.equal(found);
    });
  }

  it('measure the longest word that is there', () => {
    expect(longestHeld('just the packaging', ['pack', 'packaging', 'nothing'])).to.equal('packaging'.length);
    expect(longestHeld('', ['pack'])).to.equal(0);
  });
});
