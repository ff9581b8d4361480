import { expect } from 'chai';
import { saysArrived } from '../../../dialogs/listen/arrived.ts';
import { isBareToday } from '../../../dialogs/listen/dayOfIt.ts';
import { misfits } from '../../../dialogs/listen/misfits.ts';
import { nameIn, placeIn } from '../../../dialogs/listen/nameAnswer.ts';
import { asksForOne } from '../../../dialogs/listen/personRequest.ts';
import { plausible } from '../../../dialogs/listen/plausible/plausible.ts';
import { mentionsProof } from '../../../dialogs/listen/proof.ts';
import { signedName } from '../../../dialogs/listen/signedName.ts';
import { theirQuestion } from '../../../dialogs/listen/wantsToKnow.ts';
import { findWish } from '../../../dialogs/listen/wish.ts';
import { openOffers } from '../../../dialogs/policy/remedies.ts';
import { wishedKinds } from '../../../dialogs/policy/wishKinds.ts';
import { recognize } from '../../../nlp/index.ts';
import { caseRecord, instant } from '../../support/records.ts';
import { pack, packNamed, Talk } from '../../support/talk.ts';

const read = (text: string) => plausible(text, recognize(text));

const mainOfRude = () => read('服务员态度很差，翻白眼').categories[0]?.code;

type Reader = readonly [string, (text: string) => unknown, readonly (readonly [string, unknown])[]];

const READERS: readonly Reader[] = [
  [
    'what they wish for',
    findWish,
    [
      ['退货退了半个月，仓库说收到的是空包裹！', undefined],
      ['換貨換了三次，每次都壞', undefined],
      ['一係搞好佢，一係俾我走唔收違約金', '一係搞好佢，一係俾我走唔收違約金'],
      ['换个结实的，或者退钱', '换个结实的，或者退钱'],
      ['套餐给取消，这个月扣的退回来，还得给我个说法', '套餐给取消，这个月扣的退回来，还得给我个说法'],
      ['订单被取消', undefined],
      ['我要幫他把門號停掉，你們門市一直叫我爸本人來', '我要幫他把門號停掉'],
      ['店員有道歉啦，但訂位簡訊我有截圖', undefined],
      ['衬衫干洗费加这盒凉皮的钱', '衬衫干洗费加这盒凉皮的钱'],
      ['換輪子可以，但三十天太久，先借我一個', '先借我一個'],
      ['取消返，跟返舊約', '取消返，跟返舊約'],
      ['赶紧给我到账', '赶紧给我到账'],
      ['我要你哋派第二個師傅睇過，唔好屈我', '我要你哋派第二個師傅睇過，唔好屈我'],
      ['给我爸办的老年卡，营业员偷偷给加了个彩铃', undefined],
      ['你哋要畀返醫藥費同埋查清楚啲生蠔', '你哋要畀返醫藥費同埋查清楚啲生蠔'],
      ['我要嘛原本的包廂，要嘛退訂金加賠償', '我要嘛原本的包廂，要嘛退訂金加賠償'],
    ],
  ],
  [
    'kinds of remedy',
    (text) => wishedKinds(text).join(),
    [
      ['地板修復費請你們負責，估價一萬二', 'compensation'],
      ['补我三盒就行', 'replace'],
      ['修好就行', 'repair'],
    ],
  ],
  [
    'what it is about',
    (text) => read(text).categories[0]?.code,
    [
      ['你们营业厅非说我欠了三百多，我这卡三年前就销了好吗', 'billing'],
      ['我在你們官網訂了三十號的聖誕派對包廂，付了五千訂金，昨天打來說包廂沒了要換大廳', 'process'],
      ['訂了位置，到了說位子給了別人', 'process'],
    ],
  ],
  [
    'illness and crime',
    (text) =>
      read(text)
        .signals.filter((one) => one === 'health' || one === 'crime')
        .join(),
    [
      ['呢隻即食麵包裝寫無味精，我食完成面紅晒、心跳好快', 'health'],
      ['喝了你们的饮料手抖、心悸', 'health'],
      ['2680块啊，是要逼我报警吗', ''],
      ['把钱退我，不退我真去报警', ''],
      ['我手机在你们店里被偷了，已经报警', 'crime'],
      ['任先生，打我这个 13900002222', ''],
    ],
  ],
  [
    'who they are',
    signedName,
    [
      ['我是他妈妈，姓向，13399998888', '向'],
      ['免貴姓林', '林'],
    ],
  ],
  ['no name', nameIn, [['地址在新北中和', undefined]]],
  [
    'where it was',
    (text) => placeIn(text),
    [
      ['分店是台中公益店', '台中公益店'],
      ['門市：中山店', '中山店'],
    ],
  ],
  [
    'no place',
    (text) => misfits('place', text),
    [
      ['孩子两岁半', true],
      ['号码是13855551234', true],
      ['赶紧给我到账', true],
      ['工号没记，女的', true],
      ['社区超市', false],
    ],
  ],
  [
    'a question to be answered',
    (text) => theirQuestion({ text, understanding: { complaint: 0.3 } }),
    [['是要逼我投诉吗', undefined]],
  ],
];

