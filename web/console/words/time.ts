import type { Locale } from '../api/types.ts';
import { fill, plural, type Words } from './index.ts';

const TAGS: Readonly<Record<Locale, string>> = { en: 'en-GB', 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-Hant-TW' };
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in the two units that matter, e.g. `2 h 10 min`; below a minute `now`. */
export function duration(ms: number, { time }: Words): string {
  const length = Math.max(0, ms);
  if (length < MINUTE) return time.now;
  if (length < HOUR) return fill(time.minutes, { n: Math.floor(length / MINUTE) });
  if (length < DAY) {
    const h = Math.floor(length / HOUR);
    const m = Math.floor((length % HOUR) / MINUTE);
    return m === 0 ? fill(time.hours, { n: h }) : fill(time.hoursMinutes, { h, m });
  }
  return plural(time.days, Math.floor(length / DAY));
}

/** The time of day on the reader's clock, 24 hours. */
export function clockTime(at: string | Date, locale: Locale): string {
  return new Intl.DateTimeFormat(TAGS[locale], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(at),
  );
}

/** A moment as one says it: today, tomorrow, yesterday, a weekday with its date; always with the time. */
export function moment(at: string | Date, now: Date, locale: Locale, { time }: Words): string {
  const when = new Date(at);
  const days = Math.round((startOfDay(when) - startOfDay(now)) / DAY);
  const clock = clockTime(when, locale);
  if (days === 0) return fill(time.today, { time: clock });
  if (days === 1) return fill(time.tomorrow, { time: clock });
  if (days === -1) return fill(time.yesterday, { time: clock });
  return `${day(when, locale, when.getFullYear() !== now.getFullYear())} ${clock}`;
}

/** A day with its weekday, e.g. `Tue 24 Nov`. */
export function day(at: string | Date, locale: Locale, withYear = false): string {
  const year = withYear ? ({ year: 'numeric' } as const) : {};
  const format = new Intl.DateTimeFormat(TAGS[locale], { weekday: 'short', day: 'numeric', month: 'short', ...year });
  return format.format(new Date(at)).replace(',', '');
}

function startOfDay(when: Date): number {
  return new Date(when.getFullYear(), when.getMonth(), when.getDate()).getTime();
}
