import { expect } from 'chai';
import { expectLinear, fill } from '../support/growth.ts';
import { Talk } from '../support/talk.ts';

/** Longer than any message of the chat page, which is 20,000 characters at most; at night nearer to what other channels may send. */
const LONG = process.env.KESU_NIGHTLY === undefined ? 20_500 : 60_000;

/** What an ordinary customer says, one thing after another. */
const SAID = [
  'My parcel is late and I am furious!',
  "that's all",
  'Anna',
  'skip',
  'skip',
  'skip',
  'yes',
  'a refund',
  'no',
];

describe('hostile text', function () {
  this.timeout(60_000);

  for (const [lead, piece, end] of [
    ['我', ' ', '我'],
    ['我', '，', '退款'],
    ['ok', '\n', 'refund'],
    ['x', ' . ', 'x'],
  ] as const) {
    it(`of ${LONG} times ${JSON.stringify(piece)} between two words is answered at every stage, in linear time`, async () => {
      await expectLinear(async (size) => {
        const talk = new Talk();
        for (const text of SAID) {
          await talk.say(text);
          const hostile = `${lead}${fill(piece, size)}${end}`;
          expect(await talk.say(hostile), `after "${text}"`).to.not.deep.equal([]);
        }
      }, LONG);
    });
  }

  for (const piece of [
    'a',
    '!',
    ' \n',
    '我要',
    'no, ',
    '1 ',
    "that's ",
    '不是',
    '继续',
    'english ',
    '𠮷',
    'a@',
    'K4 ',
  ]) {
    it(`of up to ${LONG} characters of ${JSON.stringify(piece)} is answered at every stage, in linear time`, async () => {
      await expectLinear(async (size) => {
        const talk = new Talk();
        for (const text of SAID) {
          await talk.say(text);
          expect(await talk.say(fill(piece, size)), `after "${text}"`).to.not.deep.equal([]);
        }
      }, LONG);
    });
  }
});
