import { expect } from 'chai';
import type { Locale } from '../../../nlp/index.ts';
import { ANNA, DeskTalk, SUE } from './deskTalk.ts';

interface Case {
  locale: Locale;
  channelLocale: string;
  complaint: string;
  person: string;
  hello: string;
  yes: string;
  /** Written so only there. */
  own: RegExp;
  /** Never written so there. */
  foreign: RegExp;
}

const CASES: Case[] = [
  {
    locale: 'en',
    channelLocale: 'en-GB',
    complaint: 'My parcel A123456789 is a week late and I am furious!',
    person: 'I want to talk to a person',
    hello: "Good morning, I'll write to you by 3 pm.",
    yes: 'yes, please',
    own: /you/,
    foreign: /\p{Script=Han}/u,
  },
  {
    locale: 'zh-Hans',
    channelLocale: 'zh-CN',
    complaint: '包裹A123456789晚了一个星期，没人理我，气死了！',
    person: '转人工',
    hello: '您好，下午3点前我在这里回复您。',
    yes: '好的，可以',
    own: /这|说|为|进/,
    foreign: /[這說為進裡裏]/,
  },
  {
    locale: 'zh-Hant',
    channelLocale: 'zh-TW',
    complaint: '包裹A123456789晚了一個星期，沒有人理我，氣死了！',
    person: '我要找真人客服',
    hello: '您好，下午3點前我在這裡回覆您。',
    yes: '好的，可以',
    own: /這|說|為|進/,
    foreign: /[这说为进裏]|甚麼|便可|毋須/,
  },
  {
    locale: 'zh-Hant',
    channelLocale: 'zh-HK',
    complaint: '包裹A123456789遲咗成個星期，冇人理我，嬲死！',
    person: '我要搵真人',
    hello: '您好，下午3點前我在這裏回覆您。',
    yes: '好，可以',
    own: /這|說|為|進/,
    foreign: /[这说为进裡]|什麼|就好/,
  },
];

describe('a colleague whose name reads like a vague promise', () => {
  for (const { locale, channelLocale, complaint, person } of CASES) {
    it(`is named to a customer who reads ${channelLocale} like any other`, async () => {
      const soon = { ...ANNA, name: 'Soon Lee' };
      const talk = new DeskTalk({ locale, channelLocale });
      await talk.say(complaint);
      await talk.say(person);
      const from = talk.replies.length;
      for (let times = 0; times < 3; times += 1) {
        await talk.does(soon, 'claim');
        await talk.does(soon, 'send', { text: locale === 'en' ? 'I am Soon Lee.' : '我是Soon Lee。' });
        await talk.does(soon, times === 1 ? 'release' : 'return', { reason: 'x' });
      }
      const said = talk.replies.slice(from);
      expect(
        said.filter(({ text }) => text.includes('Soon Lee')),
        'in every message',
      ).to.have.length(said.length);
      expect(said.length).to.equal(9);
      expect(said.some(({ guard }) => guard !== undefined)).to.equal(false);
    });
  }
});

describe('what a customer reads while colleagues come and go', () => {
  for (const one of CASES) {
    it(`is written for ${one.channelLocale}, and names the colleague`, async () => {
      const { locale, channelLocale } = one;
      const talk = new DeskTalk({ locale, channelLocale });
      await talk.say(one.complaint);
      await talk.say(one.person);
      const from = talk.replies.length;
      await talk.does(ANNA, 'claim');
      await talk.does(ANNA, 'send', { text: one.hello });
      await talk.does(ANNA, 'propose', { remedyId: 'small_voucher', amount: 40 });
      await talk.does(ANNA, 'transfer', { to: { id: 'sue', name: 'Sue' }, reason: 'x' });
      await talk.does(SUE, 'release', { reason: 'x' });
      await talk.does(ANNA, 'claim');
      await talk.does(ANNA, 'return');
      await talk.say(one.yes);
      await talk.does(ANNA, 'claim');
      await talk.does(ANNA, 'close', { disposition: 'resolved' });
      const said = talk.replies.slice(from);
      expect(said.map(({ replyKey }) => replyKey)).to.deep.equal([
        'human.joined',
        'agent.words',
        'agent.offer',
        'human.transferred',
        'human.released',
        'human.joined',
        'human.back',
        'commit.summary',
        'commit.close',
        'human.joined',
        'human.doneFollowUp',
      ]);
      for (const { text, replyKey } of said) {
        expect(text, text).to.not.match(one.foreign);
        if (replyKey.startsWith('human.')) expect(text, text).to.match(/Anna|Sue/);
      }
      expect(said.map(({ text }) => text).join('\n')).to.match(one.own);
      expect(
        talk.promises('remedy').some(({ by }) => by?.id === 'anna'),
        'the promise in the words',
      ).to.equal(true);
    });
  }
});
