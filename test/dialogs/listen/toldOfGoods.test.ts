import { expect } from 'chai';
import { readAnswer } from '../../../dialogs/listen/answer.ts';
import { withoutCode } from '../../../dialogs/listen/codeAnswer.ts';
import { factEntities } from '../../../dialogs/listen/factEntities.ts';
import { flavourIn } from '../../../dialogs/listen/flavour.ts';
import { placeIn } from '../../../dialogs/listen/nameAnswer.ts';
import { plausible } from '../../../dialogs/listen/plausible/plausible.ts';
import { offersProof } from '../../../dialogs/listen/proof.ts';
import { storyProduct } from '../../../dialogs/listen/storyProduct.ts';
import { TRIED } from '../../../dialogs/listen/tried.ts';
import { theirQuestion } from '../../../dialogs/listen/wantsToKnow.ts';
import { findWish } from '../../../dialogs/listen/wish.ts';
import { isDateOnPack, isToComeBack } from '../../../dialogs/listen/wordsBefore.ts';
import type { PackFact } from '../../../dialogs/pack/index.ts';
import { wishedKinds } from '../../../dialogs/policy/wishKinds.ts';
import { recognize } from '../../../nlp/index.ts';
import { expectLinear, fill } from '../../support/growth.ts';
import { packNamed, Talk } from '../../support/talk.ts';

const heard = (text: string) => ({ text, understanding: recognize(text), photos: 0, activityId: 'a' });
const products = (text: string) =>
  factEntities(heard(text))
    .filter(({ type }) => type === 'product')
    .map((one) => one.text)
    .join();
const isPrice = (text: string) => {
  const sum = heard(text).understanding.entities.find(({ type }) => type === 'amount');
  return sum !== undefined && isToComeBack(text, sum);
};

type Reader = readonly [string, (text: string) => unknown, readonly (readonly [string, unknown])[]];

const READERS: readonly Reader[] = [
  [
    'what they wish for',
    findWish,
    [
      ['把180退我', '把180退我'],
      ['退货都寄回去十二天了，钱还没退给我', undefined],
      ['退货你们早就签收了', undefined],
      ['退货退款', '退货退款'],
      ['Another one sent out so its here by thursday', 'Another one sent out so its here by thursday'],
      ['another parcel was sent out on Monday and nothing came', undefined],
      ['Another one delivered broken', undefined],
      ['发对的给我，猫砂你们自己拿回去', '发对的给我，猫砂你们自己拿回去'],
      ['我买的是婴儿湿巾，给我发的是猫砂', undefined],
      ['快點刷退', '快點刷退'],
      ['再寄過部嚟', '再寄過部嚟'],
      ['帮我催一下，明天之前送到', '帮我催一下，明天之前送到'],
      ['已经帮我催了三次', undefined],
      ['我问退货地址她说自己不会看吗', undefined],
      ['牛肉麵裡有鋼絲，我請店員換他還翻白眼', undefined],
      ['我要求店员道歉', '我要求店员道歉'],
      ['bring back the old recipe', 'bring back the old recipe'],
      ['the waiter had to bring it back twice', undefined],
      ['返到屋企試先知太細，想換大半碼佢話減價貨唔換得', '想換大半碼'],
      ['讓我可以用那張券', '讓我可以用那張券'],
      ['他们不让我用那张券', undefined],
    ],
  ],
  [
    'that they offer a picture',
    offersProof,
    [
      ['截图我有，要吗', true],
      ['有小票，要看嗎', true],
      ['截图我有，你们还想怎样', false],
    ],
  ],
  [
    'the flavour',
    flavourIn,
    [
      ['海苔口味', '海苔口味'],
      ['原味大桶的', '原味大桶'],
      ['prawn cocktail flavour', 'prawn cocktail'],
      ['the strawberry one', 'strawberry'],
      ['the second one', undefined],
      ['The Harrogate one', undefined],
      ['怪味', undefined],
      ['the wrong flavour', undefined],
      ['在全聯買的', undefined],
    ],
  ],
  [
    'that nothing was ordered',
    (text) => withoutCode('orderNumber', text),
    [
      ['還沒下單啊，就是因為不能用才沒下單', 'unknown'],
      ["I haven't placed an order, the code wouldn't work", 'unknown'],
      ['訂單編號 8812', undefined],
    ],
  ],
  [
    'what it is',
    storyProduct,
    [
      ['是一件洋裝', '洋裝'],
      ['係部風扇嚟', '風扇嚟'],
      ['食咗你哋條穀物棒之後成個嘴腫晒', '穀物棒'],
      ['是個女生', undefined],
      ['黄桃罐头里吃到玻璃碴，把我舌头划破了', '黄桃罐头'],
      ['店里有蟑螂', undefined],
    ],
  ],
  [
    'goods, and not what somebody cannot eat',
    products,
    [
      ['我對花生敏感，包裝冇寫有花生', ''],
      ['my son has a peanut allergy', ''],
      ['weighed the others too all short', ''],
    ],
  ],
  [
    'a shop that no list knows',
    (text) => placeIn(text),
    [
      ['老百姓超市，今天下午', '老百姓超市'],
      ['楼下便利店', '楼下便利店'],
      ['超市', undefined],
      ['叫我去超市', undefined],
      ['惠康將軍澳', '惠康將軍澳'],
      ['京东自营', '京东自营'],
    ],
  ],
  [
    'that food is not safe',
    (text) => plausible(text, recognize(text)).signals.includes('food_safety'),
    [
      ['噚日買嘅麵包今日打開已經生晒白毛', true],
      ['我家牆壁都發霉了很急', false],
      ['the damp has made my bedroom walls mouldy', false],
      ['the bread in the pack was mouldy', true],
    ],
  ],
  [
    'what kinds of remedy they wish for',
    (text) => wishedKinds(text).join(),
    [
      ['just want to get back in, I have store credit in there', ''],
      ['store credit would do', 'compensation'],
      ['要么换要么便宜点', 'replace,compensation'],
    ],
  ],
  [
    'what was tried already',
    (text) => TRIED.test(text),
    [
      ['想換大半碼佢話減價貨唔換得', true],
      ['your shop says the guarantee is only 12 months', true],
      ['your shop was busy, and I never got a repair', false],
      ['佢話好靚', false],
    ],
  ],
  [
    'a date on the pack',
    (text) => isDateOnPack(text, { type: 'date' }),
    [
      ['20260801', true],
      ['2026年8月買的', false],
    ],
  ],
  [
    'the price in a wish',
    isPrice,
    [
      ['退錢或補寄都可以，一包45元', true],
      ['just a refund really, was £2.10', true],
      ['赔我300块', false],
    ],
  ],
  [
    'a question of theirs, and no order to us',
    (text) => theirQuestion({ text, understanding: { complaint: 0.2 } }) !== undefined,
    [
      ['想你哋查清楚包裝點解冇寫', false],
      ['包裝上面點解冇寫', true],
    ],
  ],
];

