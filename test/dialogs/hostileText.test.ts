import { expect } from 'chai';
import { Talk } from '../support/talk.ts';

/** Longest message a channel lets through is far shorter. */
const LONG = 60_000;
/** For one turn with the recognizer, on a slow machine, ms. */
const SLOWEST = 6000;

const repeat = (piece: string) => piece.repeat(Math.ceil(LONG / piece.length));

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
    it(`of ${LONG} times ${JSON.stringify(piece)} is answered in time at every stage`, async () => {
      const talk = new Talk();
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
      for (const text of said) {
        await talk.say(text);
        const begin = performance.now();
        const replies = await talk.say(repeat(piece));
        expect(replies).to.not.deep.equal([]);
        expect(performance.now() - begin, `after "${text}"`).to.be.below(SLOWEST);
      }
    });
  }
});
