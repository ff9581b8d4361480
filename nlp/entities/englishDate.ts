import {
  addMonths,
  type Day,
  dayOf,
  latestDayOfMonth,
  latestMonthDay,
  latestWeekday,
  monthOf,
  nextMonthDay,
  nextWeekday,
  weekdayInWeek,
} from './calendar.ts';
import { CLUE } from './clues.ts';
import { type DateRule, isDeadline } from './dateRule.ts';
import type { EntitySource } from './found.ts';

const DAY_WORDS = new Map([
  ['the day before yesterday', -2],
  ['day before yesterday', -2],
  ['the night before last', -2],
  ['yesterday', -1],
  ['yest', -1],
  ['yday', -1],
  ['ystd', -1],
  ['ytd', -1],
  ['last night', -1],
  ['today', 0],
  ['tonight', 0],
  ['this morning', 0],
  ['this afternoon', 0],
  ['this arvo', 0],
  ['this evening', 0],
  ['the day after tomorrow', 2],
  ['day after tomorrow', 2],
  ['tomorrow', 1],
]);

const NUMBER_WORDS = [
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
const COUNT = `\\d{1,3}|an?|(?:a )?couple(?: of)?|half an?|${NUMBER_WORDS.join('|')}`;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WEEKDAY = '(mon|tues?|wed(?:nes)?|weds|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?:(?:,? |[-/])((?:19|20)\\d\\d)\\b)?';
/** A weekday that only repeats what the date says. */
const ALSO = '(?:\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,? (?:the )?)?';

/** Dates in English. */
export const ENGLISH_DATES: readonly DateRule[] = [
  {
    needs: CLUE.letter | CLUE.dayWord,
    expression: new RegExp(`\\b(?<!USA )(${[...DAY_WORDS.keys()].join('|')})\\b`, 'gi'),
    resolve: ([, word = ''], today) => today + (DAY_WORDS.get(word.toLowerCase()) ?? 0),
  },
  {
    needs: CLUE.letter | CLUE.ago,
    expression: new RegExp(`\\b(${COUNT}) (day|night|week|fortnight|month|year)s? (?:ago|back|earlier)\\b`, 'gi'),
    resolve: ([, count = '', unit = ''], today) => before(today, count.toLowerCase(), unit.toLowerCase()),
  },
  {
    needs: CLUE.letter | CLUE.month | CLUE.digit,
    expression: new RegExp(`${ALSO}\\b${MONTH}\\.? ?(?:the )?${DAY}${YEAR}(?![\\w:%]|[.,]\\d)`, 'gi'),
    resolve: (match, today) => monthDay(match, today, match[1] ?? '', Number(match[2])),
  },
  {
    needs: CLUE.letter | CLUE.month | CLUE.digit,
    expression: new RegExp(`${ALSO}(?<![\\w.$£€,])${DAY}(?: of |[ -]?)${MONTH}\\b\\.?${YEAR}`, 'gi'),
    resolve: (match, today) => monthDay(match, today, match[2] ?? '', Number(match[1])),
  },
  {
    needs: CLUE.letter | CLUE.weekday,
    expression: new RegExp(`\\b(last|this|next) week(?:,? on|'s)? ${WEEKDAY}\\b`, 'gi'),
    resolve: ([, which = '', name = ''], today) => inWeek(today, which, name),
  },
  {
    needs: CLUE.letter | CLUE.weekday,
    expression: new RegExp(`\\b${WEEKDAY} (?:of )?(last|this|next) week\\b`, 'gi'),
    resolve: ([, name = '', which = ''], today) => inWeek(today, which, name),
  },
  {
    needs: CLUE.letter | CLUE.weekday,
    expression: new RegExp(`\\b(?:(last|this|next|past|coming) )?${WEEKDAY}\\b`, 'gi'),
    resolve: weekday,
  },
  {
    needs: CLUE.letter | CLUE.month,
    expression: /\bthe (start|beginning|end) of (last|this) month\b/gi,
    resolve: ([, edge = '', which = ''], today) => edgeOfMonth(today, edge.toLowerCase(), which.toLowerCase()),
  },
  {
    needs: CLUE.digit,
    expression:
      /\b(?:the|on|since|from|around) (\d{1,2})(?:st|nd|rd|th)\b(?: of (last|this) month\b)?(?! (?:time|day|floor|call|one|order|item|week|century|street|st\b|ave|person|attempt|place|month|year|of\b(?! (?:last|this))|birthday|anniversary|generation|gen\b|edition|try))/gi,
    resolve: ([, day, which], today) =>
      which === undefined
        ? latestDayOfMonth(today, Number(day))
        : inMonth(/last/i.test(which) ? addMonths(today, -1) : today, Number(day)),
  },
];

const weekdayNumber = (name: string): number => WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const WEEK_OFFSETS = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

function inWeek(today: Day, which: string, name: string): Day {
  return weekdayInWeek(today, weekdayNumber(name), WEEK_OFFSETS.get(which.toLowerCase()) ?? 0);
}

/** Before and after "Sat", "Sun", "Wed", which are also words and names. */
const ON_BEFORE = /\b(?:on|since|by|until|till|from|this|last) $/i;
const TIME_AFTER = /^(?:,? (?:\d|morning|afternoon|evening|night|at\b|am\b|pm\b)|[.]? \d)/i;
/** "went fri night": a day in small letters, told by the part of it; "in the sun" is none. */
const SMALL_DAY = /^ (?:morning|afternoon|evening|night|lunch(?:time)?|eve)\b(?! (?:after|by) \w+ night)/i;
const NO_WEEKDAY = /(?:\bevery |\beach |happy |ruby |tgi )$/i;

function weekday(match: RegExpExecArray, today: Day, { ahead }: EntitySource): Day | undefined {
  const [written, whichWord, name = ''] = match;
  const which = whichWord?.toLowerCase();
  const number = weekdayNumber(name);
  const before = match.input.slice(Math.max(0, match.index - 8), match.index);
  const after = match.input.slice(match.index + written.length, match.index + written.length + 12);
  if (NO_WEEKDAY.test(before)) return undefined;
  if (
    which === undefined &&
    !/day$/i.test(written) &&
    !ON_BEFORE.test(before) &&
    !(/^[A-Z]/.test(written) && TIME_AFTER.test(after)) &&
    !(SMALL_DAY.test(after) && !/\b(?:the|we|i|they|he|she|all) $/i.test(before))
  )
    return undefined;
  if (which === 'next') return weekdayInWeek(today, number, 1);
  if (which === 'coming') return nextWeekday(today, number);
  if (which === 'this') return weekdayInWeek(today, number, 0);
  if (which === undefined && (ahead || isDeadline(match))) return nextWeekday(today, number);
  return latestWeekday(today, number, which !== undefined);
}

function before(today: Day, count: string, unit: string): Day | undefined {
  if (count.startsWith('half'))
    return unit === 'year' ? addMonths(today, -6) : unit === 'month' ? today - 15 : undefined;
  const number = countOf(count);
  if (unit === 'day' || unit === 'night') return today - number;
  if (unit === 'week') return today - 7 * number;
  if (unit === 'fortnight') return today - 14 * number;
  return addMonths(today, unit === 'month' ? -number : -12 * number);
}

function countOf(count: string): number {
  if (/^\d/.test(count)) return Number(count);
  if (count.includes('couple')) return 2;
  return count === 'a' || count === 'an' ? 1 : NUMBER_WORDS.indexOf(count) + 1;
}

/** "May 5" and "5 March" but not "may 2" or "5 mar". */
function monthDay(match: RegExpExecArray, today: Day, name: string, day: number): Day | undefined {
  const year = match[3];
  if (/^(?:may|mar|jun|dec)$/.test(name) && !/\d(?:st|nd|rd|th)| of /i.test(match[0])) return undefined;
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (year !== undefined) return dayOf(Number(year), month, day);
  return isDeadline(match) ? nextMonthDay(today, month, day) : latestMonthDay(today, month, day);
}

function edgeOfMonth(today: Day, edge: string, which: string): Day | undefined {
  const first = inMonth(which === 'last' ? addMonths(today, -1) : today, 1);
  return first === undefined || edge !== 'end' ? first : addMonths(first, 1) - 1;
}

function inMonth(reference: Day, day: number): Day | undefined {
  const { year, month } = monthOf(reference);
  return dayOf(year, month, day);
}
