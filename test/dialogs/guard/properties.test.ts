import { expect } from 'chai';
import fc from 'fast-check';
import { checkReply } from '../../../dialogs/guard/index.ts';
import { LOCALES } from '../../../nlp/labels.ts';
import { expectLinear, fill } from '../../support/growth.ts';
import { EN_FAULTS, EN_INNOCENT } from './enCases.ts';
import { setting } from './guardSetting.ts';
import { ZH_HANS_FAULTS, ZH_HANS_INNOCENT } from './zhHansCases.ts';
import { ZH_HANT_FAULTS, ZH_HANT_INNOCENT } from './zhHantCases.ts';

const SENTENCES = [
  ...[...EN_FAULTS, ...ZH_HANS_FAULTS, ...ZH_HANT_FAULTS].map(([, text]) => text),
  ...EN_INNOCENT,
  ...ZH_HANS_INNOCENT,
  ...ZH_HANT_INNOCENT,
];
const SHARDS = [
  '99',
  '月',
  '日',
  '.',
  '：',
  ':',
  '"',
  '「',
  '￥',
  '9999999999',
  'within ',
  '%',
  '天内',
  '\n',
  '\u0000',
  '😀',
  'é',
  '倍',
];

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(...SENTENCES),
    fc.constantFrom(...SHARDS),
    fc.constantFrom(...SENTENCES).chain((text) => fc.nat(text.length).map((at) => text.slice(at))),
    fc.string({ unit: 'binary', maxLength: 12 }),
  ),
  { maxLength: 12 },
);

describe('checkReply on any text', () => {
  it('never throws, keeps its spans inside the text, and gives the same answer twice', () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom(...LOCALES), (parts, locale) => {
        const text = parts.join('');
        const checked = checkReply(text, setting(locale, { speaker: 'bot' }));
        for (const { start, end } of [...checked.findings, ...checked.promises]) {
          expect(start).to.be.within(0, text.length);
          expect(end).to.be.within(start + 1, text.length);
        }
        for (const { dueAt, words, start, end } of checked.promises) {
          expect(Number.isFinite(dueAt.getTime())).to.equal(true);
          expect(words).to.equal(text.slice(start, end));
        }
        expect(checkReply(text, setting(locale, { speaker: 'bot' }))).to.deep.equal(checked);
      }),
      { numRuns: 150 },
    );
  });

  const HOSTILE: readonly [name: string, unit: string][] = [
    ['one letter', 'a'],
    ['spaces', ' '],
    ['promises without end', '我们会我们会尽快您您'],
    ['numbers', '9'],
    ['Chinese numbers', '百万'],
    ['number words', 'hundred and '],
    ['opening quotes', '“'],
    ['sympathy', '理解，'],
    ['you', 'you '],
    ['offers', 'we refund you £5 '],
    ['times', '今天18:00前'],
    ['ordinary sentences', "I'm sorry about the delivery, and we'll call you by 6 pm today. "],
  ];
  for (const [name, unit] of HOSTILE) {
    it(`takes no more than in proportion for ${name}`, async () => {
      await expectLinear((size) => checkReply(fill(unit, size), setting('en')), 16_000, name);
    });
  }
});
