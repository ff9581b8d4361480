import { DateTime } from 'luxon';
import { type Calendar, WEEKDAYS } from './calendar.ts';

interface Interval {
  start: number;
  end: number;
}

function clock(day: DateTime, hhmm: string): number {
  const [hour, minute] = hhmm.split(':').map(Number);
  // On the wall clock, so that a day of 23 or 25 hours opens and closes when its sign says
  return DateTime.fromObject({ year: day.year, month: day.month, day: day.day }, { zone: day.zone })
    .plus({ days: hour === 24 ? 1 : 0 })
    .set({ hour: (hour ?? 0) % 24, minute: minute ?? 0 })
    .toMillis();
}

function openIntervals(day: DateTime, calendar: Calendar): Interval[] {
  const exception = calendar.exceptions.find(({ date }) => date === day.toISODate());
  const hours = exception?.hours ?? calendar.hours[WEEKDAYS[day.weekday - 1] ?? 'mon'] ?? [];
  return hours
    .map((span) => ({ start: clock(day, span.slice(0, 5)), end: clock(day, span.slice(6)) }))
    .filter(({ start, end }) => start < end)
    .sort((one, other) => one.start - other.start);
}

/** No calendar keeps a shop closed longer; beyond it the calendar itself is wrong. */
const LONGEST_SEARCH_DAYS = 3660;

/**
 * The moment when `minutes` of opening time have passed since `from`. Zero minutes outside opening hours is the next
 * opening; a span that ends exactly at closing time ends then, not at the next opening. Only real minutes count, so a
 * change of the clock inside opening hours makes that day longer or shorter.
 *
 * @param zone IANA zone of the calendar's clock.
 * @throws RangeError for a negative or endless number of minutes, an invalid date or zone, or a calendar that is never
 * open within ten years.
 */
export function addBusinessMinutes(from: Date, minutes: number, calendar: Calendar, zone: string): Date {
  let day = DateTime.fromJSDate(from, { zone }).startOf('day');
  if (!day.isValid) throw new RangeError(`Not a time in zone ${zone}`);
  if (!Number.isFinite(minutes) || minutes < 0) throw new RangeError(`Not a number of minutes: ${minutes}`);
  let left = Math.round(minutes * 60_000);
  for (let searched = 0; searched < LONGEST_SEARCH_DAYS; searched += 1) {
    for (const { start, end } of openIntervals(day, calendar)) {
      const begin = Math.max(start, from.getTime());
      if (begin > end) continue;
      if (left <= end - begin) return new Date(begin + left);
      left -= end - begin;
    }
    day = day.plus({ days: 1 }).startOf('day');
  }
  throw new RangeError('The calendar is not open long enough within ten years');
}
