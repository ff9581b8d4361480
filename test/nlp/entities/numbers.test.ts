import { expect } from 'chai';
import {
  addMonths,
  dayAt,
  dayOf,
  isoOf,
  latestDayOfMonth,
  latestMonthDay,
  latestWeekday,
} from '../../../nlp/entities/calendar.ts';
import { parseNumber } from '../../../nlp/entities/chineseNumber.ts';

const NUMBERS: readonly [string, number | undefined][] = [
  ['12', 12],
  ['1,200', 1200],
  ['39.9', 39.9],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['两百零三', 203],
  ['三百五', 350],
  ['三百五十', 350],
  ['一千二', 1200],
  ['一千零二', 1002],
  ['两万', 20_000],
  ['一万二', 12_000],
  ['三万五千', 35_000],
  ['3万', 30_000],
  ['1.5万', 15_000],
  ['2k', 2000],
  ['廿五', 25],
  ['二〇二六', 2026],
  ['', undefined],
  ['万万', undefined],
  ['abc', undefined],
];

describe('numbers', () => {
  for (const [written, value] of NUMBERS) {
    it(`reads "${written}" as ${value}`, () => {
      expect(parseNumber(written)).to.equal(value);
    });
  }
});

describe('the calendar', () => {
  const friday = dayOf(2026, 11, 20) ?? 0;

  it('knows the day in the zone of the writer', () => {
    const at = new Date('2026-11-19T18:00:00Z');
    expect(isoOf(dayAt(at, 'Asia/Shanghai'))).to.equal('2026-11-20');
    expect(isoOf(dayAt(at, 'America/New_York'))).to.equal('2026-11-19');
  });

  it('falls back to UTC for a zone that is none', () => {
    expect(isoOf(dayAt(new Date('2026-11-19T18:00:00Z'), 'No/Such_Zone'))).to.equal('2026-11-19');
  });

  it('knows no 31 June and no 29 February outside leap years', () => {
    expect(dayOf(2026, 6, 31)).to.equal(undefined);
    expect(dayOf(2026, 2, 29)).to.equal(undefined);
    expect(dayOf(2028, 2, 29)).to.be.a('number');
  });

  it('goes back by months to the last day where the same day is missing', () => {
    expect(isoOf(addMonths(dayOf(2026, 3, 31) ?? 0, -1))).to.equal('2026-02-28');
  });

  it('takes a weekday, a day of the month and a date without a year as past', () => {
    expect(isoOf(latestWeekday(friday, 5))).to.equal('2026-11-20');
    expect(isoOf(latestWeekday(friday, 5, true))).to.equal('2026-11-13');
    expect(isoOf(latestDayOfMonth(friday, 25) ?? 0)).to.equal('2026-10-25');
    expect(isoOf(latestMonthDay(friday, 12, 25) ?? 0)).to.equal('2025-12-25');
  });
});
