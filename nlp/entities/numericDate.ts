import { dayOf, latestMonthDay } from './calendar.ts';
import type { DateRule } from './dateRule.ts';

/** The Republic of China calendar of Taiwan counts from 1912 as year 1. */
const ROC_EPOCH = 1911;

/** Dates in figures. Month before day except where the first number cannot be a month. */
export const NUMERIC_DATES: readonly DateRule[] = [
  {
    expression: /(?<![\w-])((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?![\w-])/g,
    resolve: ([, year, month, day]) => dayOf(Number(year), Number(month), Number(day)),
  },
  {
    expression: /(?<!\d)(\d{2,4})年(\d{1,2})月(\d{1,2})[日号]?/g,
    resolve: ([, year, month, day], _today, lang) => dayOf(fullYear(Number(year), lang), Number(month), Number(day)),
  },
  {
    expression: /(?<![\w/.-])(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d\d)(?![\w/-])/g,
    resolve: ([, first, second, year]) =>
      byRange(Number(first), Number(second), (month, day) => dayOf(Number(year), month, day)),
  },
  {
    expression: /(?<![\w/.-])(\d{1,2})\/(\d{1,2})(?![\w/%]|\.\d)/g,
    resolve: ([, first, second], today) =>
      byRange(Number(first), Number(second), (month, day) => latestMonthDay(today, month, day)),
  },
];

function fullYear(year: number, lang: string): number {
  if (year >= 1000) return year;
  return lang === 'zh-Hant' && year >= 80 ? ROC_EPOCH + year : 2000 + year;
}

function byRange<T>(first: number, second: number, make: (month: number, day: number) => T): T {
  return first > 12 ? make(second, first) : make(first, second);
}
