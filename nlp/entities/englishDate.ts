import { addMonths, dayOf, latestDayOfMonth, latestMonthDay, latestWeekday, weekdayInWeek } from './calendar.ts';
import type { DateRule } from './dateRule.ts';

const DAY_WORDS = new Map([
  ['the day before yesterday', -2],
  ['day before yesterday', -2],
  ['yesterday', -1],
  ['last night', -1],
  ['today', 0],
  ['tonight', 0],
  ['this morning', 0],
  ['this afternoon', 0],
  ['this evening', 0],
  ['tomorrow', 1],
]);

const NUMBER_WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const COUNT = `\\d{1,3}|an?|a couple of|${NUMBER_WORDS.slice(1).join('|')}`;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WEEKDAY = '(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';

/**
 * Dates in English. A library was measured first (chrono-node: 50 ms to load, 0.8 ms a message) and costs more than all
 * the rest of the recognizer.
 */
export const ENGLISH_DATES: readonly DateRule[] = [
  {
    expression: new RegExp(`\\b(${[...DAY_WORDS.keys()].join('|')})\\b`, 'gi'),
    resolve: ([, word = ''], today) => today + (DAY_WORDS.get(word.toLowerCase()) ?? 0),
  },
  {
    expression: new RegExp(`\\b(${COUNT}) (day|week|month|year)s? ago\\b`, 'gi'),
    resolve: ([, count = '', unit = ''], today) => before(today, countOf(count.toLowerCase()), unit.toLowerCase()),
  },
  {
    expression: new RegExp(`\\b${MONTH}\\.? ${DAY}(?:,? ((?:19|20)\\d\\d))?(?![\\w:])`, 'gi'),
    resolve: ([, month = '', day, year], today) => monthDay(today, month, Number(day), year),
  },
  {
    expression: new RegExp(`(?<![\\w.])${DAY} (?:of )?${MONTH}\\b(?:,? ((?:19|20)\\d\\d))?`, 'gi'),
    resolve: ([, day, month = '', year], today) => monthDay(today, month, Number(day), year),
  },
  {
    expression: new RegExp(`\\b(?:(last|this|next|past) )?${WEEKDAY}\\b`, 'gi'),
    resolve: (match, today) => weekday(match, today),
  },
  {
    expression: /\bthe (\d{1,2})(?:st|nd|rd|th)\b(?! (?:time|day|floor|call|one|order|item|week))/gi,
    resolve: ([, day], today) => latestDayOfMonth(today, Number(day)),
  },
];

/** "Sat", "sun" and "wed" in lower case are other words; a weekday needs its "day", a capital or "last" before it. */
function weekday([written, which, name = '']: RegExpExecArray, today: number): number | undefined {
  const number = WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (which === undefined && !/day$/i.test(written) && !/^[A-Z][a-z]/.test(written)) return undefined;
  if (/^next$/i.test(which ?? '')) return weekdayInWeek(today, number, 1);
  if (/^this$/i.test(which ?? '')) return weekdayInWeek(today, number, 0);
  return latestWeekday(today, number, which !== undefined);
}

function countOf(count: string): number {
  if (/^\d/.test(count)) return Number(count);
  if (count === 'a' || count === 'an') return 1;
  return count === 'a couple of' ? 2 : NUMBER_WORDS.indexOf(count);
}

function before(today: number, count: number, unit: string): number {
  if (unit === 'day') return today - count;
  if (unit === 'week') return today - 7 * count;
  return addMonths(today, unit === 'month' ? -count : -12 * count);
}

function monthDay(today: number, name: string, day: number, year: string | undefined): number | undefined {
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return year === undefined ? latestMonthDay(today, month, day) : dayOf(Number(year), month, day);
}
