import { expect } from 'chai';
import { settlesForIt } from '../../../dialogs/listen/agreement.ts';
import { asksIfAll, doubtsUs, thinksOver } from '../../../dialogs/listen/doubts.ts';
import { prefersWay } from '../../../dialogs/listen/howToReach.ts';
import { besideWish } from '../../../dialogs/listen/moreWish.ts';
import { tellsNoPlace } from '../../../dialogs/listen/noPlace.ts';
import { BODY } from '../../../dialogs/listen/plausible/body.ts';
import { wishedKinds } from '../../../dialogs/policy/wishKinds.ts';
import { packNamed, Talk } from '../../support/talk.ts';

const keys = (replies: Awaited<ReturnType<Talk['say']>>) => replies.map(({ replyKey }) => replyKey);

/** Answers whatever is asked with nothing, until the open question is of this kind. */
async function until(talk: Talk, kind: string, nothing: string, yes: string): Promise<void> {
  let asked = '';
  for (let times = 0; times < 16 && asked !== kind; times += 1) {
    const replies = await talk.say(asked === 'confirm' ? yes : nothing);
    asked = replies.at(-1)?.ask?.kind ?? '';
  }
}

type Reader = readonly [string, (text: string) => boolean, readonly (readonly [string, boolean])[]];

const READERS: readonly Reader[] = [
  [
    'taken for want of better',
    settlesForIt,
    [
      ['算啦，袋住先', true],
      ["I'll take it for now", true],
      ['好吧就这样吧', true],
      ['算了', false],
      ['算了，我不投诉了', false],
    ],
  ],
  [
    'time to think',
    thinksOver,
    [
      ['let me think', true],
      ['我諗下先', true],
      ['let me ask him', true],
      ['让我想想', true],
      ['跟老婆商量一下', true],
      ['I think it is too little', false],
      ['我想换一个', false],
      ['想想就生气', false],
    ],
  ],
  [
    'doubt',
    doubtsUs,
    [
      ['得個講字，上次都話跟進', true],
      ['heard that before', true],
      ["How do I know you'll actually do it", true],
      ['你说的这个跟没说一样', true],
      ['已讀不回的感覺，我不信', true],
      ['我对你们的信任没了', false],
      ['上次都退咗俾我', false],
      ['you said Tuesday', false],
    ],
  ],
  [
    'is that all',
    asksIfAll,
    [
      ['就这？', true],
      ['就咁？', true],
      ['就這樣而已？', true],
      ['得個五十蚊券？', true],
      ['得唔得？', false],
      ['就这样吧', false],
      ['就这个颜色吗？我要黑的', false],
      ['is that all?', true],
      ['hmm is that it', true],
      ["So that's the best you can do?", true],
      ["can't you do any better", true],
      ['is there anything else you can offer?', true],
      ["that's it, thanks", false],
      ["that's all", false],
      ['is that all right?', false],
      ['is that all I have to do?', false],
      ['is that it? then I want my money back', false],
    ],
  ],
  [
    'a way to reach them',
    prefersWay,
    [
      ['email me, dont call', true],
      ['唔好再打俾我', true],
      ['要有人打俾我講', false],
      ['call me when it is done', false],
    ],
  ],
  [
    'how somebody is',
    tellsNoPlace,
    [
      ['而家好返少少，睇咗醫生', true],
      ['好又多超市', false],
      ['看了一圈在万达买的', false],
    ],
  ],
  [
    'illness',
    (text) => BODY.test(text),
    [
      ["he's going on a school trip", false],
      ['mum tripped on the wire', true],
    ],
  ],
];

for (const [what, read, rows] of READERS) {
  describe(`${what}`, () => {
    for (const [text, expected] of rows)
      it(`${expected ? 'is' : 'is not'} in "${text}"`, () => expect(read(text)).to.equal(expected));
  });
}

describe('a second wish', () => {
  const wished = (value: string) => ({ facts: { wish: { state: 'known' as const, value, at: '' } } });
  for (const [before, wish, both] of [
    ['I want a refund', 'I want an apology', 'I want a refund, I want an apology'],
    ['refund please', 'and the delivery fee too', 'refund please, and the delivery fee too'],
    ['I want it refunded', 'I want 200 for my time', 'I want it refunded, I want 200 for my time'],
    ['I want a refund', 'just replace it', 'just replace it'],
    ['I want a refund', "actually I'd rather have a voucher", "actually I'd rather have a voucher"],
    ['我要退货退款', '运费也要退', '我要退货退款，运费也要退'],
    ['我要退货退款', '还是换一件吧', '还是换一件吧'],
  ] as const) {
    it(`after "${before}": "${wish}"`, () => expect(besideWish(wished(before), wish, wish)).to.equal(both));
  }
});

describe('after an offer was turned down', () => {
  it('what they take after all is given as it was offered', async () => {
    const talk = new Talk();
    await talk.say('bluetooth speaker dead after 6 days, order ML20261112087, I want my money back');
    await until(talk, 'proposal', 'skip', 'yes');
    await talk.say('no, too slow');
    const replies = await talk.say('hmm ok just the refund then');
    expect(keys(replies)).to.include('commit.summary');
    const taken = talk.conversation.cases.at(-1)?.remedies.find(({ state }) => state === 'accepted');
    expect(taken?.remedyId).to.equal('refund_request');
  });

  it('on their term, which somebody decides', async () => {
    const talk = new Talk({ pack: await packNamed('telecom'), locale: 'zh-Hans' });
    await talk.say('你们给我爸开了个什么彩铃包，一个月扣15，扣了半年，退钱');
    await until(talk, 'proposal', '跳过', '对');
    await talk.say('不行');
    await talk.say('让我想想');
    const [plan] = await talk.say('我爸说那就退吧，但得保证以后不乱开');
    expect(plan?.replyKey).to.equal('commit.summary');
    expect(plan?.text).to.contain('“得保证以后不乱开”');
  });
});

