import { expect } from 'chai';
import { misfits } from '../../../dialogs/listen/misfits.ts';
import { OF_OFFER_REFUSED } from '../../../dialogs/listen/plausible/ofSales.ts';
import { plausible } from '../../../dialogs/listen/plausible/plausible.ts';
import { isRhetorical } from '../../../dialogs/listen/rhetorical.ts';
import { storyProduct } from '../../../dialogs/listen/storyProduct.ts';
import { findWish } from '../../../dialogs/listen/wish.ts';
import { recognize } from '../../../nlp/index.ts';
import { expectLinear, fill } from '../../support/growth.ts';
import { packNamed, Talk } from '../../support/talk.ts';

type Rows = readonly (readonly [string, unknown])[];
const READERS: readonly (readonly [string, (text: string) => unknown, Rows])[] = [
  [
    'that no place is named',
    (text) => misfits('place', text),
    [
      ['结果到了说包间给别人了', true],
      ['蛋糕也没准备', true],
      ['孩子当场就哭了', true],
      ['点知嗌咗一個鐘都未嚟', true],
      ['slow', true],
      ['我也不知道哪一家', false],
      ['后来那家', false],
      ['然后是万达店', false],
      ['都不是，是中山店', false],
      ['結果那間 旺角', false],
      ['Slough', false],
    ],
  ],
  [
    'the dish it was in',
    storyProduct,
    [
      ['你们家酸菜鱼里吃出个苍蝇', '酸菜鱼'],
      ['碗雲吞麵入面食到條頭髮', '雲吞麵'],
      ['那碗牛肉麵裡吃到蟑螂', '牛肉麵'],
      ['昨天在水煮牛肉里吃出一根钢丝', '水煮牛肉'],
      ['在你们店里吃到苍蝇', undefined],
      ['我嘴里吃出', undefined],
    ],
  ],
  [
    'what they wish for',
    findWish,
    [
      ['就把停車費退我啊', '就把停車費退我啊'],
      ['押金全退', '押金全退'],
      ['钱全没退', undefined],
      ['沒有要賠啦', '沒有要賠啦'],
      ['沒有要到收據', undefined],
      ['他们没有要退我钱', undefined],
      ['idk, just the cost of her meal I guess', 'just the cost of her meal I guess'],
      ['just the price of it went up', undefined],
    ],
  ],
  [
    'a question that wants no answer',
    isRhetorical,
    [
      ['退钱啊还能怎样', true],
      ['不然還能怎麼辦', true],
      ['那要怎么样才能退', false],
    ],
  ],
  [
    'an offer that was refused',
    (text) => OF_OFFER_REFUSED.test(text),
    [
      ['美团买的100抵50的券 到店说节假日不能用', true],
      ['coupon他說用唔到', true],
      ['they refused to take my birthday voucher', true],
      ['优惠价买的鱼是臭的不能吃', false],
      ['优惠买的耳机不能用', false],
      ['用券换的那份凉了', false],
    ],
  ],
  [
    'that they ask for a person',
    (text) => plausible(text, recognize(text)).act.label === 'want_human',
    [
      ['隔離枱班人大聲講嘢,叫你哋經理佢話冇辦法', false],
      ['找你们店长她说不归她管', false],
      ['叫经理来也没用', false],
      ['叫經理打俾我', true],
      ['找你们经理说清楚', true],
      ['叫你們主管出來說話', true],
    ],
  ],
  [
    'the day',
    (text) =>
      recognize(text, { at: new Date('2026-11-23T05:00:00Z') }).entities.find(({ type }) => type === 'date')?.text ??
      'none',
    [
      ['went to ur place in Leeds sat night', 'sat'],
      ['in the sun afternoon tea', 'none'],
      ['we sat night after night', 'none'],
    ],
  ],
];

describe('said at a table', () => {
  for (const [what, read, rows] of READERS)
    for (const [text, value] of rows)
      it(`reads ${what} in "${text}": ${value}`, () => expect(read(text)).to.equal(value));

  it('takes linear time', async () => {
    for (const unit of ['里', '结果', '也不', '券不', 'just '])
      for (const [what, read] of READERS.slice(0, 5)) await expectLinear((size) => read(fill(unit, size)), 8_000, what);
  });

  it('takes how long before it was booked for no day of it', async () => {
    const talk = new Talk({ pack: await packNamed('restaurant'), locale: 'zh-Hans', channelLocale: 'zh-CN' });
    await talk.join();
    await talk.say('提前三天就订好了蛋糕和包间，结果到了说包间给别人了');
    expect(talk.case.facts.occurredOn).to.equal(undefined);
  });

  it('knows a lost booking and a refused coupon by the owner’s examples', async () => {
    const kindOf = async (text: string) => {
      const talk = new Talk({ pack: await packNamed('restaurant'), locale: 'en', channelLocale: 'en-GB' });
      await talk.join();
      await talk.say(text);
      return talk.case.subcategory;
    };
    expect(await kindOf('We booked online for my dad’s 70th and when we got there they said no reservation')).to.equal(
      'queue_reservation',
    );
    expect(await kindOf('美团买的100抵50的券 到店说节假日不能用')).to.equal('offer_refused');
  });
});
