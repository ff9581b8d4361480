import { expect } from 'chai';
import { addsToStory } from '../../../dialogs/listen/adds.ts';
import { isHalfWish } from '../../../dialogs/listen/halfWish.ts';
import { riderOf, saysLeftOut, termOf } from '../../../dialogs/listen/rider.ts';
import { packNamed, Talk } from '../../support/talk.ts';
import { heard } from '../../support/turnView.ts';

describe('what is said beside a yes', () => {
  for (const [text, rider] of [
    ['yes but not a voucher', 'not a voucher'],
    ['yes and please no callbacks', 'please no callbacks'],
    ['yeah thats right but my name is spelt with two n', 'my name is spelt with two n'],
    ['Yes, that is all correct, thank you so much', undefined],
    ['yes please', undefined],
    ['sure, whatever', undefined],
    ['right shoe is broken', undefined],
    ['对，就这样', undefined],
    ['对的，谢谢', undefined],
    ['好像不对', undefined],
    ['是我买的', undefined],
    ['差不多，运费的事没写', '运费的事没写'],
    ['對，但係唔好再打俾我', '唔好再打俾我'],
    ['對啊，不過我還要運費', '我還要運費'],
  ] as const) {
    it(`is ${rider ?? 'nothing'} in "${text}"`, () => expect(riderOf(text)).to.equal(rider));
  }

  for (const [text, term] of [
    ['ok only if it gets here before Friday', 'only if it gets here before Friday'],
    ['ok fine as long as someone actually calls', 'as long as someone actually calls'],
    ['可以，但是要今天之内到账', '要今天之内到账'],
    ['得，但係要寫封信講清楚點解', '要寫封信講清楚點解'],
    ['可以，但是要快', undefined],
    ['ok, but quickly please', undefined],
    ['行，先这样', undefined],
    ['ok, if it is Friday?', undefined],
  ] as const) {
    it(`is ${term ? 'a term' : 'no term'} in "${text}"`, () => expect(termOf(text)).to.equal(term));
  }

  it('may be that something was left out', () => {
    expect(['运费的事没写', 'you left out the delivery fee', '漏咗運費'].every(saysLeftOut)).to.equal(true);
    expect(['not a voucher', '唔好再打俾我', 'email only'].some(saysLeftOut)).to.equal(false);
  });

  for (const [text, half] of [
    ['and the delivery fee too', true],
    ['plus an apology', true],
    ['运费也要退', true],
    ['还有运费', true],
    ['連埋運費', true],
    ["and a sorry wouldn't hurt", true],
    ['and the delivery was late', false],
    ['还有运费被多扣了两次', false],
  ] as const) {
    it(`is ${half ? 'half of a wish' : 'no wish'} in "${text}"`, () => expect(isHalfWish(text)).to.equal(half));
  }

  for (const [text, adds] of [
    ['it was actually 2 boxes', true],
    ['oh and the driver was rude too', true],
    ['actually i paid 12 pounds for them', true],
    ['我忘了说是两箱', true],
    ['忘了說，我是點兩碗', true],
    ['actually that is not good enough', false],
    ['and 50 on top', false],
    ['also when will I get it?', false],
    ['其实我不接受', false],
  ] as const) {
    it(`${adds ? 'tells' : 'does not tell'} more of the story: "${text}"`, () =>
      expect(addsToStory(heard(text))).to.equal(adds));
  }
});

/** Answers whatever is asked with nothing, until the open question is of this kind. */
async function until(talk: Talk, kind: string, nothing: string): Promise<void> {
  for (let times = 0; times < 14; times += 1) {
    const replies = await talk.say(nothing);
    if (replies.at(-1)?.ask?.kind === kind) return;
  }
}

