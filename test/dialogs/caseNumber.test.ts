import { expect } from 'chai';
import fc from 'fast-check';
import { findCaseNumber, newCaseNumber } from '../../dialogs/caseNumber.ts';

const anyNumber = fc.integer({ min: 0, max: 99_999_999 }).map((drawn) => newCaseNumber(() => drawn));

describe('a case number', () => {
  it('is found again, however it is written', () => {
    fc.assert(
      fc.property(
        anyNumber,
        fc.constantFrom('-', ' ', '', '.', '–'),
        fc.constantFrom('', 'K', 'k', 'case ', '编号'),
        (number, gap, before) => {
          const digits = number.slice(1).replaceAll('-', gap);
          expect(findCaseNumber(`${before}${digits}`)).to.equal(number);
          expect(findCaseNumber(`Where is ${number}?`)).to.equal(number);
        },
      ),
    );
  });

  it('is not found with one digit wrong', () => {
    fc.assert(
      fc.property(
        anyNumber,
        fc.constantFrom(1, 2, 3, 5, 6, 7, 9, 10, 11),
        fc.integer({ min: 1, max: 9 }),
        (number, at, by) => {
          const digit = (Number(number[at]) + by) % 10;
          expect(findCaseNumber(`${number.slice(0, at)}${digit}${number.slice(at + 1)}`)).to.equal(undefined);
        },
      ),
    );
  });

  for (const [text, found] of [
    ['Ｋ４８２－９１０－３７９', 'K482-910-379'],
    ['我的编号是K482910379谢谢', 'K482-910-379'],
    ['K482-910-375', undefined],
    ['13812345678', undefined],
    ['1234482910379', undefined],
    ['', undefined],
    ['K48-291-0379', undefined],
  ] as const) {
    it(`in "${text}" is ${found ?? 'none'}`, () => {
      expect(findCaseNumber(text)).to.equal(found);
    });
  }

  it('cannot be guessed from the one before', () => {
    const numbers = new Set(Array.from({ length: 500 }, () => newCaseNumber()));
    expect(numbers.size).to.be.above(498);
    for (const number of numbers) expect(number).to.match(/^K\d{3}-\d{3}-\d{3}$/);
  });
});