describe('what is told of goods, shops and parcels', () => {
  for (const [what, read, rows] of READERS) {
    for (const [text, expected] of rows) {
      it(`${what} in "${text}" is ${expected ?? 'none'}`, () => expect(read(text)).to.equal(expected));
    }
  }

  for (const text of ['Sainsburys in Croydon, Sunday i think', '老百姓超市，今天下午']) {
    it(`"${text}" is no batch`, () => expect(readAnswer('batch', heard(text))).to.equal(undefined));
  }

  for (const [fact, text, own] of [
    ['tried', "it's a Shark upright", undefined],
    ['tried', '1280元', undefined],
    ['place', '小陈', undefined],
    ['name', 'Costco, last weekend', undefined],
    ['name', '母婴店买的，爱婴岛', undefined],
    ['eaten', 'still got the wrapper and half the bar', { kind: 'descriptive' }],
  ] as const) {
    it(`"${text}" is no ${fact}`, () =>
      expect(readAnswer(fact, heard(text), own as unknown as PackFact)).to.equal(undefined));
  }

  it('is a date on the pack, with its figures', () => {
    expect(readAnswer('batch', heard('12 March 2027'))?.value).to.equal('12 March 2027');
  });

  it('adds a flavour told later to the product', async () => {
    const talk = new Talk({ pack: await packNamed('food'), locale: 'zh-Hant', channelLocale: 'zh-TW' });
    for (const text of ['一包洋芋片打開只有半包', '沒了', '叫我阿哲', '海苔口味']) await talk.say(text);
    expect(talk.conversation.cases.at(-1)?.facts.product?.value).to.equal('洋芋片（海苔口味）');
  });

  it('asks what was paid where a refund of the bot needs it, and grants it', async () => {
    const talk = new Talk({ pack: await packNamed('food'), locale: 'zh-Hans', channelLocale: 'zh-CN' });
    for (const text of ['买的饼干软塌塌的，一点都不脆', '没了', '小李', '不记得', '不记得', '不记得', '13511112222'])
      await talk.say(text);
    const [question] = await talk.say('退款给我');
    expect(question?.replyKey).to.equal('ask.amount');
    const [offer] = await talk.say('12块');
    expect(offer?.text).to.include('12');
  });

  it('offers nothing to somebody who needs nothing', async () => {
    const talk = new Talk({ pack: await packNamed('food'), locale: 'en', channelLocale: 'en-US' });
    for (const text of ['one of the cans in my 12 pack was empty', "that's it", 'Tony', 'no photo', 'tony@example.com'])
      await talk.say(text);
    const replies = await talk.say('just let your people know, i dont need anything');
    expect(replies.map(({ replyKey }) => replyKey)).to.deep.equal(['listen.close']);
  });

  it('looks for a refund that is on its way instead of registering it once more', async () => {
    const talk = new Talk({ pack: await packNamed('retail'), locale: 'zh-Hans', channelLocale: 'zh-CN' });
    for (const text of [
      '货退回去半个月了，钱还没退',
      '没了',
      '20261108345521',
      '刘',
      '219块',
      '说三天内',
      '13655512087',
    ])
      await talk.say(text);
    await talk.say('对');
    const [offer] = await talk.say('赶紧退款');
    expect(offer?.text).to.include('到账').and.not.to.include('申请');
  });

  it('reads long messages in good time', async () => {
    for (const unit of ['退货都', '把退', 'another one ', '海苔味', '一包', '還沒下單', '截图有，', '楼下超市'])
      await expectLinear(
        (size) => {
          const text = fill(unit, size);
          for (const [, read] of READERS.slice(0, 5)) read(text);
        },
        20_000,
        unit,
      );
  });
});
