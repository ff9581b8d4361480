import type { CaseRecord } from '../../storage/index.ts';
import type { Pack, RemedyKind } from '../pack/index.ts';
import { wishedKinds } from './remedies.ts';

/** Either would do, or one only if the other fails: whoever gets one of them has what was asked for. */
const EITHER =
  /\bor\b|\bif not\b|\botherwise\b|或|要么|要麼|要嘛|还是|還是|定係|不行就|不行的?话|不行的?話|不然|否则|否則|实在不|實在不|唔得就|要不/iu;

/** What answers a wish beside the remedy itself: every answer explains and checks, and a redone dish is a replacement. */
const IN_ANY: ReadonlySet<RemedyKind> = new Set(['explanation', 'check']);
const SAME: Readonly<Partial<Record<RemedyKind, RemedyKind>>> = { redo: 'replace', visit: 'repair' };

const sameAs = (kind: RemedyKind) => SAME[kind] ?? kind;

/**
 * What the wish asks for besides the remedy that was accepted, and that was never offered: "send another box and write my
 * friend an apology". Somebody has to answer that too, or half of what they said is lost.
 */
export function restOfWish(pack: Pack, record: CaseRecord): RemedyKind[] {
  const wish = record.facts.wish?.value ?? '';
  const wished = wishedKinds(wish);
  if (wished.length < 2 || EITHER.test(wish)) return [];
  const offered = record.remedies.flatMap(({ remedyId }) => {
    const kind = pack.remedies[remedyId]?.kind;
    return kind ? [sameAs(kind)] : [];
  });
  return wished.filter((kind) => !IN_ANY.has(kind) && !offered.includes(sameAs(kind)));
}
