import { expect } from 'chai';
import type { Locale } from '../../nlp/index.ts';
import { packNamed, Talk } from '../support/talk.ts';

/** Pack, locale, what somebody writes, message by message, and the kind of matter it is; none where nothing tells it. */
const STORIES: readonly [string, Locale, readonly string[], string | undefined][] = [
  // told beside the wait, the calls and the words it cost them
  [
    'telecom',
    'en',
    [
      'I ordered your fibre three weeks ago. I took a whole day unpaid and the installer never came, nobody rang, and when I called customer service I was on hold for 45 minutes and the lady told me I had cancelled it which is a lie',
    ],
    'basic_broadband_install',
  ],
  [
    'telecom',
    'zh-Hant',
    [
      '上個月申請光纖，客服說週三下午師傅會來安裝，我跟公司請假在家等，等到六點都沒人來也沒電話，打去客服又說要再等兩週',
    ],
    'basic_broadband_install',
  ],
  // told in the owner's words for it, however it is put
  ['telecom', 'en', ['network locked handset, I paid it off and my new sim will not work in it'], 'support_unlock'],
  ['telecom', 'zh-Hant', ['我阿媽部電話俾人開咗個星座服務，每個月收38蚊'], 'partner_subscribed'],
  ['telecom', 'zh-Hans', ['家里宽带三月份就到期了，没人问我，又给我续了一年，钱都扣走了'], 'marketing_renewed'],
  [
    'telecom',
    'zh-Hans',
    ['换了你们的新号，刚注册微信就弹出别人的头像，还有催收的天天骂我'],
    'marketing_recycled_number',
  ],
  // an app that does not let them in is no matter of text messages
  ['telecom', 'zh-Hans', ['APP登录不上，输入短信验证码以后一直提示密码错误'], 'service_website_app'],
  ['telecom', 'zh-Hans', ['收不到短信验证码，银行转账转不了'], 'basic_sms_mms'],
  // a refund that does not come is no parcel that does not, and what came broken was no late one
  ['retail', 'zh-Hans', ['退货已经收到了，退款还没到，都十天了'], 'refund_delay'],
  ['retail', 'en', ['the vase came in pieces'], 'delivery_damaged'],
  ['retail', 'zh-Hans', ['快递把花瓶摔碎了'], 'delivery_damaged'],
  ['retail', 'zh-Hant', ['買的電風扇第三天就不轉了，客服叫我自己寄回原廠還要付運費'], 'product_fault'],
  // a landline is no device in repair, data no price of a plan, and moving no line that is to be fitted
  [
    'telecom',
    'en',
    ['Been without a landline for 9 days. My mum is 84', 'they said an engineer by Friday, nobody came'],
    'basic_landline',
  ],
  ['telecom', 'en', ['Data runs out in a week when it says 20GB, I only use WhatsApp'], 'charges_data'],
  [
    'telecom',
    'en',
    ["Moving house and you want £120 to move my broadband when I've got 14 months left. Ridiculous"],
    'charges_moving',
  ],
  ['telecom', 'zh-Hant', ['我月頭轉咗你哋個plan，話送四個月，張單照收$198'], 'charges_discount_not_applied'],
  ['retail', 'zh-Hans', ['以旧换新说好抵500，上门只肯抵200'], 'price_not_honoured'],
  // points on a card and marketing that does not stop are neither data in wrong hands nor a login
  ['retail', 'en', ['Points from my last 3 shops never showed up on my card'], 'points'],
  ['retail', 'zh-Hans', ['我会员卡里的3200积分不见了，上个月还有的'], 'points'],
  ['retail', 'zh-Hant', ['我最近三次購物的點數都沒有進到會員卡耶'], 'points'],
  ['retail', 'en', ['I unsubscribed in June and still get your marketing emails'], 'marketing_messages'],
  ['retail', 'zh-Hans', ['我都退订了你们还天天发促销短信，烦不烦'], 'marketing_messages'],
  ['retail', 'zh-Hant', ['你哋成日send宣傳email俾我，unsub咗三次都冇用'], 'marketing_messages'],
  ['retail', 'zh-Hans', ['刚下单就有骗子打来，姓名地址全报得出来'], 'privacy_leak'],
  ['retail', 'zh-Hans', ['账号登不上，提示被冻结'], 'account_access'],
  // what is missing at the table, on the till or from the warehouse is called by its own name
  ['restaurant', 'zh-Hant', ['結帳沒有開統一發票給我，我也有報統編'], 'invoice'],
  ['restaurant', 'zh-Hans', ['五个人吃饭，没点的菜算进账单了，发票上也有'], 'overcharge'],
  ['retail', 'zh-Hant', ['張禮券寫住2027年先到期，收銀員話唔收得'], 'gift_card'],
  ['retail', 'zh-Hans', ['预售的手办说好10月底发货，现在都11月下旬了还没动静'], 'delivery_late'],
  ['retail', 'zh-Hant', ['我買嘢啲積分成個月都未入，點解嘅？'], 'points'],
  // told in the second message
  [
    'telecom',
    'en',
    ["refund the £14.99 or I'm going over your head", 'it says "premium content" i never signed up to anything'],
    'partner_subscribed',
  ],
  [
    'telecom',
    'en',
    ['My mum is 79 and somebody on the phone talked her into a new TV package she doesn’t understand'],
    'marketing_talked_into',
  ],
  ['telecom', 'zh-Hans', ['手机号被停机，说是涉诈，打客服说要去营业厅二次实名，去了又说系统没权限'], 'support_barred'],
  ['telecom', 'zh-Hant', ['上網plan話任用，用到20GB就慢到開唔到網頁，當初sales冇講過限速'], 'marketing_plan'],
  ['telecom', 'en', ['OTP not coming from bank since I took your new sim, all other calls ok'], 'basic_sms_mms'],
  ['telecom', 'zh-Hant', ['我阿爺去世咗，想cut佢部電話，你哋要死亡證又要遺產證明，仲照收月費'], 'support_cancel'],
  ['telecom', 'zh-Hans', ['我在外地想销户，非让我回老家营业厅办，路费都比话费贵'], 'support_cross_region'],
  // a parcel is one still
  ['telecom', 'en', ['my package with the new phone never arrived, the courier says delivered'], 'marketing_delivery'],
  // hard negatives: a demand alone tells no kind, and neither do the words of another trade
  ['telecom', 'en', ["refund the £14.99 or I'm going over your head"], undefined],
  ['retail', 'en', ['i bought a kettle on tuesday and it leaks'], 'product_fault'],
];

describe('the kind of matter a complaint is of', () => {
  for (const [pack, locale, texts, kind] of STORIES) {
    it(`${kind ?? 'none'}: ${texts.at(-1)}`, async () => {
      const talk = new Talk({ pack: await packNamed(pack), locale });
      for (const text of texts) await talk.say(text);
      expect(talk.case.subcategory).to.equal(kind);
    });
  }
});
