import { expect } from 'chai';
import { checkReply } from '../../../dialogs/guard/index.ts';
import { LOCALES, type Locale } from '../../../nlp/labels.ts';
import type { Fault } from './cases.ts';
import { EN_FAULTS, EN_INNOCENT } from './enCases.ts';
import { rulesIn, setting } from './guardSetting.ts';
import { ZH_HANS_FAULTS, ZH_HANS_INNOCENT } from './zhHansCases.ts';
import { ZH_HANT_FAULTS, ZH_HANT_INNOCENT } from './zhHantCases.ts';

const FAULTS: Readonly<Record<Locale, readonly Fault[]>> = {
  en: EN_FAULTS,
  'zh-Hans': ZH_HANS_FAULTS,
  'zh-Hant': ZH_HANT_FAULTS,
};
const INNOCENT: Readonly<Record<Locale, readonly string[]>> = {
  en: EN_INNOCENT,
  'zh-Hans': ZH_HANS_INNOCENT,
  'zh-Hant': ZH_HANT_INNOCENT,
};

for (const locale of LOCALES) {
  describe(`what may not be said in ${locale}`, () => {
    for (const [rule, text, speaker = 'agent'] of FAULTS[locale]) {
      it(`${rule}, by ${speaker}: ${text}`, () => {
        expect(rulesIn(text, locale, { speaker })).to.include(rule);
      });
    }
  });

  describe(`what may be said in ${locale}`, () => {
    for (const text of INNOCENT[locale]) {
      it(text, () => {
        expect(checkReply(text, setting(locale, { speaker: 'bot' })).findings).to.deep.equal([]);
      });
    }
  });
}
