import { letters } from './letters.ts';

/** Will not say, rather than will not have: "不接受调解" declines no question of ours. */
const WILL_NOT_SAY =
  /(?:不|唔|别|別|没必要|沒必要)(?:太|大)?(?:想|愿|願|方便|便|能|会|會|需要|必|用|使)?(?:意)?(?:再)?(?:说|說|讲|講|告诉|告訴|提供|给|給|留|填|透露|公开|公開|答|话|話|俾|畀)|保密|隐私|隱私|私隱|跳过|跳過|\b(?:rather not|won'?t (?:say|give|tell|share)|not (?:telling|saying|giving|sharing|comfortable|going to (?:say|give|tell|share))|don'?t (?:want|wish|like) to|prefer not|private|none of your|skip|pass|no comment|refuse)\b/iu;

/** A refusal of so few letters has nothing else in it: "不方便", "不用了". */
export const BARE_REFUSAL = 3;

/** Whether a message declines to tell, rather than declining something else. */
export function refusesToTell(text: string): boolean {
  if (/[?？]\s?$/u.test(text.slice(-4)) || /^\W*why\b/iu.test(text)) return false;
  // "No one at your shop would even look at me" keeps nothing from us.
  if (/\b(?:no ?one|nobody)\b/iu.test(text)) return false;
  return WILL_NOT_SAY.test(text) || !/\p{Script=Han}/u.test(text) || letters(text) <= BARE_REFUSAL;
}
