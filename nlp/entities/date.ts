import { dayAt, isoOf } from './calendar.ts';
import { CHINESE_DATES } from './chineseDate.ts';
import type { DateRule } from './dateRule.ts';
import { ENGLISH_DATES } from './englishDate.ts';
import { CHINESE_FEASTS, ENGLISH_FEASTS } from './feast.ts';
import { allMatches, type EntitySource, type Finder, type Found } from './found.ts';
import { BARE_DATES, NUMERIC_DATES } from './numericDate.ts';

/** In the order in which they are believed where two overlap. */
const RULES: readonly DateRule[] = [
  ...NUMERIC_DATES,
  ...CHINESE_FEASTS,
  ...ENGLISH_FEASTS,
  ...CHINESE_DATES,
  ...ENGLISH_DATES,
];
const ASKED_RULES: readonly DateRule[] = [...RULES, ...BARE_DATES];

const DATES_MAX = 20;

/** Dates said in any way, resolved to a day against the time of the message in the writer's zone. */
export const findDates: Finder = (source) => {
  const found: Found[] = [];
  let today: number | undefined;
  for (const { needs, expression, resolve } of source.fact === 'occurredOn' ? ASKED_RULES : RULES) {
    if ((source.clues & needs) !== needs) continue;
    for (const match of allMatches(expression, source.folded)) {
      if (found.length >= DATES_MAX) return found;
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => other.start < end && other.end > start)) continue;
      today ??= todayOf(source);
      const day = resolve(match, today, source);
      if (day !== undefined) found.push({ type: 'date', start, end, value: isoOf(day) });
    }
  }
  return found;
};

function todayOf({ context, lang }: EntitySource): number {
  return dayAt(context.at, context.zone ?? (lang === 'en' ? 'UTC' : 'Asia/Shanghai'));
}
