import { expect } from 'chai';
import { plausible } from '../../../dialogs/listen/plausible/plausible.ts';
import { isHardPressed, tellsCondition } from '../../../dialogs/policy/hardPressed.ts';
import { recognize } from '../../../nlp/index.ts';
import { packNamed, Talk } from '../../support/talk.ts';

const keys = (replies: Awaited<ReturnType<Talk['say']>>) => replies.map(({ replyKey }) => replyKey);

describe('care before the matter', () => {
  for (const [text, tells] of [
    ['he is diabetic', true],
    ["my mum's on oxygen and needs the phone line", true],
    ['bought it for my diabetic dad', true],
    ['我爸有糖尿病', true],
    ['阿嫲有高血壓', true],
    ['the diabetic chocolate was melted', false],
    ['无糖的糖尿病食品过期了', false],
    ['我们这边一直有问题', false],
  ] as const) {
    it(`${tells ? 'hears of' : 'hears of no'} condition: "${text}"`, () => {
      expect(tellsCondition(text)).to.equal(tells);
      expect(isHardPressed(text)).to.equal(tells);
    });
  }

  it('asks how the diabetic father is before his name', async () => {
    const talk = new Talk({ pack: await packNamed('food'), locale: 'zh-Hans' });
    await talk.say('买的无糖饼干，配料表里第二位就是白砂糖');
    expect(keys(await talk.say('我爸有糖尿病，吃了三块'))).to.include('ask.symptoms');
  });

  it('asks of a sick child whether a doctor has seen them before asking how to reach us', async () => {
    const talk = new Talk({ pack: await packNamed('food') });
    await talk.say('my 3 year old has been throwing up all night after your yogurt');
    expect(keys(await talk.say('strawberry one from lidl'))).to.include('ask.medicalCare');
  });

  it('asks of no doctor where nobody was hurt', async () => {
    const talk = new Talk({ pack: await packNamed('restaurant'), locale: 'zh-Hans' });
    await talk.say('你们店里的吊灯砸下来了，就差一点砸到我孩子');
    const replies = await talk.say('没人受伤');
    expect(keys(replies)).to.not.include('ask.medicalCare');
    expect(replies.map(({ text }) => text).join()).to.not.contain('受伤');
  });

  for (const [text, isIll] of [
    ['你哋個服務員個態度真係嘔死我', false],
    ['客服那个语气恶心死我了', false],
    ['吃完你们的鱼恶心，想吐，肚子疼', true],
  ] as const) {
    it(`hears ${isIll ? 'illness' : 'disgust'} in "${text}"`, () =>
      expect(plausible(text, recognize(text)).signals.includes('health')).to.equal(isIll));
  }
});

describe('the script of a few words that both write alike', () => {
  it('stays the one they read before a line of English', async () => {
    const talk = new Talk({ locale: 'zh-Hant' });
    for (const text of ['我買的外套拉鍊壞掉了，想退貨', 'ok so what now', 'refund 就好']) await talk.say(text);
    expect(talk.conversation.locale).to.equal('zh-Hant');
  });

  it('is that of their channel', async () => {
    const talk = new Talk({ locale: 'en', channelLocale: 'zh-TW' });
    for (const text of ['hi my jacket zip broke', 'refund 就好']) await talk.say(text);
    expect(talk.conversation.locale).to.equal('zh-Hant');
  });

  it('is Simplified where nothing says otherwise', async () => {
    const talk = new Talk({ locale: 'en', channelLocale: 'zh-CN' });
    for (const text of ['hi my jacket zip broke', 'refund 就好']) await talk.say(text);
    expect(talk.conversation.locale).to.equal('zh-Hans');
  });
});
