import {
  addMonths,
  dayOf,
  latestDayOfMonth,
  latestMonthDay,
  latestWeekday,
  monthOf,
  weekdayInWeek,
} from './calendar.ts';
import { CHINESE_DIGITS, parseNumber } from './chineseNumber.ts';
import type { DateRule } from './dateRule.ts';

const NUMBER = `\\d{1,3}|[${CHINESE_DIGITS}]{1,4}`;

/** Day words with their distance from today; Mandarin and Cantonese. */
const DAY_WORDS = new Map([
  ['大前天', -3],
  ['大前日', -3],
  ['前天', -2],
  ['前日', -2],
  ['前晚', -2],
  ['昨天', -1],
  ['昨日', -1],
  ['昨晚', -1],
  ['昨夜', -1],
  ['寻日', -1],
  ['寻晚', -1],
  ['琴日', -1],
  ['琴晚', -1],
  ['噚日', -1],
  ['噚晚', -1],
  ['㖊日', -1],
  ['㖊晚', -1],
  ['今天', 0],
  ['今日', 0],
  ['今早', 0],
  ['今晨', 0],
  ['今晚', 0],
  ['今朝', 0],
  ['明天', 1],
  ['明日', 1],
  ['听日', 1],
  ['明早', 1],
  ['明晚', 1],
  ['后天', 2],
  ['后日', 2],
]);

const WEEKDAYS = '一二三四五六日天1-7';
const WEEK = '(?:个)?(?:星期|礼拜|周)';

/** Dates in Chinese. The text is in Simplified when they are looked for. */
export const CHINESE_DATES: readonly DateRule[] = [
  {
    expression: new RegExp(`(?<!每)(${[...DAY_WORDS.keys()].join('|')})`, 'g'),
    resolve: ([, word = ''], today) => today + (DAY_WORDS.get(word) ?? 0),
  },
  {
    expression: new RegExp(`(上上|上|这|呢|今|本|下)${WEEK}([${WEEKDAYS}])(?!次)`, 'g'),
    resolve: ([, which = '', weekday = ''], today) =>
      weekdayInWeek(today, weekdayNumber(weekday), WEEK_OFFSETS.get(which) ?? 0),
  },
  {
    expression: new RegExp(
      `(?<![上这呢今本下每逢到至]个?|[每逢到至])(?:星期|礼拜|周)([${WEEKDAYS}])(?![至到\\-~])`,
      'g',
    ),
    resolve: ([, weekday = ''], today) => latestWeekday(today, weekdayNumber(weekday)),
  },
  {
    expression: new RegExp(`(?<![\\d第])(${NUMBER})(?:个)?(天|日|周|星期|礼拜|月|年)(?:之|以)?前`, 'g'),
    resolve: ([, number = '', unit = ''], today) => before(today, parseNumber(number), unit),
  },
  {
    expression: /半(个月|年)(?:之|以)?前/g,
    resolve: ([, unit], today) => (unit === '年' ? addMonths(today, -6) : today - 15),
  },
  {
    expression: new RegExp(`(?:(去年|今年|前年)的?|(?<![\\d年个]))(${NUMBER})月(?:份)?(${NUMBER})[日号]?`, 'g'),
    resolve: ([, year, month = '', day = ''], today) => monthDay(today, year, parseNumber(month), parseNumber(day)),
  },
  {
    expression: new RegExp(`(上个?月|这个?月|本月)(${NUMBER})[日号]`, 'g'),
    resolve: ([, which = '', day = ''], today) =>
      inMonth(which.startsWith('上') ? addMonths(today, -1) : today, parseNumber(day)),
  },
  {
    expression: new RegExp(`(?<![\\d月第${CHINESE_DIGITS}A-Za-z])(${NUMBER})号(?![线楼店门房台桌码员位柜机])`, 'g'),
    resolve: ([, day = ''], today) => latestDayOfMonth(today, parseNumber(day) ?? 0),
  },
];

const WEEK_OFFSETS = new Map([
  ['上上', -2],
  ['上', -1],
  ['下', 1],
]);

function weekdayNumber(weekday: string): number {
  return weekday === '日' || weekday === '天' ? 7 : (parseNumber(weekday) ?? 1);
}

function before(today: number, count: number | undefined, unit: string): number | undefined {
  if (count === undefined || count > 999) return undefined;
  if (unit === '天' || unit === '日') return today - count;
  if (unit === '月') return addMonths(today, -count);
  return unit === '年' ? addMonths(today, -12 * count) : today - 7 * count;
}

const YEAR_OFFSETS = new Map([
  ['前年', -2],
  ['去年', -1],
  ['今年', 0],
]);

function monthDay(today: number, year: string | undefined, month = 0, day = 0): number | undefined {
  if (year === undefined) return latestMonthDay(today, month, day);
  return dayOf(monthOf(today).year + (YEAR_OFFSETS.get(year) ?? 0), month, day);
}

function inMonth(reference: number, day = 0): number | undefined {
  const { year, month } = monthOf(reference);
  return dayOf(year, month, day);
}
