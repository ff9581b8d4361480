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

/** What it cost, told behind what they would like: "refund please, paid £40". */
const PAID_BEHIND =
  /[\s,;.，。]{1,4}(?:(?:i|we|it) )?(?:paid|was|cost(?: me)?|costs) (?:about |around )?(?:[£$€¥]|HK\$|NT\$|rs\.? ?)?\d[\d.,]*(?: ?(?:quid|pounds|dollars|bucks|rs|rupees))?\W*$|[，,。\s]{1,4}(?:我)?(?:付|花|[买買]的?[时時]候)[了咗]?[¥￥$]?\d[\d.]*[元块塊蚊]?[\s\p{P}]*$/iu;

/** Keeps a wish in the customer's words, with the sum it names. */
export function noteWish(record: CaseRecord, heard: Heard, words: string, at: string): void {
  const wish = words.replace(PAID_BEHIND, '') || words;
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
