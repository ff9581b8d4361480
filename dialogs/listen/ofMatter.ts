import { rulesOf } from '../policy/category.ts';
import type { Turn } from '../turn.ts';

/** Whether the matter asks for a fact or keeps it: "the balance" is no reason against leaving to who tops up. */
export function isOfMatter({ pack, theCase }: Turn, fact: string): boolean {
  const { facts, optional } = rulesOf(pack, theCase);
  return facts.includes(fact) || optional.includes(fact) || pack.categories.other.facts.includes(fact);
}
