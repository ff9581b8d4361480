import { expect } from 'chai';
import { recognize } from '../../nlp/index.ts';
import type { Locale } from '../../nlp/labels.ts';

const LANGUAGES: readonly [string, Locale, Locale?][] = [
  ['My order is late', 'en'],
  ['我的订单还没到', 'zh-Hans'],
  ['我的訂單還沒到', 'zh-Hant'],
  ['單據喺邊度', 'zh-Hant'],
  ['唔知', 'zh-Hant'],
  ['唔知', 'zh-Hant', 'zh-Hans'],
  ['你好', 'zh-Hans'],
  ['你好', 'zh-Hant', 'zh-Hant'],
  ['你好', 'zh-Hans', 'en'],
  ['12345', 'en'],
  ['12345', 'zh-Hant', 'zh-Hant'],
  ['😡😡', 'zh-Hans', 'zh-Hans'],
  ['my iPhone 坏了', 'zh-Hans'],
  ['I bought it at 旺角 store yesterday', 'en', 'zh-Hant'],
  ['ㄏㄏ', 'zh-Hant'],
  ['ok', 'en', 'zh-Hans'],
  ['皇后大道', 'zh-Hant', 'zh-Hant'],
  ['邮箱li.na@qq.com', 'zh-Hans'],
  ['单号CX-20881', 'zh-Hans'],
  ['看看 www.example.com/a/very/long/path', 'zh-Hans'],
];

describe('language', () => {
  for (const [text, lang, locale] of LANGUAGES) {
    it(`reads "${text}" as ${lang}${locale === undefined ? '' : ` after ${locale}`}`, () => {
      expect(recognize(text, { locale }).lang).to.equal(lang);
    });
  }

  it('notes Cantonese', () => {
    expect(recognize('個外賣送錯咗').cantonese).to.equal(true);
    expect(recognize('外賣送錯了')).not.to.have.property('cantonese');
  });

  for (const text of ['佢成日遲到', '点解未到', '你哋咁樣得㗎', '仲未送到']) {
    it(`notes Cantonese in "${text}"`, () => {
      expect(recognize(text).cantonese).to.equal(true);
    });
  }

  it('takes arbitration, which shares a character, for no Cantonese', () => {
    expect(recognize('我要申請仲裁')).not.to.have.property('cantonese');
  });

  it('notes two languages in one message', () => {
    expect(recognize('我要退款 please refund my order now').mixed).to.equal(true);
    expect(recognize('我的iPhone坏了')).not.to.have.property('mixed');
    expect(recognize('我的iPhone 15 Pro Max坏了')).not.to.have.property('mixed');
    expect(recognize('我个email系kwok.ming@hotmail.com')).not.to.have.property('mixed');
  });
});
