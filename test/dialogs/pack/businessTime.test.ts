import { expect } from 'chai';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { addBusinessMinutes, type Calendar } from '../../../dialogs/pack/index.ts';

const WEEK: Calendar = {
  hours: {
    mon: ['09:00-12:00', '13:00-18:00'],
    tue: ['09:00-18:00'],
    wed: ['09:00-18:00'],
    fri: ['00:00-24:00'],
    sun: ['01:00-05:00'],
  },
  exceptions: [
    { date: '2026-11-24', name: 'Stocktaking', hours: [] },
    { date: '2026-11-26', name: 'Late night', hours: ['18:00-23:00'] },
  ],
};

function open(instant: Date, zone: string): boolean {
  const at = DateTime.fromJSDate(instant, { zone });
  const spans = (day: DateTime) =>
    WEEK.exceptions.find(({ date }) => date === day.toISODate())?.hours ??
    WEEK.hours[(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const)[day.weekday - 1] ?? 'mon'] ??
    [];
  const clock = at.toFormat('HH:mm:ss.SSS');
  const atMidnight = clock === '00:00:00.000' && spans(at.minus({ days: 1 })).some((span) => span.endsWith('24:00'));
  return (
    atMidnight || spans(at).some((span) => `${span.slice(0, 5)}:00.000` <= clock && clock <= `${span.slice(6)}:00.000`)
  );
}

const ZONES = ['Asia/Shanghai', 'Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia'];
const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
const minutes = fc.integer({ min: 0, max: 5000 });
const zones = fc.constantFrom(...ZONES);

describe('addBusinessMinutes', () => {
  const TABLE: readonly [name: string, from: string, count: number, expected: string][] = [
    ['inside opening hours', '2026-11-23T09:30', 60, '2026-11-23T10:30'],
    ['over the lunch break', '2026-11-23T11:30', 60, '2026-11-23T13:30'],
    ['up to closing time, not to the next opening', '2026-11-23T17:00', 60, '2026-11-23T18:00'],
    ['over a closed exception', '2026-11-23T17:00', 61, '2026-11-25T09:01'],
    ['with the hours of an exception', '2026-11-25T17:30', 60, '2026-11-26T18:30'],
    ['no minutes, outside opening hours', '2026-11-23T20:00', 0, '2026-11-25T09:00'],
    ['no minutes, inside opening hours', '2026-11-23T10:00', 0, '2026-11-23T10:00'],
    ['to the end of a day that never closes', '2026-11-27T23:00', 60, '2026-11-28T00:00'],
    ['over a closed Saturday', '2026-11-28T12:00', 1, '2026-11-29T01:01'],
  ];
  for (const [name, from, count, expected] of TABLE) {
    it(`adds ${count} minutes ${name}`, () => {
      const zone = 'Asia/Shanghai';
      const result = addBusinessMinutes(DateTime.fromISO(from, { zone }).toJSDate(), count, WEEK, zone);
      expect(DateTime.fromJSDate(result, { zone }).toFormat("yyyy-MM-dd'T'HH:mm")).to.equal(expected);
    });
  }

  it('counts real minutes in the nights when the clock changes', () => {
    const twoHoursAfter = (from: string) =>
      DateTime.fromJSDate(addBusinessMinutes(new Date(from), 120, WEEK, 'Europe/London'), {
        zone: 'Europe/London',
      }).toFormat('HH:mm ZZ');
    expect(twoHoursAfter('2026-10-25T00:00:00Z')).to.equal('02:00 +00:00'); // 01:00 BST, then 01:00 GMT comes again
    expect(twoHoursAfter('2027-03-28T00:30:00Z')).to.equal('04:00 +01:00'); // 01:00 to 02:00 does not exist
  });

  it('always ends in opening hours', () => {
    fc.assert(
      fc.property(instants, minutes, zones, (from, count, zone) =>
        open(addBusinessMinutes(from, count, WEEK, zone), zone),
      ),
    );
  });

  it('never goes back, and later starts or more minutes never end earlier', () => {
    fc.assert(
      fc.property(instants, minutes, minutes, zones, (from, count, more, zone) => {
        const end = addBusinessMinutes(from, count, WEEK, zone);
        const later = addBusinessMinutes(new Date(from.getTime() + more * 60_000), count, WEEK, zone);
        return end >= from && later >= end && addBusinessMinutes(from, count + more, WEEK, zone) >= end;
      }),
    );
  });

  it('adds up: a then b is a + b', () => {
    fc.assert(
      fc.property(instants, minutes, minutes, zones, (from, a, b, zone) => {
        const twice = addBusinessMinutes(addBusinessMinutes(from, a, WEEK, zone), b, WEEK, zone);
        return twice.getTime() === addBusinessMinutes(from, a + b, WEEK, zone).getTime();
      }),
    );
  });

  it('refuses what is no time, no number, no zone, or a shop that never opens', () => {
    const now = new Date('2026-11-23T01:00:00Z');
    const never: Calendar = { hours: {}, exceptions: [] };
    const cases: [Date, number, Calendar, string][] = [
      [new Date(Number.NaN), 1, WEEK, 'UTC'],
      [now, -1, WEEK, 'UTC'],
      [now, Number.POSITIVE_INFINITY, WEEK, 'UTC'],
      [now, 1, WEEK, 'Mars/Base'],
      [now, 1, never, 'UTC'],
    ];
    for (const [from, count, calendar, zone] of cases) {
      expect(() => addBusinessMinutes(from, count, calendar, zone)).to.throw(RangeError);
    }
  });
});