describe('a yes with something beside it', () => {
  const caseOf = (talk: Talk) => talk.conversation.cases.at(-1);
  const keys = (replies: Awaited<ReturnType<Talk['say']>>) => replies.map(({ replyKey }) => replyKey);

  it('makes what they would not have a part of the wish', async () => {
    const talk = new Talk({ pack: await packNamed('food') });
    await talk.say('The bag of your granola was half empty when I opened it. I want a refund');
    await until(talk, 'confirm', 'skip');
    await talk.say('yes but not a voucher');
    expect(caseOf(talk)?.facts.wish?.value).to.equal('I want a refund, not a voucher');
    expect(caseOf(talk)?.facts.details?.value).not.to.contain('voucher');
  });

  it('keeps with their number how they are to be reached', async () => {
    const talk = new Talk({ pack: await packNamed('telecom'), locale: 'zh-Hant', channelLocale: 'zh-HK' });
    await talk.say('上個月張單多咗$88，我冇用過漫遊，退番俾我');
    await until(talk, 'confirm', '跳過');
    await talk.say('對，但係唔好再打俾我');
    expect(caseOf(talk)?.facts.contact?.value).to.equal('唔好再打俾我');
    expect(caseOf(talk)?.facts.wish?.value).to.equal('退番俾我');
  });

  it('asks for what was left out', async () => {
    const talk = new Talk({ locale: 'zh-Hans' });
    await talk.say('我买的电饭煲收到就是坏的，插电没反应，我要退货退款');
    await until(talk, 'confirm', '跳过');
    expect(keys(await talk.say('差不多，运费的事没写'))).to.deep.equal(['restate.missing']);
  });

  it('has a term decided by somebody, with the plan', async () => {
    const talk = new Talk();
    await talk.say("The kettle you sent leaks from the base. I'd like a replacement");
    await until(talk, 'confirm', 'skip');
    await talk.say('yes');
    const [plan] = await talk.say('ok only if it gets here before Friday');
    expect(plan?.replyKey).to.equal('commit.summary');
    expect(plan?.text).to.contain('“only if it gets here before Friday”: a colleague');
    expect(talk.conversation.handoff?.reason).to.equal('unsolved');
  });

  it('puts the offer again when more of the story is told', async () => {
    const talk = new Talk({ pack: await packNamed('food'), locale: 'zh-Hans' });
    await talk.say('你们家牛奶喝着有股酸味，还没过期呢，换货就行');
    await until(talk, 'confirm', '跳过');
    await talk.say('对');
    const [again] = await talk.say('我忘了说是两箱');
    expect(again?.replyKey).to.equal('propose.one');
    expect(caseOf(talk)?.facts.quantity?.value).to.equal('两箱');
  });
});

describe('a yes on a term', () => {
  for (const [text, term] of [
    ['可以，但是来回运费你们要出', '来回运费你们要出'],
    ['换可以，别再发同一批的', '别再发同一批的'],
    ["I'd accept that if the manager himself rings", 'if the manager himself rings'],
    ['只要今天到账我就接受', '只要今天到账'],
    ['if you do it today then fine', 'if you do it today'],
    ['fine but backdate it', 'backdate it'],
    ['行，让店长直接打给我', '让店长直接打给我'],
    ['ok but I doubt it', undefined],
    ['fine but email me, dont call', undefined],
    ['ok but I am still annoyed', undefined],
    ['好，但下次不要再這樣了', undefined],
  ] as const) {
    it(`${term ? 'names' : 'names no'} term: "${text}"`, () => expect(termOf(text)).to.equal(term));
  }

  it('takes the offer, and has what goes with it decided', async () => {
    const talk = new Talk({ locale: 'zh-Hans' });
    await talk.say('我买的电饭煲收到就是坏的，插电没反应，我要换货');
    await until(talk, 'confirm', '跳过');
    await talk.say('对');
    const [plan] = await talk.say('行，不过要给我写个道歉信');
    expect(plan?.replyKey).to.equal('commit.summary');
    expect(plan?.text).to.contain('“要给我写个道歉信”');
  });
});

describe('doubt of an offer', () => {
  it('is no yes: what can be promised is said, and the offer put again', async () => {
    const talk = new Talk({ pack: await packNamed('food'), locale: 'zh-Hant', channelLocale: 'zh-HK' });
    await talk.say('買咗盒餅，入面有條頭髮，想退錢');
    await until(talk, 'confirm', '跳過');
    await talk.say('啱');
    expect((await talk.say('就咁？')).map(({ replyKey }) => replyKey)).to.deep.equal(['propose.limit']);
    const [reply] = await talk.say('得個講字，上次都係咁講');
    expect(reply?.ask?.kind).to.equal('proposal');
    expect(talk.conversation.cases.at(-1)?.remedies.some(({ state }) => state === 'accepted')).to.equal(false);
  });
});
