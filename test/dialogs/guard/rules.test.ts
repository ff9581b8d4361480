import { expect } from 'chai';
import { checkReply, GUARD_RULES } from '../../../dialogs/guard/index.ts';
import { APOLOGY_WORDS } from '../../../dialogs/guard/rules/apology.ts';
import { AUTHORITY_WORDS } from '../../../dialogs/guard/rules/authority.ts';
import { PROMISE_WORDS } from '../../../dialogs/guard/rules/promise.ts';
import { WORDING, WORDING_IDS } from '../../../dialogs/guard/wording.ts';
import { LOCALES, type Locale } from '../../../nlp/labels.ts';
import { EN_FAULTS } from './enCases.ts';
import { rulesIn, setting } from './guardSetting.ts';
import { ZH_HANS_FAULTS } from './zhHansCases.ts';
import { ZH_HANT_FAULTS } from './zhHantCases.ts';

const FAULTS = { en: EN_FAULTS, 'zh-Hans': ZH_HANS_FAULTS, 'zh-Hant': ZH_HANT_FAULTS };

const rewritesIn = (locale: Locale): string[] => [
  ...WORDING_IDS.map((id) => WORDING[locale][id].rewrite),
  ...[AUTHORITY_WORDS, PROMISE_WORDS, APOLOGY_WORDS].flatMap((words) =>
    Object.values(words).map((one: Record<Locale, { rewrite: string }>) => one[locale].rewrite),
  ),
];

const BY: Readonly<Record<Locale, string>> = { en: '6:00 pm today', 'zh-Hans': '今天18:00', 'zh-Hant': '今天下午6:00' };

describe('the rules of the guard', () => {
  it('are described in each language, each under an id of its own', () => {
    expect(new Set(GUARD_RULES.map(({ id }) => id))).to.have.lengthOf(GUARD_RULES.length);
    for (const { id, kind, description } of GUARD_RULES) {
      expect(id.startsWith(`${kind}.`), id).to.equal(true);
      for (const locale of LOCALES) expect(description[locale], `${id} ${locale}`).to.match(/^[^{}]{6,}[.。]$/);
    }
  });

  it('are all known by their ids', () => {
    const known = new Set(GUARD_RULES.map(({ id }) => id));
    for (const locale of LOCALES) for (const [rule] of FAULTS[locale]) expect(known.has(rule), rule).to.equal(true);
  });

  for (const locale of LOCALES) {
    it(`each have a sentence in ${locale} that they find`, () => {
      const found = new Set<string>(FAULTS[locale].map(([rule]) => rule));
      expect(GUARD_RULES.map(({ id }) => id).filter((id) => id !== 'promise.closed' && !found.has(id))).to.deep.equal(
        locale === 'zh-Hant' ? ['promise.impossible'] : [],
      );
    });

    it(`find nothing in the sentences they offer instead in ${locale}`, () => {
      for (const rewrite of rewritesIn(locale)) {
        const text = rewrite
          .replaceAll('{by}', BY[locale])
          .replaceAll('{who}', locale === 'en' ? 'a supervisor' : '主管');
        expect(checkReply(text, setting(locale, { speaker: 'bot' })).findings, text).to.deep.equal([]);
      }
    });

    it(`leave their own counter-examples alone in ${locale}`, () => {
      for (const id of WORDING_IDS) {
        for (const text of WORDING[locale][id].innocent) {
          expect(rulesIn(text, locale, { speaker: 'bot' }), text).to.not.include(`wording.${id}`);
        }
      }
    });
  }

  it('answer in the language of the text, and name a time that will be kept', () => {
    const say = (text: string, locale: Locale) => checkReply(text, setting(locale)).findings[0];
    expect(say('这个我不知道。', 'zh-Hant')?.rewrite).to.equal('我去弄清楚，明天14:00前在这里答复您。');
    expect(say('這個我不知道。', 'en')?.rewrite).to.equal('我去弄清楚，明天下午2:00前在這裡回覆您。');
    expect(say("I don't know.", 'zh-Hans')?.rewrite).to.equal(
      "I'll find out, and answer you here by 2:00 pm tomorrow.",
    );
  });

  it('point at the words', () => {
    const text = '您好，您冷静一下，好吗？';
    const [finding] = checkReply(text, setting('zh-Hans')).findings;
    expect(text.slice(finding?.start, finding?.end)).to.include('冷静');
  });
});
