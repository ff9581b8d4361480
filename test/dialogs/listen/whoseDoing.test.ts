import { expect } from 'chai';
import { saysArrived } from '../../../dialogs/listen/arrived.ts';
import { billItemIn } from '../../../dialogs/listen/billItem.ts';
import { lackedFact } from '../../../dialogs/listen/disputed.ts';
import { tellsOfHealth } from '../../../dialogs/listen/healthAnswer.ts';
import { besideWish } from '../../../dialogs/listen/moreWish.ts';
import { asksForOne } from '../../../dialogs/listen/personRequest.ts';
import { plausible } from '../../../dialogs/listen/plausible/plausible.ts';
import { mentionsProof } from '../../../dialogs/listen/proof.ts';
import { raisedTo } from '../../../dialogs/listen/raisedTo.ts';
import { secondPhone } from '../../../dialogs/listen/secondPhone.ts';
import { signedName } from '../../../dialogs/listen/signedName.ts';
import { sinceWhen } from '../../../dialogs/listen/sinceWhen.ts';
import { speaksOfOurs } from '../../../dialogs/listen/speaksOfOurs.ts';
import { findWish } from '../../../dialogs/listen/wish.ts';
import { isNewPrice, isWishedSum } from '../../../dialogs/listen/wordsBefore.ts';
import { choiceNamed } from '../../../dialogs/pack/index.ts';
import { recognize } from '../../../nlp/index.ts';
import { caseRecord, instant } from '../../support/records.ts';
import { packNamed } from '../../support/talk.ts';

const fact = (value: string) => ({ state: 'known', value, at: instant(0) }) as const;
const wishing = (value: string) => caseRecord('k', 'c', { facts: { wish: fact(value) } });

type Reader = readonly [string, (text: string) => unknown, readonly (readonly [string, unknown])[]];

const READERS: readonly Reader[] = [
  [
    'what was done to them or what they want',
    findWish,
    [
      ['你们这个套餐莫名其妙给我改了，从59变成129', undefined],
      ['系统自动帮我取消了', undefined],
      ['客服直接给我换了个副卡', undefined],
      ['門市擅自幫我改了方案', undefined],
      ['你哋無端端幫我轉咗plan', undefined],
      ['帮我把这个套餐取消了吧', '帮我把这个套餐取消了吧'],
      ['你们赶紧给我取消了', '你们赶紧给我取消了'],
      ['改回59，多扣的全退，再赔我误工', '改回59，多扣的全退，再赔我误工'],
      ['把號碼停掉，這個月的月租不要再扣', '把號碼停掉，這個月的月租不要再扣'],
      ['月租別再收', '月租別再收'],
      ['赔200', '赔200'],
      ['给我退钱，再给我岳父道个歉，让我这脸往哪搁', '给我退钱，再给我岳父道个歉'],
      ['换一个新的，当我是傻子吗', '换一个新的'],
      ['退款，你們品管是幹什麼吃的', '退款'],
      ['退錢，查清楚是誰弄的', '退錢，查清楚是誰弄的'],
    ],
  ],
  [
    'who has not got it',
    speaksOfOurs,
    [
      ['店長只說不好意思，連聯絡方式都沒留', true],
      ['客服到最后都不肯说叫什么名字', true],
      ['你哋個職員電話都冇留低', true],
      ['他们连个单号都没给', true],
      ['你们不用打电话给我', false],
      ['我没有电话', false],
      ['不想留聯絡方式', false],
      ['你們的人我都不想再聯絡', false],
    ],
  ],
  [
    'what they keep from us',
    (text) => lackedFact(text, 'contact'),
    [
      ['店長連聯絡方式都沒留', undefined],
      ['我不想留电话', 'contact'],
    ],
  ],
  [
    'something that shows it, or an order to show it',
    mentionsProof,
    [
      ['打去客服話要我自己影相再寄返', false],
      ['客服让我先拍照片发邮箱', false],
      ['店員叫我拿發票去櫃檯', false],
      ['让我拍照，我拍了照片了', true],
      ['我影咗相', true],
    ],
  ],
  [
    'what was and what it became',
    raisedTo,
    [
      ['你们套餐从59变成129', '从59变成129'],
      ['月費由$98加到$138', '由$98加到$138'],
      ['原來499突然漲到799', '原來499突然漲到799'],
      ['從59樓搬到12樓', undefined],
      ['門市說月租599不變,結果這期帳單變799', '599 → 799'],
      ['講好每月88，而家收我128', '88 → 128'],
      ['宽带原来一年600，今年直接扣了900', '600 → 900'],
      ['my bill went from £22 to £31', '£22 → £31'],
      ['I was told it would stay at 25 a month and the bill says 34', '25 → 34'],
      ['说好2天，结果5天还没来', undefined],
      ['合約24個月要繳999', undefined],
      ['办的500兆，测速只有80兆', undefined],
      ['open from 9 to 5', undefined],
      ['was 20 minutes on hold now 40', undefined],
    ],
  ],
  [
    'when it began',
    sinceWhen,
    [
      ['从九月份开始的', '从九月份'],
      ['由上個月起', '由上個月'],
      ['从头到尾', undefined],
    ],
  ],
  [
    'who they are to somebody',
    signedName,
    [
      ['他叫王志明 0933222111，我是他女兒王怡君', '王怡君'],
      ['我係佢個女陳詠欣', '陳詠欣'],
      ['我是VIP會員', undefined],
      ['我是第一次來', undefined],
    ],
  ],
  [
    'what is in their hands',
    saysArrived,
    [
      ['送到嚟個門係裂嘅', true],
      ['收到的时候就碎了', true],
      ['拆开箱子一看少了两个', true],
      ['寄來的外套有污漬', true],
      ['it arrived smashed', true],
      ['物流显示签收了，我没收到', false],
      ['还没送到', false],
      ['說好週五送到，到現在沒影', false],
    ],
  ],
];

