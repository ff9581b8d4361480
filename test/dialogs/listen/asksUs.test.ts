import { expect } from 'chai';
import { questionToUs, withoutQuestions } from '../../../dialogs/listen/asksUs.ts';
import { recognize } from '../../../nlp/index.ts';

const heard = (text: string) => ({ text, understanding: recognize(text) });

/** What is asked in a message; undefined where it asks nothing that somebody would have to know. */
const ASKED: readonly (readonly [text: string, question: string | undefined])[] = [
  ['how long is the warranty', 'how long is the warranty'],
  ['who owns you lot anyway?', 'who owns you lot anyway?'],
  ['my mum is allergic to nuts, are there nuts in it?', 'are there nuts in it?'],
  ['Tuesday. Do you test these before they leave the factory?', 'Do you test these before they leave the factory?'],
  ['i just want to know if the meat is halal', 'i just want to know if the meat is halal'],
  ['refund the delivery and tell me when it is coming', 'tell me when it is coming'],
  ['do u deliver to wales', 'do u deliver to wales'],
  ['what if i leave instead, is there an exit fee?', 'what if i leave instead, is there an exit fee?'],
  ['do u want it back or shall i bin it', 'do u want it back or shall i bin it'],
  ['is this a joke?', undefined],
  ['how can you charge people for that', undefined],
  ['why should i pay for this?', undefined],
  ['what do you expect me to do', undefined],
  ['can I have my money back?', undefined],
  ['can you call me tomorrow?', undefined],
  ['did anyone hand in a black umbrella?', undefined],
  ['yes it was Tuesday I think?', undefined],
  ['Leeds?', undefined],
  ['which is ridiculous', undefined],
  ['so is my husband', undefined],
  ['what happened was the driver left it in the rain', undefined],
  ['how they treated me was awful', undefined],
];

describe('a question to us', () => {
  for (const [text, question] of ASKED) {
    it(`${question === undefined ? 'is none in' : 'is heard in'} “${text}”`, () => {
      expect(questionToUs(heard(text))).to.equal(question);
    });
  }

  it('leave no word behind that joined them to the rest', () =>
    expect(withoutQuestions(heard('refund and i want to know how it got in')).text.trim()).to.equal('refund'));

  it('is cut out of an answer, and what is left keeps its places', () => {
    const { text, understanding } = withoutQuestions(heard('does it have nuts? bought it on Friday'));
    expect(text.trim()).to.equal('bought it on Friday');
    for (const { start, end, text: words } of understanding.entities) expect(text.slice(start, end)).to.equal(words);
    expect(understanding.act.label).not.to.equal('question');
  });

  it('that holds a number may offer it as the answer, and is left alone', () => {
    expect(withoutQuestions(heard('is it 20461 on the label?')).text).to.equal('is it 20461 on the label?');
  });
});
