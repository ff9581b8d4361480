import { expect } from 'chai';
import { askedLocale, localeOf } from '../../../dialogs/policy/locale.ts';
import { recognize } from '../../../nlp/index.ts';

describe('askedLocale', () => {
  for (const [text, locale] of [
    ['English please', 'en'],
    ['can we speak english?', 'en'],
    ['Can you switch to English please', 'en'],
    ['sorry can we do this in English please', 'en'],
    ['说英文', 'en'],
    ['請用英語', 'en'],
    ['中文', 'zh-Hans'],
    ['请说中文', 'zh-Hans'],
    ['说普通话吧', 'zh-Hans'],
    ['Chinese please', 'zh-Hans'],
    ['简体中文', 'zh-Hans'],
    ['繁體中文', 'zh-Hant'],
    ['請用繁體', 'zh-Hant'],
    ['traditional chinese please', 'zh-Hant'],
    ['my English teacher bought it', undefined],
    ['I ordered an English book', undefined],
    ['客服不会说中文', undefined],
    ['', undefined],
    [`english ${'english '.repeat(2000)}`, undefined],
  ] as const) {
    it(`"${text.slice(0, 40)}" asks for ${locale ?? 'nothing'}`, () => {
      expect(askedLocale(text)).to.equal(locale);
    });
  }
});

describe('localeOf', () => {
  for (const [text, current, expected] of [
    ['My order is late again', 'zh-Hans', 'en'],
    ['OK', 'zh-Hans', 'zh-Hans'],
    ['A123456789', 'zh-Hant', 'zh-Hant'],
    ['anna@example.com', 'zh-Hans', 'zh-Hans'],
    ['我的快递还没到', 'en', 'zh-Hans'],
    ['我訂的東西還沒到', 'en', 'zh-Hant'],
    ['好', 'en', 'en'],
    ['你好', 'zh-Hant', 'zh-Hant'],
    ['5', 'zh-Hant', 'zh-Hant'],
    ['', 'zh-Hans', 'zh-Hans'],
    ['游小姐', 'zh-Hant', 'zh-Hant'],
  ] as const) {
    it(`answers "${text}" in ${expected} after ${current}`, () => {
      expect(localeOf(text, recognize(text, { locale: current }), current)).to.equal(expected);
    });
  }
});
