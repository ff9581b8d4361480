import type { Heard } from '../turn.ts';
import { placeIn } from './nameAnswer.ts';
import { isOnlyChineseTime } from './roughTime.ts';

/** When it was, and nothing else: "係上個月尾嘅事". */
export const DAY_OF_IT = /^(?:就)?[係是]?(?:[上前今昨噚尋去][^，。]{0,6})(?:嘅|的)事[\s\p{P}]*$/u;

/** Letters of a time of day after the day: 今天中午. */
const TIME_OF_DAY = 3;

/** A branch, a day, a time of day, and nothing that was tried. */
export function tellsOnlyWhen({ text, understanding }: Heard): boolean {
  if (isOnlyChineseTime(text)) return true;
  const parts = text.trim().split(/[\s，,、]+/u);
  const days = understanding.entities.filter(({ type }) => type === 'date' || type === 'place').map((one) => one.text);
  return (
    days.length > 0 &&
    parts.every(
      (part) =>
        placeIn(part) !== undefined ||
        days.some((day) => day.includes(part) || (part.startsWith(day) && part.length <= day.length + TIME_OF_DAY)),
    )
  );
}
