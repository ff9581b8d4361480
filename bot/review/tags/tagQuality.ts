import { CORRECTED_TAGS, type CorrectedTag, type Review } from '../../../storage/index.ts';
import type { TagQuality } from '../../api/contract/index.ts';

/** Cases named for each tag: as many as a list of cases takes. */
const MOST_BEHIND = 1000;
/** Kinds of mistakes named for each tag. */
const MOST_PAIRS = 10;

const wordOf = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value));

/**
 * How often reviewers found a tag wrong: the share of the messages they read whose tag they set right. A message that several
 * have read counts once, and is wrong when one of them says so; the last word counts for what it should be. Pure.
 *
 * @param reviews Submitted ones, in the order in which they were begun.
 */
export function tagQuality(reviews: readonly Review[]): TagQuality {
  const read = new Map<string, number>();
  const changed = new Map<string, { tag: CorrectedTag; number: string; was: string; is: string }>();
  for (const { caseNumber, messages = 0, corrections } of reviews) {
    read.set(caseNumber, Math.max(read.get(caseNumber) ?? 0, messages));
    for (const { seq, tag, was, is } of corrections)
      changed.set(`${caseNumber} ${seq} ${tag}`, { tag, number: caseNumber, was: wordOf(was), is: wordOf(is) });
  }
  const messages = [...read.values()].reduce((sum, count) => sum + count, 0);
  const all = [...changed.values()];
  const tags = CORRECTED_TAGS.map((tag) => {
    const own = all.filter((one) => one.tag === tag);
    return {
      tag,
      changed: own.length,
      ...(messages === 0 ? {} : { rate: own.length / messages }),
      behind: [...new Set(own.map(({ number }) => number))].slice(0, MOST_BEHIND),
      pairs: pairsIn(own),
    };
  });
  return { cases: read.size, messages, tags };
}

function pairsIn(changed: readonly { was: string; is: string }[]): TagQuality['tags'][number]['pairs'] {
  const pairs = new Map<string, { was: string; is: string; count: number }>();
  for (const { was, is } of changed) {
    const key = JSON.stringify([was, is]);
    const count = (pairs.get(key)?.count ?? 0) + 1;
    pairs.set(key, { was, is, count });
  }
  return [...pairs.values()].sort((one, other) => other.count - one.count).slice(0, MOST_PAIRS);
}
