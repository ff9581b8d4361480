import { expect } from 'chai';
import { aheadQuestion, claimed } from '../../../dialogs/listen/aheadQuestion.ts';

describe('a question about what comes', () => {
  for (const [text, asks] of [
    ['What are you going to do about it?', 'plan'],
    ['what happens now', 'plan'],
    ['what am I supposed to do now?', 'plan'],
    ['can you fix faster or not?', 'plan'],
    ['how long will this take', 'time'],
    ['When will someone call me?', 'time'],
    ['what are you going to do about my lost wages', 'claim'],
    ['will she get the money back?', 'claim'],
    ["who's gonna pay for the dentist??", 'claim'],
    ['what did you say?', undefined],
    ['I waited two hours', undefined],
    ['when I called nobody answered', undefined],
    ['', undefined],
  ] as const) {
    it(`"${text}" is ${asks ?? 'none'}`, () => expect(aheadQuestion(text)).to.equal(asks));
  }

  for (const [text, object] of [
    ['what are you going to do about my lost wages', 'my lost wages'],
    ['will she get the money back?', 'the money back'],
    ["who's gonna pay for the dentist??", 'pay for the dentist'],
    ['what happens now', undefined],
  ] as const) {
    it(`"${text}" claims ${object ?? 'nothing'}`, () => expect(claimed(text)).to.equal(object));
  }
});
