import type { CaseRecord } from '../../storage/index.ts';
import type { Heard } from '../turn.ts';
import { bareSum } from './bareSum.ts';
import { isNewPrice } from './wordsBefore.ts';

/** Longest wish or state of health kept, in UTF-16 units. */
export const LONGEST_WISH = 500;

/** Normal form of the wish to be heard, and nothing else. */
export const TO_BE_HEARD = 'to be heard';

/** As much of a wish as is kept. */
export const clipWish = (wish: string) => wish.slice(0, LONGEST_WISH).toWellFormed();

/** Keeps a wish in the customer's words, with the sum it names. */
export function noteWish(record: CaseRecord, heard: Heard, wish: string, at: string): void {
  const sum =
    heard.understanding.entities.find(
      ({ type, text, start }) => type === 'amount' && wish.includes(text) && !isNewPrice(heard.text, start),
    )?.value ?? bareSum(wish)?.toString();
  record.facts.wish = {
    state: 'known',
    value: clipWish(wish),
    ...(sum ? { normal: sum } : {}),
    at,
    source: heard.activityId,
  };
}
