import { expect } from 'chai';
import { checkReply } from '../../../dialogs/guard/index.ts';
import { isInsult, withoutInsults } from '../../../dialogs/listen/insult.ts';
import { recognize } from '../../../nlp/index.ts';
import { packNamed, Talk } from '../../support/talk.ts';

const heard = (text: string) => ({ text, understanding: recognize(text, { locale: 'en' }) });

describe('insults in an answer', () => {
  for (const [text, rest] of [
    ['you idiot', ''],
    ['fuck you', ''],
    ['滚', ''],
    ['傻逼', ''],
    ['你們這群白痴', ''],
    ['Mong Kok branch, you morons', 'Mong Kok branch'],
    ['in your shop', 'in your shop'],
    ['the rubbish bin by the door', 'the rubbish bin by the door'],
    ['垃圾袋', '垃圾袋'],
  ] as const) {
    it(`of "${text}" leave "${rest}"`, () => expect(withoutInsults(heard(text))).to.equal(rest));
  }

  it('name no place', () => {
    const text = '你們這群白痴';
    expect(isInsult(heard(text), { text: '這群白痴', start: 2, end: 6 })).to.equal(true);
    expect(isInsult(heard('尖沙咀分店'), { text: '尖沙咀分店', start: 0, end: 5 })).to.equal(false);
  });

  it('are no value of a fact and no part of the story, in the middle of the questions', async () => {
    const talk = new Talk({ pack: await packNamed('restaurant') });
    await talk.say('The soup was stone cold when it came');
    await talk.say('that is all');
    for (let asked = 0; asked < 3; asked += 1) await talk.say(asked === 1 ? 'you idiot' : 'not sure');
    const told = Object.values(talk.case.facts).map(({ value }) => value);
    expect(told.join('\n')).to.not.include('idiot');
  });
});

describe('the guard', () => {
  it("knows what is read back under the brand's own name of a fact, in every script", async () => {
    const pack = await packNamed('restaurant');
    for (const [locale, text] of [
      ['en', 'Here is what I have:\n\n- Branch: the one with the stupid mural\n\nIs that right?'],
      ['zh-Hant', `我記下了：\n\n- ${pack.voice?.labels.place?.['zh-Hant']}：白痴造型公仔旁邊\n\n對嗎？`],
    ] as const) {
      const { findings } = checkReply(text, { locale, pack, now: new Date(), zone: pack.zone, speaker: 'bot' });
      expect(findings, text).to.deep.equal([]);
    }
  });
});