describe('asked what would be right instead', () => {
  for (const [text, term] of [
    ['那就第一个', undefined],
    ['那行吧，但你得给我个准日子', '你得给我个准日子'],
  ] as const) {
    it(`"${text}" takes what was on the table`, async () => {
      const talk = new Talk({ pack: await packNamed('telecom'), locale: 'zh-Hans' });
      await talk.say('说好的39套餐给我扣了59，打了两次电话都说帮我查，没下文，把钱退我');
      await until(talk, 'proposal', '跳过', '对');
      await talk.say('不行');
      const [plan] = await talk.say(text);
      expect(plan?.replyKey).to.equal('commit.summary');
      if (term !== undefined) expect(plan?.text).to.contain(term);
    });
  }

  it('a threat is no term', async () => {
    const talk = new Talk({ locale: 'zh-Hans' });
    await talk.say('买的羽绒服跑毛跑得满车都是，才穿两次，想退');
    await until(talk, 'proposal', '跳过', '对');
    const replies = await talk.say('行，要是不让退我就发小红书');
    expect(replies.map(({ text }) => text).join()).to.not.contain('小红书');
  });

  it('what if it fails is a question', async () => {
    const talk = new Talk({ pack: await packNamed('telecom'), locale: 'zh-Hant', channelLocale: 'zh-HK' });
    await talk.say('我阿爸俾人騙咗簽咗份兩年plan，佢78歲唔識字，想取消');
    await until(talk, 'proposal', '跳過', '啱');
    const [reply] = await talk.say('如果唔得呢');
    expect(reply?.ask?.kind).to.equal('proposal');
  });
});

describe('what a wish rules out', () => {
  for (const [wish, kinds] of [
    ['我要解約，我唔會賠違約金', 'cancel'],
    ['给个说法就行，券什么的不要', 'explanation'],
    ['赔我一张券', 'compensation'],
  ] as const) {
    it(`leaves ${kinds} in "${wish}"`, () => expect(wishedKinds(wish).join()).to.equal(kinds));
  }
});

describe('of two offers', () => {
  it('the one that is named against the other is taken', async () => {
    const talk = new Talk({ locale: 'zh-Hant' });
    await talk.say('買的鞋穿三天開膠，店家說要我自己付運費寄回，我要換新');
    await until(talk, 'proposal', '跳過', '對');
    const [plan] = await talk.say('我要的是換新，不是退');
    expect(plan?.replyKey).to.equal('commit.summary');
    const taken = talk.conversation.cases.at(-1)?.remedies.find(({ state }) => state === 'accepted');
    expect(taken?.remedyId).to.equal('replacement_request');
  });

  it('what is used before Christmas is a voucher, and no danger', async () => {
    const talk = new Talk({ pack: await packNamed('restaurant') });
    await talk.say("My steak was raw in the middle and they took 30 mins to bring it back. I'd like money off");
    await until(talk, 'proposal', 'skip', 'yes');
    const replies = await talk.say("Oh that's kind. Could we use it before Christmas?");
    expect(replies.map(({ text }) => text).join()).to.not.match(/safe|leave it|better not/iu);
  });

  it('a term that comes after the plan is decided by somebody', async () => {
    const talk = new Talk({ pack: await packNamed('telecom') });
    await talk.say('no signal since last night, I want my service back today');
    await until(talk, 'proposal', 'skip', 'yes');
    await talk.say('yes');
    expect(keys(await talk.say("alright, if it's done by 6pm"))).to.deep.equal(['followUp.wish']);
  });
});

describe('at the read-back', () => {
  it('says who decides when asked, and when doubted by when they hear', async () => {
    const talk = new Talk({ pack: await packNamed('telecom'), locale: 'zh-Hant', channelLocale: 'zh-HK' });
    await talk.say('月結單嚟到多咗$50，多收嘅退返');
    await until(talk, 'confirm', '跳過', '啱');
    expect(keys(await talk.say('得個講字，上次都話跟進'))).to.deep.equal(['restate.still']);
    expect((await talk.say('邊個話事？')).map(({ text }) => text).join()).to.contain('同事');
  });

  it('keeps what one of us promised with the story, and no day of it', async () => {
    const talk = new Talk({ locale: 'zh-Hant' });
    await talk.say('退貨退了三週錢還沒下來，客服一直說在處理');
    await until(talk, 'confirm', '跳過', '對');
    await talk.say('差不多，少寫一個，客服是說十一號會退');
    const { facts } = talk.conversation.cases.at(-1) ?? {};
    expect(facts?.details?.value).to.contain('十一號會退');
    expect(facts?.occurredOn?.value).to.not.equal('十一號');
  });

  it('what the bill came to opens no second matter', async () => {
    const talk = new Talk({ pack: await packNamed('restaurant') });
    for (const text of ['waited 50 mins, mains came cold and she rolled her eyes', 'Saturday night, Soho branch'])
      await talk.say(text);
    expect(keys(await talk.say('table 14 i think, bill was HK$820'))).to.not.include('case.separate');
  });
});
