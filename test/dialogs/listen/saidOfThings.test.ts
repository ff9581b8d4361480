import { expect } from 'chai';
import { asksInChinese } from '../../../dialogs/listen/bareQuestion.ts';
import { besideWish } from '../../../dialogs/listen/moreWish.ts';
import { nameIn, placeIn } from '../../../dialogs/listen/nameAnswer.ts';
import { goneFacts } from '../../../dialogs/listen/noAnswer.ts';
import { wantsOnlyToBeHeard } from '../../../dialogs/listen/onlyListen.ts';
import { plausible } from '../../../dialogs/listen/plausible/plausible.ts';
import { saysToldAlready } from '../../../dialogs/listen/toldAlready.ts';
import { TRIED } from '../../../dialogs/listen/tried.ts';
import { findWish } from '../../../dialogs/listen/wish.ts';
import { isPrinted } from '../../../dialogs/listen/wordsBefore.ts';
import { recognize } from '../../../nlp/index.ts';
import { caseRecord, instant } from '../../support/records.ts';
import { packNamed, Talk } from '../../support/talk.ts';

const read = (text: string) => plausible(text, recognize(text));
const mainOf = (text: string) => read(text).categories[0]?.code;
const signs = (text: string) => read(text).signals.filter((one) => one === 'health' || one === 'food_safety');

type Reader = readonly [string, (text: string) => unknown, readonly (readonly [string, unknown])[]];

const READERS: readonly Reader[] = [
  [
    'danger in food',
    (text) => signs(text).join(),
    [
      ['送來的雞塊裡面還是粉紅色的', 'food_safety'],
      ['炸鸡里面带血', 'food_safety'],
      ['湯裡有牙籤', 'food_safety'],
      ['豆腐花未到期已經酸晒', 'food_safety'],
      ['牛排點五分熟，送來是生的', ''],
    ],
  ],
  [
    'what it is about',
    mainOf,
    [
      ['短头发的女的，没看胸牌', 'staff'],
      ['那個長頭髮的店員一直滑手機', 'staff'],
      ['菜里有根头发', 'safety'],
      ['飯入面有條鐵線', 'safety'],
    ],
  ],
  [
    'what they wish for',
    findWish,
    [
      ['解約，不要收違約金', '解約，不要收違約金'],
      ['退回去兩個禮拜了，錢還沒看到', undefined],
      ['钱还没收到', undefined],
      ['把钱还给我', '把钱还给我'],
      ['我想知點解會有鐵線，同埋要佢哋道歉', '我想知點解會有鐵線，同埋要佢哋道歉'],
      ['想知道為什麼會多收', '想知道為什麼會多收'],
    ],
  ],
  [
    'that they turned to us',
    (text) => TRIED.test(text),
    [
      ['报修两次，没人来', true],
      ['打了三次电话', true],
      ['昨天下午又打电话说改到后天', false],
      ['她當時有說只要打電話', false],
    ],
  ],
  [
    'that it was told already',
    saysToldAlready,
    [
      ['说了是网络不通，你还问', true],
      ['仲要問幾多次', true],
      ['客服说了是三天', false],
      ['还有问题', false],
    ],
  ],
  [
    'that they only want to be heard',
    wantsOnlyToBeHeard,
    [
      ['我也沒有要退什麼，就是跟你們說一聲', true],
      ['不是要賠，只是想和你们反映一下', true],
      ['要退錢，跟你們說一聲', false],
    ],
  ],
  [
    'what nobody can look up',
    (text) => goneFacts(text).join(),
    [
      ['订单号忘了，我用的手机号是15900008888', 'orderNumber'],
      ['批號看不到', 'batch'],
      ['發票丟了', 'evidence'],
      ['订单号是TW8837261', ''],
      ['发票没给我开', ''],
    ],
  ],
  [
    'who they are',
    nameIn,
    [
      ['我是他儿子，姓董', '董'],
      ['尾号', undefined],
      ['孩子爸爸', undefined],
      ['小明妈妈', '小明妈妈'],
    ],
  ],
  [
    'where it was',
    (text) => placeIn(text),
    [
      ['就万达那家', '万达那家'],
      ['就在板橋店', '板橋店'],
    ],
  ],
  [
    'whether anything is asked',
    asksInChinese,
    [
      ['罐子没动，放着呢', false],
      ['盒子呢', true],
    ],
  ],
];

describe('what is said of things and people', () => {
  for (const [what, reader, cases] of READERS) {
    describe(what, () => {
      for (const [text, expected] of cases)
        it(`"${text}": ${String(expected)}`, () => expect(reader(text)).to.equal(expected));
    });
  }

  it('a child that spat it out and is well is no emergency', () => {
    expect(signs('小孩咬了一口就吐掉了，目前沒有不舒服')).to.not.include('health');
    expect(signs('小孩吃了雞塊，一直吐')).to.include('health');
  });

  it('a leak on which somebody nearly slipped is about the leak', () => {
    expect(mainOf('洗衣机漏水，地板泡坏了三平米，我妈还差点滑倒')).to.not.equal('safety');
    expect(mainOf('洗衣机漏水，我妈滑倒骨折了')).to.equal('safety');
  });

  it('what is to be done if nothing else can stands beside the wish', () => {
    const wish = { state: 'known', value: '今天派人来', at: instant(0) } as const;
    expect(besideWish(caseRecord('k', 'c', { facts: { wish } }), '不行就给我退网', '不行就给我退网')).to.equal(
      '今天派人来，不行就给我退网',
    );
  });

  it('a best-before date is printed on the pack', () => {
    expect(isPrinted('盒仲喺度，最佳食用日期12月1日', '盒仲喺度，最佳食用日期'.length)).to.equal(true);
  });

  it('a call that is wished for beside something else is no request for a person now', async () => {
    const talk = new Talk({ pack: await packNamed('restaurant'), locale: 'zh-Hant', channelLocale: 'zh-TW' });
    for (const text of ['昨天在板橋店吃飯，湯是冷的，等了一小時', '就這些', '王小姐 0918222333']) await talk.say(text);
    const replies = await talk.say('我要退湯的錢，還有請店長打給我');
    expect(replies.map(({ replyKey }) => replyKey)).to.not.include('human.requested');
    expect(talk.conversation.cases.at(-1)?.facts.wish?.value).to.equal('我要退湯的錢，還有請店長打給我');
  });

  it('who has drunk none of it is not asked whether anybody is unwell', async () => {
    const talk = new Talk({ pack: await packNamed('food'), locale: 'zh-Hans' });
    const [first] = await talk.say('奶粉罐里有黑点点，给娃冲的时候看到的，还没喝');
    expect(first?.replyKey).to.equal('lane.hazardUnharmed');
  });

  it('a parent who asks whether the child should be seen is answered with care', async () => {
    const talk = new Talk({ pack: await packNamed('food'), locale: 'zh-Hant' });
    await talk.say('喺惠康買嘅豆腐花酸晒，仔仔食咗半碗，而家肚痛');
    const [first] = await talk.say('使唔使帶佢去睇？');
    expect(first?.replyKey).to.equal('lane.medical');
  });
});
