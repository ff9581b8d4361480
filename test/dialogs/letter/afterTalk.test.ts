import { expect } from 'chai';
import { composeLetter, letterText, reviewLetter } from '../../../dialogs/letter/index.ts';
import type { Locale } from '../../../nlp/labels.ts';
import { isoSteps } from '../../../storage/index.ts';
import { pack, Talk } from '../../support/talk.ts';

const TALKS: [locale: Locale, channelLocale: string, messages: string[]][] = [
  [
    'en',
    'en-GB',
    [
      'My parcel is late and I am furious!',
      "that's all",
      'A123456789',
      'Anna',
      'anna@example.com',
      'yes',
      'a refund please',
      'the first',
    ],
  ],
  [
    'zh-Hans',
    'zh-CN',
    ['快递一直没到，太气人了', '就这些', 'A123456789', '王女士', '13812345678', '对，没错', '我要退款', '第一个'],
  ],
  [
    'zh-Hant',
    'zh-TW',
    ['包裹一直沒到，太誇張了', '就這些', 'A123456789', '陳小姐', '0912345678', '對，沒錯', '我要退款', '第一個'],
  ],
];

/** The time in a sentence of the bot, however near it is told: only the clock. */
const clockIn = (text: string) => text.match(/\d{1,2}:\d{2}/)?.[0];

describe('a letter after a conversation', () => {
  for (const [locale, channelLocale, messages] of TALKS) {
    it(`in ${channelLocale} promises what the bot promised, and nothing that stops the guard`, async () => {
      const talk = new Talk({ locale, channelLocale });
      for (const message of messages) await talk.say(message);
      const summary = talk.replies.find(({ replyKey }) => replyKey === 'commit.summary');
      const source = { record: talk.case, conversation: talk.conversation, pack, now: talk.now };
      const letter = composeLetter(source);
      const agreed = letter.parts.find(({ about }) => about === 'agreed');
      expect(agreed?.items).to.have.length(1);
      expect(clockIn(agreed?.items[0] ?? '')).to.equal(clockIn(summary?.text.split('\n- ')[1] ?? 'no action'));
      expect(letter.parts.map(({ about }) => about)).to.include.members(['sorry', 'happened', 'cause', 'contact']);
      expect(letterText(letter))
        .to.include(talk.case.number)
        .and.not.to.match(/anna@example|13812345678|0912345678/);
      expect(reviewLetter(letter, source)).to.deep.equal([]);
      const open = isoSteps(talk.case).filter(({ doneAt }) => doneAt === undefined);
      expect(open.map(({ step }) => step)).to.deep.equal(['closing']);
    });
  }
});
