import { DateTime } from 'luxon';
import type { Locale } from '../../nlp/index.ts';
import { sayTime } from '../replies/index.ts';

const YEAR_MS = 366 * 24 * 3_600_000;

/** A day as letters write it: `22 November 2026`, `2026年11月22日`. */
export function letterDay(instant: string, locale: Locale, zone: string): string {
  const day = DateTime.fromISO(instant, { zone });
  return locale === 'en' ? day.setLocale('en-GB').toFormat('d LLLL yyyy') : `${day.year}年${day.month}月${day.day}日`;
}

/** A point in time with its full date: whoever reads the letter does so on another day, so there is no "tomorrow". */
export function letterTime(instant: Date, locale: Locale, zone: string): string {
  return sayTime(instant, new Date(instant.getTime() - 2 * YEAR_MS), locale, zone);
}
