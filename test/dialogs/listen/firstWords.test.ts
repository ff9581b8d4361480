import { expect } from 'chai';
import type { Locale } from '../../../nlp/index.ts';
import { packNamed, Talk } from '../../support/talk.ts';

describe('the first words of a conversation', () => {
  const complaints: [pack: string, locale: Locale, text: string][] = [
    ['restaurant', 'zh-Hans', '有没有人捡到一条灰色围巾'],
    ['restaurant', 'zh-Hant', '有冇人執到條灰色頸巾'],
    ['restaurant', 'en', 'Has anyone handed in a grey scarf?'],
    ['restaurant', 'en', "Did you find a child's pink jacket on Sunday?"],
    ['telecom', 'zh-Hans', '短信平台按条计费多算了两万条'],
    ['telecom', 'zh-Hant', '取消唔到個訂閱'],
    ['retail', 'zh-Hans', '约好师傅上门，放了我两次鸽子'],
    ['telecom', 'zh-Hans', '说好驻场支持，一次没来'],
    ['telecom', 'en', 'The promotional gift never came'],
    ['retail', 'en', 'Your voucher excludes everything I actually want'],
    ['retail', 'en', 'The basket empties itself'],
    ['retail', 'en', 'the exchange was refused'],
    ['telecom', 'zh-Hans', '自助缴费机吞钱'],
    ['restaurant', 'zh-Hant', '食食吓有粒石仔'],
  ];
  for (const [pack, locale, text] of complaints) {
    it(`"${text}" is heard as a complaint`, async () => {
      const talk = new Talk({ pack: await packNamed(pack), locale });
      await talk.say(text);
      expect(talk.replies.at(-1)?.replyKey).to.match(/^vent\.ack/u);
      expect(talk.case.opening.text).to.equal(text);
    });
  }

  for (const [locale, text] of [
    ['en', 'I have no complaints, the sofa is gorgeous'],
    ['zh-Hans', '从来没遇到过这么贴心的店员'],
    ['zh-Hans', '你们客服没让我等一分钟，真好'],
  ] as const) {
    it(`"${text}" is praise, whatever it says "not" to`, async () => {
      const talk = new Talk({ locale });
      await talk.say(text);
      expect(talk.replies.at(-1)?.replyKey).to.equal('notComplaint.praise');
    });
  }

  for (const [pack, locale, text] of [
    ['telecom', 'en', 'can I redeem points'],
    ['telecom', 'zh-Hant', '點樣換積分'],
    ['food', 'en', 'How long does the juice keep once opened?'],
  ] as const) {
    it(`"${text}" stays a question, near as it comes to a complaint`, async () => {
      const talk = new Talk({ pack: await packNamed(pack), locale });
      await talk.say(text);
      expect(talk.replies.at(-1)?.replyKey).to.equal('notComplaint.question');
    });
  }

  it('a question where the order number stands looks for nothing lost', async () => {
    const talk = new Talk();
    await talk.say('Where can I find my order number?');
    expect(talk.replies.at(-1)?.replyKey).to.equal('notComplaint.question');
  });
});
