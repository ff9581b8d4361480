import type { CaseRecord } from '../../storage/index.ts';
import type { Pack, RemedyKind } from '../pack/index.ts';
import { isSameKind, leavesChoice, wishedKinds } from './wishKinds.ts';

/** What answers a wish beside the remedy itself: every answer explains and checks. */
const IN_ANY: ReadonlySet<RemedyKind> = new Set(['explanation', 'check']);

/**
 * What the wish asks for besides the remedy that was accepted, and that was never offered: "send another box and write my
 * friend an apology". Somebody has to answer that too, or half of what they said is lost.
 */
export function restOfWish(pack: Pack, record: CaseRecord): RemedyKind[] {
  const wish = record.facts.wish?.value ?? '';
  const wished = wishedKinds(wish);
  if (wished.length < 2 || leavesChoice(wish)) return [];
  const offered = record.remedies.flatMap(({ remedyId }) => {
    const kind = pack.remedies[remedyId]?.kind;
    return kind ? [kind] : [];
  });
  return wished.filter((kind) => !IN_ANY.has(kind) && !offered.some((other) => isSameKind(kind, other)));
}
