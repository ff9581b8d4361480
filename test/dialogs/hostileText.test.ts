import { expect } from 'chai';
import { expectLinear, fill } from '../support/growth.ts';
import { Talk } from '../support/talk.ts';

/** Longer than any message of the chat page, which is 20,000 characters at most; at night nearer to what other channels may send. */
const LONG = process.env.KESU_NIGHTLY === undefined ? 20_500 : 60_000;

describe('hostile text', function () {
  this.timeout(60_000);

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
      const said = [
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
      await expectLinear(async (size) => {
        const talk = new Talk();
        for (const text of said) {
          await talk.say(text);
          expect(await talk.say(fill(piece, size)), `after "${text}"`).to.not.deep.equal([]);
        }
      }, LONG);
    });
  }
});
