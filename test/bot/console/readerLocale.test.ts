import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readerLocale } from '../../../bot/console/readerLocale.ts';
import type { Locale } from '../../../nlp/index.ts';

const CASES: [asked: string | undefined, accepts: string | undefined, locales: Locale[], read: Locale][] = [
  ['zh-Hant', 'en', ['en'], 'zh-Hant'],
  ['klingon', 'zh-TW,zh;q=0.9', ['en'], 'zh-Hant'],
  [undefined, 'zh-HK', ['en'], 'zh-Hant'],
  [undefined, 'zh-CN,en;q=0.5', ['en'], 'zh-Hans'],
  [undefined, 'fr-FR, de;q=0.9, en-US;q=0.8', ['zh-Hans'], 'en'],
  [undefined, 'fr', ['zh-Hans', 'en'], 'zh-Hans'],
  [undefined, undefined, [], 'en'],
  [undefined, `${',;'.repeat(5000)}en`, ['zh-Hant'], 'zh-Hant'],
];

describe('the language of a reader', () => {
  for (const [asked, accepts, locales, read] of CASES) {
    it(`is ${read} for ${asked ?? 'nothing'} asked, ${(accepts ?? 'nothing').slice(0, 30)} preferred`, () => {
      const headers = accepts === undefined ? {} : { 'accept-language': accepts };
      expect(readerLocale({ headers }, asked, { locales })).to.equal(read);
    });
  }
});
