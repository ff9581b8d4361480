import { expect } from 'chai';
import { Converter } from 'opencc-js';
import { composeLetter, type LetterSource, letterText, reviewLetter } from '../../../dialogs/letter/index.ts';
import { en } from '../../../dialogs/letter/words/en.ts';
import type { LetterWords } from '../../../dialogs/letter/words/letterWords.ts';
import { zhHans } from '../../../dialogs/letter/words/zhHans.ts';
import { zhHK, zhTW } from '../../../dialogs/letter/words/zhHant.ts';
import type { Variant } from '../../../dialogs/pack/index.ts';
import { CATEGORIES, type Locale } from '../../../nlp/labels.ts';
import { instant } from '../../support/records.ts';
import { packNamed } from '../../support/talk.ts';
import { FORBIDDEN } from '../replies/forbidden.ts';
import { fullSource, told } from './letterSetting.ts';

const READERS: readonly [locale: Locale, variant: Variant | undefined][] = [
  ['en', undefined],
  ['zh-Hans', undefined],
  ['zh-Hant', 'zh-TW'],
  ['zh-Hant', 'zh-HK'],
];

const WORDS: readonly [Locale, LetterWords][] = [
  ['en', en],
  ['zh-Hans', zhHans],
  ['zh-Hant', zhTW],
  ['zh-Hant', zhHK],
];

/** Every sentence, without the forms of address and the close, which no chat has. */
function sentences({ salutation, close, signature, language, ...words }: LetterWords): string[] {
  return [...Object.values(words).filter((one) => typeof one === 'string'), ...Object.values(words.done)];
}

const toSimplified = Converter({ from: 't', to: 'cn' });
const toTraditional = Converter({ from: 'cn', to: 't' });

describe('the words of a letter', () => {
  for (const [locale, words] of WORDS) {
    it(`in ${words.language} hold nothing that is never said to a customer`, () => {
      for (const sentence of sentences(words)) {
        const said = sentence.replace('sorry we are about', 'sorry about');
        for (const pattern of FORBIDDEN[locale]) expect(said, String(pattern)).not.to.match(pattern);
      }
    });
  }

  it('are in one script', () => {
    expect(toSimplified(JSON.stringify(zhHans))).to.equal(JSON.stringify(zhHans));
    for (const words of [zhTW, zhHK]) {
      const both = new Set('里台面系干了云才表板折范向回志准于余采后');
      const simplified = sentences(words)
        .flatMap((text) => [...text])
        .filter((char) => toTraditional(char) !== char && toSimplified(char) === char && !both.has(char));
      expect(simplified).to.deep.equal([]);
    }
  });

  it('keep Taiwan and Hong Kong apart where their usage differs', () => {
    expect(JSON.stringify(zhTW)).not.to.match(/跟進|個案|毋須|相片|單據|亦/);
    expect(JSON.stringify(zhHK)).not.to.match(/客訴|案件|專人|截至|照片/);
  });

  for (const name of ['food', 'restaurant', 'retail', 'telecom']) {
    it(`pass the guard as the bot's own, for every category and remedy of ${name}`, async () => {
      const pack = await packNamed(name);
      const ours = Object.keys(pack.remedies).filter((id) => pack.remedies[id]?.grant.bot);
      let letters = 0;
      for (const [locale, variant] of READERS) {
        const dialog: LetterSource['conversation']['dialog'] = variant ? { session: { variant } } : {};
        const conversation = { ...fullSource().conversation, dialog };
        for (const [index, category] of CATEGORIES.entries()) {
          const id = pack.categories[category].remedies.find((one) => ours.includes(one)) ?? '';
          const state = (['offered', 'accepted', 'refused'] as const)[index % 3] ?? 'offered';
          const source = fullSource(
            { locale, pack: name, categories: [category], remedies: [{ remedyId: id, state, at: instant(600) }] },
            { pack, conversation },
          );
          const letter = composeLetter(source);
          expect(reviewLetter(letter, source), letterText(letter)).to.deep.equal([]);
          expect(letterText(letter)).not.to.match(/\{\w+\}|undefined|NaN/);
          letters += 1;
        }
      }
      expect(letters).to.equal(4 * 13);
    }).timeout(20_000);
  }
});

describe('the guard of a letter', () => {
  it('stops what a person may not say, and names it', () => {
    const source = fullSource({}, { signed: 'Anna', cause: 'You must have opened it wrongly, please calm down.' });
    const findings = reviewLetter(composeLetter(source), source);
    expect(findings.map(({ words }) => words).join(' | ')).to.match(/please calm/i);
  });

  it('lets whoever signs say a fault that they have established, and nobody else', () => {
    const said = { cause: 'It was our mistake: the label was torn.' };
    const signed = fullSource({}, { ...said, signed: 'Anna' });
    expect(reviewLetter(composeLetter(signed), signed).map(({ rule }) => rule)).not.to.include('apology.fault');
    const unsigned = fullSource({}, said);
    expect(reviewLetter(composeLetter(unsigned), unsigned).map(({ rule }) => rule)).to.include('apology.fault');
    const change = fullSource({}, { signed: 'Anna', change: 'It was our fault, so we check each label.' });
    expect(reviewLetter(composeLetter(change), change).map(({ rule }) => rule)).to.include('apology.fault');
  });

  it('does not take the customer’s own words for ours', () => {
    const facts = { details: told('Your clerk told me to calm down, it is company policy. It was your fault.') };
    const source = fullSource({ facts });
    expect(reviewLetter(composeLetter(source), source)).to.deep.equal([]);
  });
});
