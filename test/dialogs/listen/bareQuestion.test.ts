import { expect } from 'chai';
import { isBareQuestion } from '../../../dialogs/listen/bareQuestion.ts';

describe('a question about nothing that went wrong', () => {
  for (const [text, asks] of [
    ['do your oat biscuits contain palm oil?', true],
    ['can you tell me your opening hours', true],
    ['where is your shop', true],
    ['which branch is nearest', true],
    ['is it open on sunday', true],
    ['几点关门', true],
    ['請問有沒有素食的選擇', true],
    ['can was dented and bulging at one end', false],
    ['may contain nuts was not on the label', false],
    ['when i opened it there was a bug', false],
    ['could hear him swearing', false],
    ['have been waiting two hours', false],
    ['will never buy again', false],
    ['is this how you treat people?', false],
    ['什么时候退款', false],
    ['有没有人捡到一条灰色围巾', false],
    ['Has anyone handed in a grey scarf?', false],
  ] as const) {
    it(`"${text}" ${asks ? 'is one' : 'is none'}`, () => expect(isBareQuestion(text)).to.equal(asks));
  }
});
