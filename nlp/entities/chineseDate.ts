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
import { CHINESE_DIGITS, parseNumber } from './chineseNumber.ts';
import { CLUE } from './clues.ts';
import { type DateRule, isDeadline } from './dateRule.ts';

const NUMBER = `\\d{1,3}|[${CHINESE_DIGITS}]{1,4}`;

/** Day words with their distance from today; Mandarin and Cantonese. */
const DAY_WORDS = new Map([
  ['大大前天', -4],
  ['大前天', -3],
  ['大前日', -3],
  ['前天', -2],
  ['前日', -2],
  ['前晚', -2],
  ['前儿', -2],
  ['昨天', -1],
  ['昨儿', -1],
  ['昨早', -1],
  ['昨个', -1],
  ['昨下午', -1],
  ['擒日', -1],
  ['擒晚', -1],
  ['寻晚', -1],
  ['昨日', -1],
  ['昨晚', -1],
  ['昨夜', -1],
  ['寻日', -1],
  ['琴日', -1],
  ['琴晚', -1],
  ['噚日', -1],
  ['噚晚', -1],
  ['㖊日', -1],
  ['㖊晚', -1],
  ['今天', 0],
  ['今儿', 0],
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
  ['大后天', 3],
  ['后天', 2],
  ['后日', 2],
]);

const WEEKDAYS = '一二三四五六日天末1-7';
const WEEK = '(?:个)?(?:星期|礼拜|周|拜)';

/** Dates in Chinese. The text is in Simplified when they are looked for. */
export const CHINESE_DATES: readonly DateRule[] = [
  {
    needs: CLUE.dayWord,
    expression: new RegExp(`(?<![每改])(${[...DAY_WORDS.keys()].join('|')})`, 'g'),
    resolve: ([, word = ''], today) => today + (DAY_WORDS.get(word) ?? 0),
  },
  {
    needs: CLUE.week,
    expression: new RegExp(`(上上|上一|上|这|呢|今|本|下)${WEEK}(?:的?(?:星期|礼拜|周))?([${WEEKDAYS}])(?!次)`, 'g'),
    resolve: ([, which = '', weekday = ''], today) =>
      weekday === '末' ? undefined : weekdayInWeek(today, weekdayNumber(weekday), WEEK_OFFSETS.get(which) ?? 0),
  },
  {
    needs: CLUE.week,
    expression: new RegExp(
      `(?<![上这呢今本下每逢到至]个?)(?:星期|礼拜|周)([${WEEKDAYS}])(?![至到\\-~](?:星期|礼拜|周)?[一二三四五六日天1-7]|[周个][年月天])`,
      'g',
    ),
    resolve: (match, today, { ahead }) => {
      const [, name = ''] = match;
      if (name === '末') return undefined;
      const weekday = weekdayNumber(name);
      return ahead || isDeadline(match) ? nextWeekday(today, weekday) : latestWeekday(today, weekday);
    },
  },
  {
    needs: CLUE.ago,
    expression: new RegExp(
      `(?<![\\d第${CHINESE_DIGITS}.])(${NUMBER})(?:个)?(天|日|周|星期|礼拜|月|年)(?:之|以)?前(?![天日台])`,
      'g',
    ),
    resolve: ([, number = '', unit = ''], today) => before(today, parseNumber(number), unit),
  },
  {
    needs: CLUE.ago,
    expression: /半(个月|年)(?:之|以)?前/g,
    resolve: ([, unit], today) => (unit === '年' ? addMonths(today, -6) : today - 15),
  },
  {
    needs: CLUE.month,
    expression: new RegExp(
      `(?:(去年|今年|前年|明年)的?|(?<![\\d年个第${CHINESE_DIGITS}.]))(${NUMBER}) ?月(?:份)?的? ?(${NUMBER})(?:[日号]|(?![${CHINESE_DIGITS}\\d个天月年块元]))`,
      'g',
    ),
    resolve: (match, today) => monthDay(match, today),
  },
  {
    needs: CLUE.month | CLUE.day,
    expression: new RegExp(`(上上?个?月|这个?月|本月|呢个月|今个月|下个?月)的?(${NUMBER})[日号]`, 'g'),
    resolve: ([, which = '', day = ''], today) => inMonth(monthNamed(today, which), parseNumber(day)),
  },
  {
    needs: CLUE.month,
    expression: new RegExp(
      `(上上?个?月|这个?月|本月|今个月|下个?月|(?<![\\d${CHINESE_DIGITS}])(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?)(初|底|末|月头|月尾)(?![一二三四五六七八九十])`,
      'g',
    ),
    resolve: ([, which = '', part = ''], today) => edgeOfMonth(today, which, part),
  },
  {
    needs: CLUE.day,
    expression: new RegExp(
      `(?<![\\d月第${CHINESE_DIGITS}A-Za-z编~-])(${NUMBER})号(?![线楼店门房台桌码员位柜机技客馆仓库院风键球出码航字信病色员仔位车窗])`,
      'g',
    ),
    resolve: (match, today) => {
      const day = parseNumber(match[1] ?? '') ?? 0;
      return isDeadline(match) ? nextDayOfMonth(today, day) : latestDayOfMonth(today, day);
    },
  },
];

const WEEK_OFFSETS = new Map([
  ['上上', -2],
  ['上', -1],
  ['上一', -1],
  ['下', 1],
]);

function weekdayNumber(weekday: string): number {
  return weekday === '日' || weekday === '天' ? 7 : (parseNumber(weekday) ?? 1);
}

function before(today: Day, count: number | undefined, unit: string): Day | undefined {
  if (count === undefined || count > 999) return undefined;
  if (unit === '天' || unit === '日') return today - count;
  if (unit === '月') return addMonths(today, -count);
  return unit === '年' ? addMonths(today, -12 * count) : today - 7 * count;
}

const YEAR_OFFSETS = new Map([
  ['明年', 1],
  ['前年', -2],
  ['去年', -1],
  ['今年', 0],
]);

function monthDay(match: RegExpExecArray, today: Day): Day | undefined {
  const [, year, writtenMonth = '', writtenDay = ''] = match;
  const month = parseNumber(writtenMonth) ?? 0;
  const day = parseNumber(writtenDay) ?? 0;
  if (year !== undefined) return dayOf(monthOf(today).year + (YEAR_OFFSETS.get(year) ?? 0), month, day);
  return isDeadline(match) ? nextMonthDay(today, month, day) : latestMonthDay(today, month, day);
}

/** Some day in the month that is meant. */
function monthNamed(today: Day, which: string): Day {
  if (which.startsWith('上上')) return addMonths(today, -2);
  if (which.startsWith('上')) return addMonths(today, -1);
  return which.startsWith('下') ? addMonths(today, 1) : today;
}

/** The first or the last day of a month: "上个月初", "10月底". */
function edgeOfMonth(today: Day, which: string, part: string): Day | undefined {
  const number = parseNumber(which.replace(/月份?$/, ''));
  const first = number === undefined ? inMonth(monthNamed(today, which), 1) : latestMonthDay(today, number, 1);
  if (first === undefined || part === '初' || part === '月头') return first;
  return addMonths(first, 1) - 1;
}

function nextDayOfMonth(today: Day, day: number): Day | undefined {
  const here = inMonth(today, day);
  return here !== undefined && here >= today ? here : inMonth(addMonths(today, 1), day);
}

function inMonth(reference: Day, day = 0): Day | undefined {
  const { year, month } = monthOf(reference);
  return dayOf(year, month, day);
}
