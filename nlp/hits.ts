import type { Hit } from './termIndex.ts';

/** `emotion:angry` → `emotion`; helper lists such as `negator` are their own family. */
function familyOf(tag: string): string {
  const colon = tag.indexOf(':');
  return colon < 0 ? tag : tag.slice(0, colon);
}

/**
 * Drops what a longer term explains: everything shorter inside a shield ("笑死", "killing me"), a term inside a longer
 * one of its own family ("满意" in "不满意"), praise, negators and insults inside any longer term. Hits must come by start,
 * longest first, as the index gives them.
 */
export function keepOutermost(hits: readonly Hit[]): Hit[] {
  const reach = new Map<string, number>();
  const kept: Hit[] = [];
  const shields = coverOf(hits.filter((hit) => hit.tag === 'shield'));
  const longest = coverOf(hits);
  for (const hit of hits) {
    const family = familyOf(hit.tag);
    if (hit.tag === 'shield' || shields(hit)) continue;
    if (yields(hit) && longest(hit)) continue;
    const covered = (reach.get(family) ?? -1) >= hit.end;
    if (covered && !isSameSpan(kept, family, hit)) continue;
    reach.set(family, Math.max(reach.get(family) ?? -1, hit.end));
    kept.push(hit);
  }
  return kept;
}

const NONE: ReadonlySet<string> = new Set();

/** The tags of hits inside a shield. Hits must come as for `keepOutermost`. */
export function findShielded(hits: readonly Hit[]): ReadonlySet<string> {
  const shields = hits.filter((hit) => hit.tag === 'shield');
  if (shields.length === 0) return NONE;
  const covers = coverOf(shields);
  return new Set(hits.filter((hit) => hit.weight > 0 && covers(hit)).map(({ tag }) => tag));
}

const YIELDING = new Set(['emotion:satisfied', 'negator', 'insult', 'booster', 'dampener']);

/** Words that mean little by themselves and nothing inside a longer term. */
function yields(hit: Hit): boolean {
  return YIELDING.has(hit.tag) || (hit.tag === 'complaint' && hit.weight < 3);
}

/** Several labels of one family may share a term. */
function isSameSpan(kept: readonly Hit[], family: string, hit: Hit): boolean {
  for (let i = kept.length - 1; i >= 0; i -= 1) {
    const other = kept[i];
    if (other === undefined || other.start < hit.start) return false;
    if (familyOf(other.tag) === family && other.end === hit.end) return true;
  }
  return false;
}

/** Tells whether a strictly longer one of `hits` contains a hit. Ask in the order of the hits. */
function coverOf(hits: readonly Hit[]): (hit: Hit) => boolean {
  let next = 0;
  let best: Hit | undefined;
  return (hit) => {
    for (; next < hits.length; next += 1) {
      const candidate = hits[next];
      if (candidate === undefined || candidate.start > hit.start) break;
      if (best === undefined || candidate.end > best.end) best = candidate;
    }
    return best !== undefined && best.end >= hit.end && best.end - best.start > hit.end - hit.start;
  };
}
