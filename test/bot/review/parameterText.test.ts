import { expect } from 'chai';
import fc from 'fast-check';
import { readAsked, readRange, writeAsked } from '../../../bot/review/find/parameterText.ts';
import { readPeriod } from '../../../bot/review/find/readPeriod.ts';

describe('A parameter of a link', () => {
  const read: [text: string, asked: object][] = [
    ['angry', { values: ['angry'], not: [] }],
    ['angry, anxious ,-neutral', { values: ['angry', 'anxious'], not: ['neutral'] }],
    ['*', { values: [], not: [], presence: 'any' }],
    ['-*', { values: [], not: [], presence: 'none' }],
    ['\\*', { values: ['*'], not: [] }],
    ['\\-5', { values: ['-5'], not: [] }],
    ['-\\-5', { values: [], not: ['-5'] }],
    ['milk\\, whole', { values: ['milk, whole'], not: [] }],
    ['a\\\\', { values: ['a\\'], not: [] }],
    ['a\\', { values: ['a\\'], not: [] }],
    [' ,,-, ', { values: [], not: [] }],
    ['酸奶，草莓味', { values: ['酸奶，草莓味'], not: [] }],
  ];
  for (const [text, asked] of read)
    it(`reads ${JSON.stringify(text)}`, () => expect(readAsked(text)).to.deep.equal(asked));

  it('is read as it was written, whatever the values are', () => {
    const value = fc
      .oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[-*,\\a ]{1,6}$/))
      .map((text) => text.trim())
      .filter((text) => text !== '');
    const asked = fc.record(
      {
        values: fc.array(value, { maxLength: 5 }),
        not: fc.array(value, { maxLength: 5 }),
        presence: fc.constantFrom('any' as const, 'none' as const),
      },
      { requiredKeys: ['values', 'not'] },
    );
    fc.assert(
      fc.property(asked, (one) => {
        expect(readAsked(writeAsked(one))).to.deep.equal(one);
      }),
    );
  });

  const ranges: [text: string, range: object | undefined][] = [
    ['3', { min: 3, max: 3 }],
    ['3..', { min: 3 }],
    ['..3', { max: 3 }],
    ['-1.5..0.5', { min: -1.5, max: 0.5 }],
    ['..', undefined],
    ['', undefined],
    ['3-5', undefined],
    ['3 4', undefined],
    ['1e3', undefined],
    ['NaN', undefined],
    ['1..2..3', undefined],
    ['9999999', undefined],
  ];
  for (const [text, range] of ranges)
    it(`${range ? 'is' : 'is no'} number: ${JSON.stringify(text)}`, () => expect(readRange(text)).to.deep.equal(range));

  const now = new Date('2026-11-22T17:00:00.000Z');
  const periods: [text: string, zone: string, period: object | undefined][] = [
    ['2026-11-01', 'UTC', { from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' }],
    ['2026-11-01..2026-11-02', 'Asia/Shanghai', { from: '2026-10-31T16:00:00.000Z', to: '2026-11-02T16:00:00.000Z' }],
    ['2026-11-01..', 'UTC', { from: '2026-11-01T00:00:00.000Z' }],
    ['..2026-11-01', 'UTC', { to: '2026-11-02T00:00:00.000Z' }],
    // It is past one in the morning of the 23rd there.
    ['today', 'Asia/Shanghai', { from: '2026-11-22T16:00:00.000Z', to: '2026-11-23T16:00:00.000Z' }],
    ['yesterday..today', 'UTC', { from: '2026-11-21T00:00:00.000Z', to: '2026-11-23T00:00:00.000Z' }],
    ['7d', 'UTC', { from: '2026-11-16T00:00:00.000Z' }],
    [
      '2026-11-01T08:00:00Z..2026-11-01T09:00:00.5Z',
      'UTC',
      { from: '2026-11-01T08:00:00.000Z', to: '2026-11-01T09:00:00.500Z' },
    ],
    // The clocks go back that day, which has 25 hours.
    ['2026-10-25', 'Europe/Berlin', { from: '2026-10-24T22:00:00.000Z', to: '2026-10-25T23:00:00.000Z' }],
    ['2026-11-01T08:00:00Z', 'UTC', undefined],
    ['2026-02-30', 'UTC', undefined],
    ['2026-02-30T25:00:00Z..', 'UTC', undefined],
    ['..', 'UTC', undefined],
    ['0d', 'UTC', undefined],
    ['tomorrow', 'UTC', undefined],
    ['1..2..3', 'UTC', undefined],
  ];
  for (const [text, zone, period] of periods)
    it(`${period ? 'is' : 'is no'} period: ${text} in ${zone}`, () =>
      expect(readPeriod(text, zone, now)).to.deep.equal(period));

  it('is a period or none, never an error, whatever it says', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[0-9T:.Zd-]{0,30}$/));
    fc.assert(
      fc.property(text, (one) => {
        const period = readPeriod(one, 'Asia/Shanghai', now);
        for (const end of [period?.from, period?.to])
          if (end !== undefined) expect(new Date(end).toISOString()).to.equal(end);
      }),
    );
  });
});
