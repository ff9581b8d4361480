import { expect } from 'chai';
import { isSpoken, runningText, wishToThem } from '../../dialogs/theirTerms.ts';
import type { Locale } from '../../nlp/index.ts';

describe('what the customer said, as we say it to them', () => {
  const wishes: [locale: Locale, wish: string, said: string][] = [
    ['en', 'I want my money back', 'your money back'],
    ['en', 'please send me a new one.', 'for us to send you a new one'],
    ['en', 'send the right one and let me keep this one', 'for us to send the right one and let you keep this one'],
    ['en', 'a refund', 'a refund'],
    ['en', 'all i want is an apology tbh', 'an apology'],
    ['en', 'my only demand is restore service today itself', 'for us to restore service today itself'],
    ['en', 'refund is fine', 'for us to refund'],
    ['en', 'can i get a refund or not', 'a refund'],
    ['en', 'can waive or not', 'for us to waive'],
    ['en', 'Exchange or refund, either also can', 'for us to exchange or refund'],
    ['en', 'An engineer who turns up, that is what I want.', 'An engineer who turns up'],
    ['en', "let me out of the contract or I'm gone", "“let me out of the contract or I'm gone”"],
    ['en', 'can you just give me my number back', 'for us to give you your number back'],
    ['en', "i'm just after my money back", 'your money back'],
    ['en', 'you should sack your driver', '“you should sack your driver”'],
    ['zh-Hans', '我要退款', '退款'],
    ['zh-Hans', '退钱，再赔我一袋', '退钱，再赔您一袋'],
    ['zh-Hans', '我想要个说法，定金也要退', '一个说法，定金也要退'],
    ['zh-Hans', '把这个业务关了吧', '把这个业务关了'],
    ['zh-Hans', '你们给我道歉', '“你们给我道歉”'],
    ['zh-Hant', '差額退我，還有那個服務生要道歉', '差額退您，還有那個服務生要道歉'],
    ['zh-Hant', '換返杯凍嘅', '「換返杯凍嘅」'],
  ];
  for (const [locale, wish, said] of wishes) {
    it(`${wish} → ${said}`, () => expect(wishToThem(wish, locale)).to.equal(said));
  }

  it('runs messages together as sentences', () => {
    expect(runningText('气死了\n五天了！\n没人理', 'zh-Hans')).to.equal('气死了。五天了！没人理');
    expect(runningText('the chair\nit wobbles', 'en')).to.equal('the chair. it wobbles');
  });

  it('tells speech from an entry', () => {
    for (const value of ['yes still waiting, I took a day off', '打了兩次，都說不能決定'])
      expect(isSpoken(value)).to.equal(true);
    for (const value of ['two calls', '旺角店', '8ish']) expect(isSpoken(value)).to.equal(false);
  });
});
