import { expect } from 'chai';
import { withoutNoName } from '../../../dialogs/listen/looksLike.ts';
import { isDeadline, printedWith } from '../../../dialogs/listen/wordsBefore.ts';
import { recognize } from '../../../nlp/index.ts';

const printed = (text: string) => {
  const understanding = recognize(text);
  const date = understanding.entities.find(({ type }) => type === 'date');
  return date && printedWith(date, 'batch', { text, understanding });
};

describe('what is printed on a pack', () => {
  it('is the date and the code behind it', () =>
    expect(printed('the date is 23 nov, theres a code L4421')).to.equal('23 nov, L4421'));
  it('is the code before the date as well', () => expect(printed('L221 14/08/27')).to.equal('L221, 14/08/27'));
  it('is no weight', () => expect(printed('500G box, 14/08/27')).to.equal('14/08/27'));
  for (const [text, both] of [
    ['14/08/27 L221', '14/08/27, L221'],
    ['L221 14/08/27', 'L221, 14/08/27'],
    ['14/08/27', '14/08/27'],
    ['L4471', 'L4471'],
    ['L4471, bought on 12/11/26', 'L4471'],
  ] as const)
    it(`is "${both}" in the answer "${text}"`, () => {
      const understanding = recognize(text, { ask: { kind: 'fact', fact: 'batch' } });
      const [code] = understanding.entities.filter(({ type }) => type === 'batch');
      expect(code && printedWith(code, 'batch', { text, understanding })).to.equal(both);
    });
  it('is the date alone where no code follows', () =>
    expect(printed('the date is 23 nov, I bought it at TESCO')).to.equal('23 nov'));
});

describe('a day', () => {
  for (const [text, isTerm] of [
    ["ok but only if it's here by friday", true],
    ['I need it before Friday', true],
    ['can you send it by friday', true],
    ['It was delivered on friday', false],
    ['they said it would come by friday', false],
    ['I wanted a refund, it came on friday', false],
  ] as const)
    it(`is ${isTerm ? 'a deadline' : 'when it happened'} in "${text}"`, () =>
      expect(isDeadline(text, text.search(/friday/iu))).to.equal(isTerm));
});

describe('who somebody was', () => {
  for (const [text, looks] of [
    ["no i didn't get her name. blonde, 30s", 'blonde, 30s'],
    ["Sorry, I don't know his name but tall with a beard", 'tall with a beard'],
    ['tall, with a beard', 'tall, with a beard'],
    ["I didn't get her name", "I didn't get her name"],
  ] as const)
    it(`is told in "${text}" by "${looks}"`, () => expect(withoutNoName(text)).to.equal(looks));
});
