import type { Locale } from '../../../nlp/index.ts';

type Words = Readonly<Record<Locale, string>>;

const says = (en: string, hans: string, hant: string): Words => ({ en, 'zh-Hans': hans, 'zh-Hant': hant });

const UNWELL = says('We felt unwell after eating it.', '吃了以后人不舒服。', '吃了之後人不舒服。');

/** First words of a complaint under which a pack asks for the facts listed; the first of a pack is for all others. */
const OPENINGS: Readonly<Record<string, readonly (readonly [facts: string, words: Words])[]>> = {
  retail: [
    ['', says('What I bought is faulty.', '买的东西有质量问题。', '買的東西有瑕疵。')],
    ['place staffMember', says('One of your assistants was rude to me.', '你们店员态度很差。', '你們店員態度很差。')],
    [
      'tried',
      says('I keep writing to you and nobody answers.', '给你们留言一直没人回复。', '一直留言給你們都沒人回覆。'),
    ],
    ['promise repairs', says('The repair takes far too long.', '修了这么久还没修好。', '送修這麼久還沒修好。')],
    ['itemState', says('You refuse to take my return.', '你们不给退货。', '你們不給退貨。')],
    [
      'quoted',
      says('I was charged more than the price you showed.', '结账的价格跟标的不一样。', '結帳的價錢跟標的不一樣。'),
    ],
    ['message', says('I cannot log in to my account.', '我的账号登录不上去。', '我的帳號登入不了。')],
    ['amount', says('My refund has not arrived.', '退款一直没到账。', '退款一直沒入帳。')],
    [
      'symptoms batch sampleKept',
      says('The heater gave me an electric shock.', '买的东西漏电，电到人了。', '買的東西漏電，電到人了。'),
    ],
  ],
  food: [
    ['', says('The pack I bought from you was broken.', '买回来包装是破的。', '買回來包裝是破的。')],
    ['storage openedOn', says('It tasted sour.', '味道是酸的。', '味道是酸的。')],
    ['sampleKept', says('There was mould in it.', '里面发霉了。', '裡面發霉了。')],
    ['symptoms medicalCare eaten', UNWELL],
  ],
  restaurant: [
    ['', says('The waiter in your restaurant was rude.', '你们餐厅服务员态度很差。', '你們餐廳侍應態度好差。')],
    ['waited booking', says('We waited forever for our table.', '等位等了太久。', '等位等咗好耐。')],
    ['dishKept evidence', says('There was a hair in my dish.', '菜里有头发。', '餸入面有條頭髮。')],
    [
      'chargedFor amount orderNumber',
      says('The bill in your restaurant was wrong.', '你们餐厅的账单算错了。', '你們餐廳張單計錯數。'),
    ],
    ['lostItem', says('I left my bag in your restaurant.', '我的包落在你们餐厅了。', '我個袋漏咗喺你哋餐廳。')],
    ['serviceMode product', says('Part of our order was missing.', '点的东西少送了。', '叫嘅嘢送漏咗。')],
    ['symptoms medicalCare', UNWELL],
  ],
  telecom: [
    ['', says('My connection drops all the time.', '网络老是断。', '網路一直斷。')],
    ['trip', says('The roaming charges are wrong.', '漫游费扣错了。', '漫遊費扣錯了。')],
    ['portBlock', says('You do not let me take my number elsewhere.', '你们不让我携号转网。', '你們不讓我攜碼轉出。')],
    ['billItem amount', says('My bill is far too high.', '话费账单不对，多扣了。', '帳單不對，多扣了。')],
    [
      'subscribedHow product',
      says('I am charged for a service I never ordered.', '被扣了没开通过的业务的钱。', '被扣了沒申請過的服務的錢。'),
    ],
    ['company', says("Our company's leased line is down.", '我们公司的专线断了。', '我們公司的專線斷了。')],
    ['promise', says('You promised to fix it and did not.', '答应给我处理又没做到。', '答應幫我處理又沒做到。')],
    [
      'orderNumber',
      says('The SIM card you sent never arrived.', '你们寄的电话卡一直没到。', '你們寄的SIM卡一直沒到。'),
    ],
  ],
};

/** What a customer opens with who will be asked for a fact. */
export function openingFor(pack: string, fact: string, locale: Locale): string {
  const all = OPENINGS[pack] ?? [];
  const [, words] = all.find(([facts]) => facts.split(' ').includes(fact)) ?? all[0] ?? [];
  if (!words) throw new Error(`no opening for ${pack}`);
  return words[locale];
}
