/** A calendar day as the number of days since 1970-01-01, without a zone. */
export type Day = number;

/** Days begin at a quarter of an hour of UTC in every zone there is. */
const QUARTER_HOUR = 900_000;

/** The last answer: messages come in the order of time, and formatting costs more than the rest of a date. */
let lastDay: { zone: string; quarter: number; day: Day } = { zone: '', quarter: Number.NaN, day: 0 };

const MS_PER_DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The day it is at an instant in a zone; an unknown zone or an invalid instant falls back to UTC and now. */
export function dayAt(at: Date | undefined, zone: string): Day {
  const instant = at === undefined || Number.isNaN(at.getTime()) ? new Date() : at;
  const quarter = Math.floor(instant.getTime() / QUARTER_HOUR);
  if (lastDay.quarter === quarter && lastDay.zone === zone) return lastDay.day;
  lastDay = { zone, quarter, day: readDay(instant, zone) };
  return lastDay.day;
}

function readDay(instant: Date, zone: string): Day {
  const [year = 0, month = 1, day = 1] = formatFor(zone).format(instant).split('-').map(Number);
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

/** One format a zone, because making one costs more than everything else about a date. */
function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = createFormat(zone);
  if (formats.size < 100) formats.set(zone, format);
  return format;
}

function createFormat(zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  } catch {
    return createFormat('UTC');
  }
}

/** `2026-11-20`. */
export function isoOf(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** A date by its parts; undefined when there is no such day (31 June). */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  const ms = Date.UTC(year, month - 1, day);
  const date = new Date(ms);
  const exists = year >= 1900 && year <= 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? ms / MS_PER_DAY : undefined;
}

/** Year and month of a day. */
export function monthOf(day: Day): { year: number; month: number } {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

/** The same day some months away, or the last day of that month. */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(day * MS_PER_DAY);
  const { year, month } = monthOf(day);
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  return Date.UTC(target.getUTCFullYear(), target.getUTCMonth(), Math.min(date.getUTCDate(), last)) / MS_PER_DAY;
}

/** A weekday of the week that is `weeks` away from this one; weeks begin on Monday. */
export function weekdayInWeek(today: Day, weekday: number, weeks: number): Day {
  return today - weekdayOf(today) + weekday + 7 * weeks;
}

/** The last such weekday up to today: people complain about what has been. */
export function latestWeekday(today: Day, weekday: number, strictlyBefore = false): Day {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  return today - (back === 0 && strictlyBefore ? 7 : back);
}

/** Month and day in the year that makes it past, unless it is only just ahead. */
export function latestMonthDay(today: Day, month: number, day: number): Day | undefined {
  const thisYear = dayOf(monthOf(today).year, month, day);
  const ahead = 31;
  if (thisYear !== undefined && thisYear <= today + ahead) return thisYear;
  return dayOf(monthOf(today).year - 1, month, day);
}

/** The last such day of a month up to today. */
export function latestDayOfMonth(today: Day, day: number): Day | undefined {
  const { year, month } = monthOf(today);
  const here = dayOf(year, month, day);
  if (here !== undefined && here <= today) return here;
  const before = monthOf(addMonths(today, -1));
  return dayOf(before.year, before.month, day);
}

const lunarFormat = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
const lunarDays = new Map<string, Day>();

/** A day of the Chinese calendar in the year of ours that holds most of it; leap months are passed over. */
export function lunarDay(year: number, month: number, day: number): Day | undefined {
  const key = `${year}-${month}-${day}`;
  const known = lunarDays.get(key);
  if (known !== undefined) return known;
  const first = dayOf(year, month, 20);
  if (first === undefined) return undefined;
  // A month of the Chinese calendar begins 20 to 50 days after the first of ours with its number.
  for (let candidate = first; candidate < first + 65; candidate += 1) {
    if (lunarFormat.format(candidate * MS_PER_DAY) !== `${month}/${day}`) continue;
    if (lunarDays.size < 1000) lunarDays.set(key, candidate);
    return candidate;
  }
  return undefined;
}

/** The same month and day in the first year that makes it today or later. */
export function nextMonthDay(today: Day, month: number, day: number): Day | undefined {
  const { year } = monthOf(today);
  const here = dayOf(year, month, day);
  return here !== undefined && here >= today ? here : dayOf(year + 1, month, day);
}

/** The next such weekday from today on. */
export function nextWeekday(today: Day, weekday: number): Day {
  return today + ((weekday - weekdayOf(today) + 7) % 7);
}
