import { expect } from 'chai';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { WEEKDAYS } from '../../dialogs/pack/calendar.ts';
import { addBusinessMinutes, type Calendar } from '../../dialogs/pack/index.ts';

const RUNS = process.env.KESU_NIGHTLY ? 50_000 : 250;

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** A day's opening hours: closed, one span, or two with a break. */
const day = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 4, maxLength: 4 }).chain((edges) => {
  const [a = 0, b = 0, c = 0, d = 0] = edges.sort((one, other) => one - other);
  return fc.constantFrom<string[]>(
    [],
    [`${clock(a)}-${clock(d)}`],
    [`${clock(a)}-${clock(b)}`, `${clock(c)}-${clock(d)}`],
  );
});

const dates = fc
  .integer({ min: 0, max: 800 })
  .map((days) => DateTime.utc(2026, 11, 20).plus({ days }).toFormat('yyyy-MM-dd'));

const calendars: fc.Arbitrary<Calendar> = fc
  .record({
    hours: fc.record(
      Object.fromEntries(WEEKDAYS.map((name) => [name, day])) as Record<(typeof WEEKDAYS)[number], typeof day>,
    ),
    exceptions: fc.uniqueArray(fc.record({ date: dates, name: fc.constant('a holiday'), hours: day }), {
      maxLength: 40,
      selector: ({ date }) => date,
    }),
  })
  .filter(({ hours }) => Object.values(hours).some((spans) => spans.length > 0));

const zones = fc.constantFrom('Asia/Shanghai', 'Asia/Hong_Kong', 'Europe/London', 'America/New_York', 'Asia/Taipei');
const instants = fc.date({ min: new Date('2026-11-20'), max: new Date('2028-12-31'), noInvalidDate: true });
const minutes = fc.integer({ min: 0, max: 6000 });

/** Whether a shop is open, or just closing, read off the wall clock. */
function isOpen(at: Date, calendar: Calendar, zone: string): boolean {
  const local = DateTime.fromJSDate(at, { zone });
  const spansOn = (one: DateTime) =>
    calendar.exceptions.find(({ date }) => date === one.toISODate())?.hours ??
    calendar.hours[WEEKDAYS[one.weekday - 1] ?? 'mon'] ??
    [];
  const now = local.toFormat('HH:mm:ss.SSS');
  const endsNow = local.toMillis() === local.startOf('day').toMillis();
  if (endsNow && spansOn(local.minus({ days: 1 })).some((span) => span.endsWith('24:00'))) return true;
  return spansOn(local).some((span) => `${span.slice(0, 5)}:00.000` <= now && now <= `${span.slice(6)}:00.000`);
}

/** An hour that a change of the clock takes away or gives twice, on the wall clock, is left to the table of cases. */
function isNearChange(at: Date, zone: string): boolean {
  const offset = (hours: number) => DateTime.fromMillis(at.getTime() + hours * 3_600_000, { zone }).offset;
  return offset(-3) !== offset(3);
}

describe('business time, with any calendar', () => {
  it('ends in opening hours, or just at closing', () => {
    fc.assert(
      fc.property(instants, minutes, calendars, zones, (from, count, calendar, zone) => {
        const end = addBusinessMinutes(from, count, calendar, zone);
        if (isNearChange(end, zone)) return;
        expect(isOpen(end, calendar, zone), end.toISOString()).to.equal(true);
      }),
      { numRuns: RUNS },
    );
  });

  it('is never before its beginning, and never shorter than what it counts', () => {
    fc.assert(
      fc.property(instants, minutes, calendars, zones, (from, count, calendar, zone) => {
        const passed = addBusinessMinutes(from, count, calendar, zone).getTime() - from.getTime();
        expect(passed).to.be.at.least(count * 60_000);
      }),
      { numRuns: RUNS },
    );
  });

  it('ends later for more minutes, and adds up', () => {
    fc.assert(
      fc.property(instants, minutes, minutes, calendars, zones, (from, some, more, calendar, zone) => {
        const first = addBusinessMinutes(from, some, calendar, zone);
        const both = addBusinessMinutes(from, some + more, calendar, zone);
        expect(both.getTime()).to.be.at.least(first.getTime());
        expect(addBusinessMinutes(first, more, calendar, zone).getTime()).to.equal(both.getTime());
      }),
      { numRuns: RUNS },
    );
  });
});
