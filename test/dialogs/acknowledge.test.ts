import { expect } from 'chai';
import type { Locale } from '../../nlp/index.ts';
import { packNamed, Talk } from '../support/talk.ts';

/** Pack, locale, what somebody says first, and what their first reply is about. */
const FIRST_WORDS: readonly [string, Locale, string, string][] = [
  ['retail', 'en', 'The kettle I bought last week has stopped heating.', 'quality'],
  ['retail', 'zh-Hans', '收到的杯子碎了一个，包装里面没有泡沫', 'delivery'],
  ['telecom', 'zh-Hant', '帳單上多了一筆 199 元的加值服務，我沒有申請過', 'billing'],
  ['restaurant', 'zh-Hant', '店員態度有點冷淡，問了兩次才回答', 'staff'],
  ['telecom', 'zh-Hant', '我嘅寬頻由尋日開始好慢，想睇YouTube都會停', 'network'],
  // what they name themselves comes first
  ['food', 'zh-Hans', '从小吃到大的牌子，这次的月饼硬得咬不动，真的太失望了', 'disappointed'],
  ['retail', 'en', "Absolutely livid. That's the second wrong parcel this month", 'angry'],
  // the day weighs more than the kind of matter
  ['restaurant', 'en', "We'd ordered a cake for my mum's 70th and they gave it to another table.", 'occasion'],
  ['retail', 'zh-Hans', '给我爸大寿订的花篮，当天没送到', 'occasion'],
  // a voucher that is only called after such a day
  ['retail', 'en', "My birthday voucher doesn't work at the checkout.", 'billing'],
  // a gift that was left out is no matter of money, nor a lost booking one of waiting
  ['retail', 'zh-Hans', '赠品没给我，页面写着送收纳袋', 'neutral'],
  ['restaurant', 'zh-Hant', '我昨天有訂位，到現場你們說查不到我的訂位', 'neutral'],
  // what they asked one of us then, they do not ask us
  ['restaurant', 'zh-Hans', '店员态度特别差，问一下能不能换个位子就翻白眼', 'staff'],
  // brought late is no matter of the dish
  ['restaurant', 'zh-Hans', '真的很慢才到,早餐快当午餐吃了。', 'delivery'],
  // who makes little of it, or looks for something they left, needs no comfort
  ['retail', 'en', 'Hi, just to flag that the self-checkout overcharged me by £2 on the apples.', 'neutral'],
  ['restaurant', 'zh-Hans', '奶茶喝到一半发现吸管是破的，也没什么大事，就是提醒一下', 'neutral'],
  ['restaurant', 'zh-Hant', '尋晚我喺你哋銅鑼灣間舖漏低咗把遮，可唔可以幫我搵下', 'neutral'],
];

describe('the first words to a customer', () => {
  for (const [pack, locale, text, about] of FIRST_WORDS) {
    it(`speak to ${about}: ${text}`, async () => {
      const talk = new Talk({ pack: await packNamed(pack), locale });
      await talk.join();
      const [reply] = await talk.say(text);
      expect(reply?.replyKey).to.equal(`vent.ack.${about}`);
    });
  }
});
