import { expect } from 'chai';
import fc from 'fast-check';
import { recognize } from '../../nlp/index.ts';
import { normalise, READ_HEAD, READ_TAIL } from '../../nlp/normalise.ts';
import { expectLinear, fill } from '../support/growth.ts';

/** Of more than this only the beginning and the end are read. */
const READ = READ_HEAD + READ_TAIL;

/** Texts that make careless matching slow: long runs, near misses, and things that are nearly numbers or addresses. */
const NASTY: Readonly<Record<string, string>> = {
  'one letter': 'a',
  'one digit': '9',
  digits_and_dashes: '12-',
  'ats and dots': 'a.@',
  'not not not': 'not ',
  不: '不',
  negated: '不是不好',
  'yes yes yes': 'yes ',
  numerals: '三百',
  'combining marks': '\u0301',
  'expanding signs': '\ufdfa',
  'lone surrogates': '\ud83d',
  nul: '\u0000',
  'zero-width': '\u200b',
  spaces: ' ',
  'line breaks': '\r\n',
  emoji: '👨‍👩‍👧‍👦',
  insults: '你傻逼',
  'order words': 'order number is ',
  'capital words': 'at Aa Aa Aa ',
};

/** Beginnings of many terms, gaps that never close, and all of the above, in any order. */
const MIXTURES = fc.array(
  fc.constantFrom(
    ...Object.values(NASTY),
    'i want to ',
    'you ',
    'the ',
    '@',
    '要',
    '一',
    '没有',
    '怎么',
    '，',
    "'",
    '-',
    '.',
  ),
  { minLength: 2, maxLength: 8 },
);

describe('the cost of recognizing', () => {
  for (const [name, piece] of Object.entries(NASTY)) {
    it(`grows with the text for ${name}, and no further than what is read of it`, async () => {
      await expectLinear((size) => recognize(fill(piece, size), { ask: { kind: 'fact', fact: 'amount' } }), READ, name);
      const ask = { kind: 'confirm' } as const;
      const megabyte = fill(piece, 1_000_000);
      await expectLinear((size) => recognize(size > READ ? megabyte : fill(piece, size), { ask }), 8 * READ, name);
    });
  }

  for (const pieces of fc.sample(MIXTURES, { numRuns: 8, seed: 20260304 })) {
    const unit = pieces.join('');
    it(`grows with the text for ${JSON.stringify(unit)} over and over`, async () => {
      await expectLinear((size) => recognize(fill(unit, size)), READ, unit);
    });
  }

  it('reads the beginning and the end of a text that is too long', () => {
    const filler = '。'.repeat(READ_HEAD + READ_TAIL);
    expect(recognize(`气死我了${filler}`).emotion.label).to.equal('angry');
    expect(recognize(`${filler}气死我了`).emotion.label).to.equal('angry');
    expect(normalise(filler + filler).text.length).to.be.at.most(READ_HEAD + READ_TAIL + 1);
  });

  it('keeps what is stored with a message small', () => {
    const { entities, evidence } = recognize('气死我了，订单A12345，赔我300元！'.repeat(1000));
    expect(entities.length).to.be.within(1, 40);
    expect(evidence.length).to.be.within(1, 64);
  });
});