describe('what is said beside the matter', () => {
  for (const [what, reader, cases] of READERS) {
    describe(what, () => {
      for (const [text, expected] of cases)
        it(`"${text}": ${String(expected)}`, () => expect(reader(text)).to.equal(expected));
    });
  }

  it('mould on the rim is a hazard, and what one of us said no dish', () => {
    expect(read('打开你们的辣酱，瓶口一圈白毛，闻着还有酒味').signals).to.include('food_safety');
    expect(misfits('product', '服务员说给换一盘，我哪还敢吃')).to.equal(true);
    expect(misfits('billItem', '櫃檯叫我媽媽自己帶身分證去')).to.equal(true);
    expect(saysArrived('月餅禮盒寄到公司客戶那邊居然少兩顆')).to.equal(true);
    expect(mentionsProof('張單仲喺度')).to.equal(true);
  });

  it('a receipt that was lost is no matter of its own', async () => {
    const talk = new Talk({ locale: 'zh-Hans' });
    for (const text of ['给闺女买的自行车，链条老掉，骑着危险', '就这些']) await talk.say(text);
    const replies = await talk.say('发票丢了，微信支付有记录');
    expect(replies.map(({ replyKey }) => replyKey)).to.not.include('case.separate');
  });

  it('good service is no complaint of the staff', () => {
    const said = read('服务员态度倒还行，就是系统有问题吧').categories.map(({ code }) => code);
    expect(said).to.not.include('staff');
    expect(mainOfRude()).to.equal('staff');
  });

  it('an apology from somebody is a wish, and no request for a person now', () => {
    const asks = (text: string) => asksForOne({ text, understanding: recognize(text), photos: 0, activityId: 'a' });
    expect(asks('我想要有人跟我道歉，然後APP修好')).to.equal(false);
    expect(asks('我要跟真人講')).to.equal(true);
  });

  it('who came today came on that day', () => {
    const today = (text: string) => ({ text: '今天', start: text.indexOf('今天'), end: text.indexOf('今天') + 2 });
    const isBare = (text: string) => isBareToday(text, today(text));
    expect(isBare('今天带父母来吃生日饭，等位等了一个半小时')).to.equal(false);
    expect(isBare('今天是第五天了')).to.equal(true);
  });

  it('a floor that was scratched is made good by no new chair', () => {
    const wish = { state: 'known', value: '地板修復費請你們負責，估價一萬二', at: instant(0) } as const;
    const record = caseRecord('k', 'c', { categories: ['delivery'], remedies: [], facts: { wish } });
    const kinds = openOffers(pack, record).map(({ remedy }) => remedy.kind);
    expect(kinds).to.not.include('replace');
    expect(kinds).to.not.include('refund');
  });

  it('nothing wrong with one thing puts nothing right of what was bought', async () => {
    const talk = new Talk({ locale: 'zh-Hant', channelLocale: 'zh-TW' });
    for (const text of ['買給媽媽的按摩椅，送貨員把地板刮了一道', '就這樣', '椅子沒問題，就是地板'])
      await talk.say(text);
    const { facts } = talk.conversation.cases.at(-1) ?? {};
    expect(facts?.product?.value).to.not.equal('地板');
    expect(facts?.details?.value).to.contain('按摩椅');
  });

  it('the date of what was bought is no day on which anything happened', async () => {
    const talk = new Talk({ pack: await packNamed('food'), locale: 'zh-Hans' });
    for (const text of ['一箱牛奶24盒有3盒是胀包的，昨天到的', '没喝', '日期是2026年11月3号']) await talk.say(text);
    const { facts } = talk.conversation.cases.at(-1) ?? {};
    expect(facts?.batch?.value).to.equal('2026年11月3号');
    expect(facts?.occurredOn?.value).to.equal('昨天');
  });
});
