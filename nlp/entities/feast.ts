import { type Day, dayOf, lunarDay, monthOf, weekdayOf } from './calendar.ts';
import { CLUE } from './clues.ts';
import { type DateRule, isDeadline } from './dateRule.ts';

type Feast = (year: number) => Day | undefined;

const solar =
  (month: number, day: number): Feast =>
  (year) =>
    dayOf(year, month, day);
const lunar =
  (month: number, day: number, shift = 0): Feast =>
  (year) => {
    const found = lunarDay(year, month, day);
    return found === undefined ? undefined : found + shift;
  };

/** The fourth Thursday of November and the days after it. */
const afterThanksgiving =
  (shift: number): Feast =>
  (year) => {
    const first = dayOf(year, 11, 1) ?? 0;
    return first + ((4 - weekdayOf(first) + 7) % 7) + 21 + shift;
  };

/** Easter Sunday by the Gregorian computus (Meeus, Astronomical Algorithms, ch. 8), moved by `shift` days. */
const easter =
  (shift: number): Feast =>
  (year) => {
    const a = year % 19;
    const b = Math.floor(year / 100);
    const c = year % 100;
    const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
    const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
    const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
    const sunday = dayOf(year, Math.floor(f / 31), (f % 31) + 1);
    return sunday === undefined ? undefined : sunday + shift;
  };

const CHINESE = new Map<string, Feast>([
  ['国庆节', solar(10, 1)],
  ['国庆', solar(10, 1)],
  ['十一国庆', solar(10, 1)],
  ['元旦', solar(1, 1)],
  ['双十一', solar(11, 11)],
  ['双11', solar(11, 11)],
  ['双十二', solar(12, 12)],
  ['双12', solar(12, 12)],
  ['双十节', solar(10, 10)],
  ['圣诞节', solar(12, 25)],
  ['圣诞', solar(12, 25)],
  ['平安夜', solar(12, 24)],
  ['圣诞夜', solar(12, 24)],
  ['情人节', solar(2, 14)],
  ['妇女节', solar(3, 8)],
  ['劳动节', solar(5, 1)],
  ['五一', solar(5, 1)],
  ['儿童节', solar(6, 1)],
  ['六一', solar(6, 1)],
  ['教师节', solar(9, 10)],
  ['万圣节', solar(10, 31)],
  ['除夕', lunar(1, 1, -1)],
  ['年三十', lunar(1, 1, -1)],
  ['大年初一', lunar(1, 1)],
  ['春节', lunar(1, 1)],
  ['元宵节', lunar(1, 15)],
  ['端午节', lunar(5, 5)],
  ['端午', lunar(5, 5)],
  ['七夕', lunar(7, 7)],
  ['中秋节', lunar(8, 15)],
  ['中秋', lunar(8, 15)],
  ['重阳节', lunar(9, 9)],
]);

const ENGLISH = new Map<string, Feast>([
  ['christmas eve', solar(12, 24)],
  ['xmas eve', solar(12, 24)],
  ['christmas day', solar(12, 25)],
  ['xmas day', solar(12, 25)],
  ['christmas', solar(12, 25)],
  ['xmas', solar(12, 25)],
  ['boxing day', solar(12, 26)],
  ["new year's eve", solar(12, 31)],
  ['new years eve', solar(12, 31)],
  ["new year's day", solar(1, 1)],
  ['new years day', solar(1, 1)],
  ['halloween', solar(10, 31)],
  ["valentine's day", solar(2, 14)],
  ['valentines day', solar(2, 14)],
  ['good friday', easter(-2)],
  ['easter sunday', easter(0)],
  ['easter monday', easter(1)],
  ['thanksgiving', afterThanksgiving(0)],
  ['black friday', afterThanksgiving(1)],
  ['cyber monday', afterThanksgiving(4)],
]);

/** A feast further ahead than this is last year's. */
const AHEAD_MAX = 31;

/** The feast in the year that is said, or that it must be. */
function nearest(feast: Feast, today: Day, which: string, deadline: boolean): Day | undefined {
  const { year } = monthOf(today);
  if (which === '今年') return feast(year);
  if (which === '去年') return feast(year - 1);
  if (which === '前年') return feast(year - 2);
  if (which === '明年') return feast(year + 1);
  const days = [year - 1, year, year + 1].flatMap((candidate) => feast(candidate) ?? []);
  if (deadline || which === 'this' || which === 'next') return days.find((day) => day >= today);
  const latest = which === 'last' ? today - 1 : today + AHEAD_MAX;
  return days.findLast((day) => day <= latest);
}

/** Spans of time, things and sayings named after a feast. */
const NO_DAY =
  '(?![零一二三四五六七八九十个直]|期间|假|长假|黄金|之后|过后|后|套装|礼|活动|大促|促销|价|快乐|树|老人|装|帽|月饼|限定|特)';

/** Feasts by their Chinese names. */
export const CHINESE_FEASTS: readonly DateRule[] = [
  {
    needs: CLUE.feast,
    expression: new RegExp(
      `(?<![第周期拜零一二三四五六七八九十百\\d])(今年|去年|前年|明年)?的?(${[...CHINESE.keys()].join('|')})(?:那天|当天|当日|嗰日|那日)?${NO_DAY}`,
      'g',
    ),
    resolve: (match, today) => {
      const feast = CHINESE.get(match[2] ?? '');
      return feast && nearest(feast, today, match[1] ?? '', isDeadline(match));
    },
  },
];

/** Words before a feast that make it a day: "a Christmas present" names none. */
const ON_IT = /\b(?:on|at|since|before|by|last|this|until|till)$/i;

/** Feasts by their English names. */
export const ENGLISH_FEASTS: readonly DateRule[] = [
  {
    needs: CLUE.letter | CLUE.feast,
    expression: new RegExp(
      `\\b(?:(last|this|next) )?(${[...ENGLISH.keys()].join('|').replaceAll("'", "['’]")})\\b(?! (?:tree|present|gift|party|dinner|shopping|card))`,
      'gi',
    ),
    resolve: (match, today) => {
      const name = (match[2] ?? '').toLowerCase().replace('’', "'");
      const before = match.input.slice(Math.max(0, match.index - 8), match.index).trimEnd();
      if ((name === 'christmas' || name === 'xmas') && match[1] === undefined && !ON_IT.test(before)) return undefined;
      const feast = ENGLISH.get(name);
      return feast && nearest(feast, today, (match[1] ?? '').toLowerCase(), isDeadline(match));
    },
  },
];
