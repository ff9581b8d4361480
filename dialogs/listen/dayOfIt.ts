import type { Entity } from '../../nlp/index.ts';
import type { Turn } from '../turn.ts';

/** It has just happened, said by itself: "就刚才", "啱啱". */
const JUST_NOW =
  /^\W*(?:(?:it was |it'?s )?(?:just now|right now|a minute ago))\W*$|^(?:就)?(?:是)?(?:刚刚|剛剛|刚才|剛才|頭先|头先|啱啱|而家|现在|現在)[\s\p{P}]*$/iu;

/** Whether a message says that it has just happened, and nothing else. */
export const isJustNow = (text: string) => JUST_NOW.test(text);

/** "今天早上": then it did happen today. */
const PART_OF_DAY =
  /^(?: (?:morning|afternoon|evening|night|lunchtime|itself)\b|早上|上午|中午|下午|傍晚|晚上|凌晨|朝早|下晝|晏晝|夜晚|lunch|dinner|breakfast|午餐|晚餐|早餐|午市|晚市|食|吃|刚|剛|收到|去|[来來](?![投问問说說找])|嚟(?!投)|[带帶]|在(?!等)|[点點][了咗]|[买買]|[开開打](?:封|[开開])|用餐)/iu;

const TODAY = /^(?:今天|今日|今晚|today|tonight|now|现在|現在)$/iu;

/** What was done stands before it: "had the set lunch at the Central branch today". */
const DONE =
  /\b(?:had|got|came|bought|ordered|went|visited|ate|drank|received|arrived|delivered|turned up|found|opened|waited|took|gave|picked|collected|dropped|broke|stopped|(?:was|were) (?!to\b|due\b))\b[^.!?\n]{0,60}$/iu;

/** Whether "today" stands by itself: "it is the fifth day today" does not say that it happened today. */
export function isBareToday(
  text: string,
  { text: words, start, end }: Pick<Entity, 'text' | 'start' | 'end'>,
): boolean {
  const before = text.slice(Math.max(0, start - 100), start);
  const isDone = DONE.test(before) && !/\b(?:still|day|until|till|by)\W{0,2}(?:\w+ )?$/iu.test(before);
  return TODAY.test(words) && !PART_OF_DAY.test(text.slice(end)) && !isDone;
}

/** Whether an ISO date, or date and time, lies after today, by the customer's clock. */
export function isAhead(turn: Turn, value: string): boolean {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: turn.zone }).format(turn.now);
  return /^\d{4}-\d\d-\d\d/u.test(value) && value.slice(0, 10) > today;
}
