import type { Heard } from '../turn.ts';
import { placeIn } from './nameAnswer.ts';

/** A time as it was said, without the place or the rest behind a comma. */
export function timeIn({ text, understanding }: Heard, date: string): string {
  const others = understanding.entities.filter(({ type }) => type !== 'date').map((one) => one.text);
  const parts = text.split(/[，,]/u);
  const rest = parts.filter((one) => placeIn(one.trim()) === undefined && !others.some((words) => one.includes(words)));
  return rest.some((one) => one.includes(date)) ? rest.join('，').trim() : date;
}
