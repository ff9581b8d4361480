import type { Hit } from './termIndex.ts';

/** How far a negator reaches: this many words of English, or ideographs of Chinese, in the same clause. */
const REACH_WORDS = 3;
const REACH_IDEOGRAPHS = 4;

/** Ends a negator's reach besides punctuation (for which many write a space in Chinese): what follows is a new thought. */
const TURN =
  /[,.!?;:，。！？；：、\n…()（）]|[\u4e00-\u9fff] (?=[\u4e00-\u9fff])|\b(?:but|becaus|and|or|so|just|onli|yet|when|if)\b|但|可是|因为|而|就|却|所以|只|了/;

/** Longest gap looked at, in units; anything longer is beyond reach in either language. */
const GAP_MAX = 40;

/**
 * Tells which hits are turned around by a negator before them. An even number of negators cancels out ("不是不好" needs
 * only one, for 不好 is a term of its own). The reach ends with the clause, never with the text.
 */
export function findNegated(text: string, hits: readonly Hit[]): Set<Hit> {
  const negators = hits.filter((hit) => hit.tag === 'negator');
  const negated = new Set<Hit>();
  if (negators.length === 0) return negated;
  let last = 0;
  for (const hit of hits) {
    if (hit.tag === 'negator') continue;
    while (last < negators.length && (negators[last]?.start ?? 0) < hit.start) last += 1;
    if (countReaching(text, negators, last, hit.start) % 2 === 1) negated.add(hit);
  }
  return negated;
}

function countReaching(text: string, negators: readonly Hit[], last: number, start: number): number {
  let count = 0;
  let limit = start;
  for (let i = last - 1; i >= 0; i -= 1) {
    const negator = negators[i];
    if (negator === undefined || start - negator.end > GAP_MAX) break;
    if (negator.end > limit) continue;
    if (!reaches(text.slice(negator.end, start))) break;
    count += 1;
    limit = negator.start;
  }
  return count;
}

function reaches(gap: string): boolean {
  if (TURN.test(gap)) return false;
  const ideographs = gap.length - gap.replace(/[\u4e00-\u9fff]/g, '').length;
  const words = gap.split(' ').filter((word) => word !== '').length;
  return ideographs > 0 ? ideographs <= REACH_IDEOGRAPHS : words <= REACH_WORDS;
}
