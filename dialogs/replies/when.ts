import { DateTime } from 'luxon';
import type { Locale } from '../../nlp/labels.ts';

type DayWord = 'yesterday' | 'today' | 'tomorrow';

const DAY_WORDS: Readonly<Record<number, DayWord>> = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' };

const CHINESE_DAYS: Readonly<Record<DayWord, string>> = { yesterday: '昨天', today: '今天', tomorrow: '明天' };
const WEEKDAYS = '一二三四五六日';

function english(at: DateTime, day: DayWord | undefined, sameYear: boolean): string {
  const noon = at.hour === 12 && at.minute === 0;
  const time = noon ? '12 noon' : `${at.hour % 12 || 12}${at.toFormat(':mm')} ${at.hour < 12 ? 'am' : 'pm'}`;
  if (day) return `${time} ${day}`;
  return `${time} on ${at.setLocale('en-GB').toFormat(sameYear ? 'cccc d LLLL' : 'cccc d LLLL yyyy')}`;
}

const weekday = (at: DateTime) => WEEKDAYS[at.weekday - 1];

const chineseDate = (at: DateTime, sameYear: boolean, week: string) =>
  `${sameYear ? '' : `${at.year}年`}${at.month}月${at.day}日（${week}${weekday(at)}）`;

/** Mainland writing: the 24-hour clock, with 上午 or 凌晨 before noon. */
function simplified(at: DateTime, day: DayWord | undefined, sameYear: boolean): string {
  const part = at.hour < 6 ? '凌晨' : at.hour < 12 ? '上午' : '';
  return `${day ? CHINESE_DAYS[day] : chineseDate(at, sameYear, '周')}${part}${at.toFormat('H:mm')}`;
}

/** Taiwan and Hong Kong writing: the 12-hour clock with the part of the day. */
function traditional(at: DateTime, day: DayWord | undefined, sameYear: boolean): string {
  const part = at.hour < 6 ? '凌晨' : at.hour < 12 ? '上午' : at.hour === 12 ? '中午' : at.hour < 18 ? '下午' : '晚上';
  const time = `${at.hour % 12 || 12}${at.toFormat(':mm')}`;
  return `${day ? CHINESE_DAYS[day] : chineseDate(at, sameYear, '週')}${part}${time}`;
}

const SAY: Readonly<Record<Locale, typeof english>> = { en: english, 'zh-Hans': simplified, 'zh-Hant': traditional };

/**
 * A point in time as a person would say it, on the wall clock of `zone`: `6:00 pm today`, `10:00 am on Tuesday 24
 * November`, `今天18:00`, `明天上午10:00`, `11月24日（週二）下午3:30`. The year is said only when it is not this one.
 * It fits after "by" in English and before 前 in Chinese.
 *
 * @throws RangeError when the zone is not an IANA zone or a date is invalid.
 */
export function sayTime(instant: Date, now: Date, locale: Locale, zone: string): string {
  const at = DateTime.fromJSDate(instant, { zone });
  const today = DateTime.fromJSDate(now, { zone });
  if (!at.isValid || !today.isValid) throw new RangeError(`Not a time in zone ${zone}`);
  const days = DateTime.utc(at.year, at.month, at.day).diff(
    DateTime.utc(today.year, today.month, today.day),
    'days',
  ).days;
  return SAY[locale](at, DAY_WORDS[days], at.year === today.year);
}
