import { dayAt, isoOf } from './calendar.ts';
import { CHINESE_DATES } from './chineseDate.ts';
import { ENGLISH_DATES } from './englishDate.ts';
import type { Finder, Found } from './found.ts';
import { NUMERIC_DATES } from './numericDate.ts';

/** Dates said in any way, resolved to a day against the time of the message in the writer's zone. */
export const findDates: Finder = ({ folded, lang, context }) => {
  const today = dayAt(context.at, context.zone ?? (lang === 'en' ? 'UTC' : 'Asia/Shanghai'));
  const found: Found[] = [];
  for (const { expression, resolve } of [...NUMERIC_DATES, ...CHINESE_DATES, ...ENGLISH_DATES]) {
    for (const match of folded.matchAll(expression)) {
      const day = resolve(match, today, lang);
      const start = match.index;
      const end = start + match[0].length;
      const overlaps = found.some((other) => other.start < end && other.end > start);
      if (day !== undefined && !overlaps && found.length < DATES_MAX)
        found.push({ type: 'date', start, end, value: isoOf(day) });
    }
  }
  return found;
};

const DATES_MAX = 20;