describe('whose doing it was', () => {
  for (const [what, read, cases] of READERS) {
    describe(what, () => {
      for (const [text, expected] of cases)
        it(`"${text}": ${String(expected)}`, () => expect(read(text)).to.equal(expected));
    });
  }

  it('a complaint that asks for nobody of ours asks for no person', () => {
    const asks = (text: string) => asksForOne({ text, understanding: recognize(text), photos: 0, activityId: 'a' });
    expect(asks('我爸上個月過世了，我要幫他把門號停掉，你們門市一直叫我爸本人來')).to.equal(false);
    expect(asks('你们太差劲了，我要找你们领导')).to.equal(true);
    expect(asks('转人工')).to.equal(true);
  });

  it('what is asked for on top stands beside what was wished for', () => {
    const before = wishing('改回59，多扣的全退，再赔我误工');
    expect(besideWish(before, '赔200', '赔200')).to.equal('改回59，多扣的全退，再赔我误工，赔200');
    expect(besideWish(wishing('退款'), '再给我道个歉', '再给我道个歉')).to.equal('退款，再给我道个歉');
    expect(besideWish(wishing('退款'), '换一个新的', '换一个新的')).to.equal('换一个新的');
  });

  it('a price that is to be is neither paid nor demanded', () => {
    expect(isNewPrice('改回59', 2)).to.equal(true);
    expect(isWishedSum('赔我200', 2)).to.equal(true);
    expect(isWishedSum('扣了我200', 4)).to.equal(false);
  });

  it('what they bought says nothing of how they are', () => {
    const about = (text: string) =>
      tellsOfHealth({
        text,
        understanding: recognize(text, { ask: { kind: 'fact', fact: 'symptoms' } }),
        photos: 0,
        activityId: 'a',
      });
    for (const text of ['就是盒装的每日坚果，上周在盒马买的', '對啊就是那個草莓口味的，在全聯架上拿的'])
      expect(about(text), text).to.equal(undefined);
    expect(about('沒有')).to.not.equal(undefined);
    expect(about('吃了两颗就吐出来了，人没事')).to.equal('told');
  });

  it('a charge that goes on is a matter of the bill, and a plan that was raised its item', () => {
    const text = '我媽走了兩個多月，號碼一直沒停，每個月還在扣';
    expect(plausible(text, recognize(text)).categories[0]?.code).to.equal('billing');
    expect(billItemIn('套餐从每月38涨到88，没人通知我')).to.equal('套餐');
    expect(billItemIn('体重从38涨到88')).to.equal(undefined);
  });

  it('a further number to call is kept beside the first', () => {
    const number = { type: 'phone', text: '0955666777' } as const;
    expect(secondPhone(fact('0933222111'), number, '我電話0955666777')).to.equal('0933222111、0955666777');
    expect(secondPhone(fact('0933222111'), number, '我媽號0933222111，我的0955666777')).to.equal(
      '0933222111、0955666777',
    );
    const address = { type: 'email', text: 'a@example.com' } as const;
    expect(secondPhone(fact('0933222111'), address, '0933222111 a@example.com')).to.equal('0933222111, a@example.com');
    expect(secondPhone(fact('b@example.com'), address, 'a@example.com')).to.equal(undefined);
    expect(secondPhone(fact('0955666777'), number, '我電話0955666777')).to.equal(undefined);
    expect(secondPhone(fact('0933222111'), number, '0955666777')).to.equal(undefined);
  });

  it('a child who is still ill says nothing of what was kept', async () => {
    const { facts } = await packNamed('food');
    expect(choiceNamed(facts.sampleKept, '小孩還在拉', 'zh-Hant')).to.equal(undefined);
    expect(choiceNamed(facts.sampleKept, '盒子還在', 'zh-Hant')).to.be.a('string');
    expect(choiceNamed(facts.sampleKept, '东西还在冰箱里', 'zh-Hans')).to.be.a('string');
  });
});
