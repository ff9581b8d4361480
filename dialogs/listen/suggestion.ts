import type { Heard } from '../turn.ts';

/** A suggestion for the future rather than a complaint about the past. */
const SUGGESTS =
  /\b(?:(?:just )?an? (?:small |little )?suggestion|i(?:'d)? suggest|it (?:would|'d) be (?:great|nice|good|helpful|lovely|cool) if|(?:would|could) you consider|have you thought (?:of|about))\b|提(?:个|個|一个|一個|点|點)?(?:小)?建[议議]|建[议議](?:你们|你們|贵|貴|店里|一下|能|可以)|^(?:就|只)?(?:是)?希望(?:你们|你們|你哋|贵司|店家|大家)?(?:以后|以後|今后|今後|下次|将来|將來)|(?:要是|如果|若)(?:能|可以)[^，。,]{1,30}就(?:更)?(?:好|方便)了|(?:可以|能|麻烦|麻煩)?(?:帮|幫)?(?:我)?反[映應应]一下/iu;

/** Begins by saying that it is a suggestion: then it is one, whatever it speaks of (allergens on the menu). */
const OPENS =
  /^\W{0,3}(?:hi,? |hello,? |你好[，,]?|您好[，,]?)?(?:just )?(?:an? (?:small |little )?suggestion|i(?:'d like to)? suggest|提(?:个|個|一个|一個|点|點)?(?:小)?建[议議]|建[议議](?:你们|你們|贵|貴))/iu;

/** Whether a message suggests something, and nobody is hurt or plainly wronged in it. */
export function isSuggestion({ text, understanding }: Pick<Heard, 'text' | 'understanding'>): boolean {
  const { signals, severity } = understanding;
  if (OPENS.test(text)) return true;
  return SUGGESTS.test(text) && severity < 3 && !signals.includes('health') && !signals.includes('food_safety');
}
