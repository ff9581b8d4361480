import { expect } from 'chai';
import { BOOKED } from '../../../dialogs/listen/booked.ts';
import { LASTED } from '../../../dialogs/listen/lasted.ts';
import { onThePhone } from '../../../dialogs/listen/onThePhone.ts';

const found = (words: RegExp, text: string) => words.exec(text)?.[0];

describe('a table told of in passing', () => {
  for (const [text, booking] of [
    ['booked 8 people at 7pm', 'booked 8 people at 7pm'],
    ['we had a table for six at 7.30', 'table for six at 7.30'],
    ['我订了七点八个人的位', '订了七点八个人'],
    ['book咗8點6位', 'book咗8點6位'],
  ] as const)
    it(`is by when and for how many: "${text}"`, () => expect(found(BOOKED, text)).to.equal(booking));
  for (const text of ['booked for 6', 'we booked a table by the window', '订的六点', 'the 8 people at the table'])
    it(`leaves something to ask: "${text}"`, () => expect(found(BOOKED, text)).to.equal(undefined));
});

describe('how long, told by the clock', () => {
  for (const [text, until] of [
    ["and we weren't seated until ten past eight", "weren't seated until ten past eight"],
    ['六點四十先有位坐', '六點四十先有位坐'],
  ] as const)
    it(`is kept in their words: "${text}"`, () => expect(found(LASTED, text)).to.equal(until));
  it('is no time one came at', () => expect(found(LASTED, 'we came at seven')).to.equal(undefined));
});

describe('a call', () => {
  for (const [text, place] of [
    ['The lady who answered the phone hung up on me. twice.', 'on the phone'],
    ['your hotline is useless', 'on the phone'],
    ['the phone I bought is dead', undefined],
  ] as const)
    it(`${place ? 'is' : 'is not'} where it happened: "${text}"`, () => expect(onThePhone(text)).to.equal(place));
});
