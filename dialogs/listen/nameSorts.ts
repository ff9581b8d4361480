import type { PackFact } from '../pack/index.ts';
import { isFullName, isTitledName, mayBeNoPerson, namesTown } from './nameAnswer.ts';

/**
 * Whether a name may be the answer: that of the customer, of who served them, or a word that names places and products as well
 * (Jordan, Victoria, 龙华).
 */
export function mayBeNamed(fact: string | undefined, own: PackFact | undefined, text: string): boolean {
  if (fact === 'name' || own?.told === 'staff' || own?.takes?.includes('person')) return true;
  return (fact === 'place' || fact === 'product') && mayBeNoPerson(text);
}

/** Whether a town may be the answer: where it happened, the country they were in, or a name that is one as well. */
function mayBeTown(fact: string, own: PackFact | undefined): boolean {
  return fact === 'place' || fact === 'name' || own?.told === 'abroad' || own?.takes?.includes('place') === true;
}

/** Whether a message is the name of somebody or of a town and nothing else, where neither was asked for. */
export function isOtherName(fact: string, own: PackFact | undefined, text: string): boolean {
  const isPerson = !mayBeNamed(fact, own, text) && (isFullName(text) || isTitledName(text));
  return isPerson || (!mayBeTown(fact, own) && namesTown(text));
}
