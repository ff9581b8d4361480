import { HAN_CHAIN, isBranch } from './nameAnswer.ts';
import { ANY_SHOP } from './placeWords.ts';
import { isAtHome } from './towns.ts';

/** Whether a place is told more closely by one said later: at home by its district, a chain by which of its shops. */
const isLoose = (known: string) => isAtHome(known) || ANY_SHOP.test(known);

/**
 * Where it was, of what was known and what is told now: "at home" gives way, and 惠康 goes on as 惠康, 沙田第一城嗰間.
 * Undefined: what was known stands.
 */
export function wholePlace(known: string | undefined, told: string): string | undefined {
  if (known === undefined || isLoose(known)) return told;
  const isWhich = HAN_CHAIN.test(known) && isBranch(told) && !told.includes(known) && !known.includes(told);
  return isWhich ? `${known}（${told}）` : undefined;
}
