import { expect } from 'chai';
import { describe, it } from 'mocha';
import { Converter } from 'opencc-js';
import type { BriefWords } from '../../../../dialogs/desk/brief/words/briefWords.ts';
import { HELLO } from '../../../../dialogs/desk/brief/words/openers.ts';
import { briefWords } from '../../../../dialogs/desk/brief/words/wordsFor.ts';
import { LOCALES, type Locale } from '../../../../nlp/labels.ts';
import { MAINLAND_WORDS } from '../../replies/forbidden.ts';

const SAMPLE: {
  [K in keyof BriefWords as BriefWords[K] extends (...given: never[]) => string ? K : never]?: unknown[];
} = {
  complains: ['X', 'Y'],
  mentions: [['X', 'Y']],
  feels: ['X', 3],
  mood: ['X', 'Y', 'Z'],
  known: [['X', 'Y']],
  history: [2, 1],
  waits: ['X', 'Y', true],
  holds: ['X', 'Y'],
  heldBefore: ['X', 'Y', 'Z'],
  clock: ['X', 'Y', true],
};

/** Every text of a locale, sentences made with sample values. */
function texts(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function')
    return [
      String((value as (...given: unknown[]) => string)(...((SAMPLE as Record<string, unknown[]>)[name] ?? ['X']))),
    ];
  return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, key));
}

const allTexts = (locale: Locale) => [...texts(briefWords(locale)), HELLO[locale]];

const toSimplified = Converter({ from: 't', to: 'cn' });
const toTraditional = Converter({ from: 'cn', to: 't' });
/** Characters that Simplified writing shares with Traditional, where a converter alone cannot tell. */
const BOTH = new Set('只里台后面系干了云才表板折范向回出志准于余几采秋松合吃唇霉');

describe('the words of the brief', () => {
  for (const locale of LOCALES) {
    it(`leave nothing unsaid in ${locale}, but ordinary severities`, () => {
      const empty = allTexts(locale).filter((text) => text.trim() === '');
      expect(empty).to.have.length(2);
    });
  }

  it('say the same things in each language', () => {
    const shape = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
        : typeof value;
    expect(shape(briefWords('zh-Hans'))).to.deep.equal(shape(briefWords('en')));
    expect(shape(briefWords('zh-Hant'))).to.deep.equal(shape(briefWords('en')));
  });

  it('are in one script each, with the words of the place', () => {
    for (const text of allTexts('zh-Hans')) expect(toSimplified(text), text).to.equal(text);
    for (const text of allTexts('zh-Hant')) {
      const simplified = [...text].filter(
        (char) => toTraditional(char) !== char && toSimplified(char) === char && !BOTH.has(char),
      );
      expect(simplified, text).to.deep.equal([]);
      for (const [word] of MAINLAND_WORDS) expect(text).not.to.include(word);
      expect(text).not.to.match(/[“”]/);
    }
    for (const text of allTexts('en')) expect(text).not.to.match(/\p{Script=Han}/u);
  });
});
