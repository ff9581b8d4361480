import type { Hit } from '../termIndex.ts';

const IDEOGRAPHS = 0x2e80;

/** Chinese terms are looked up by their first units, of which each has at least two. */
const PREFIX = 2;

/**
 * A search for terms in match form: English ones by their first word, Chinese ones by their first two units. Whole words,
 * the longest at each place.
 */
export function createGoodsIndex(terms: readonly string[]): (text: string) => Hit[] {
  const byStart = new Map<string, string[]>();
  const begins = new Uint8Array(0x10000);
  for (const term of terms) {
    const chinese = term.charCodeAt(0) >= IDEOGRAPHS;
    if (chinese && term.length < PREFIX) continue;
    const key = chinese ? term.slice(0, PREFIX) : (term.split(' ', 1)[0] ?? term);
    begins[term.charCodeAt(0)] = 1;
    byStart.set(
      key,
      [...(byStart.get(key) ?? []), term].sort((one, other) => other.length - one.length),
    );
  }
  return (text) => {
    const hits: Hit[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const chinese = text.charCodeAt(at) >= IDEOGRAPHS;
      const wordEnd = chinese ? at + PREFIX : endOfWord(text, at);
      if (begins[text.charCodeAt(at)] === 1) {
        const term = byStart.get(text.slice(at, wordEnd))?.find((one) => standsAt(text, one, at));
        if (term !== undefined) hits.push({ tag: 'entity:product', weight: 1, start: at, end: at + term.length });
      }
      if (!chinese) at = Math.max(at, wordEnd - 1);
    }
    return hits;
  };
}

function standsAt(text: string, term: string, at: number): boolean {
  return (
    text.startsWith(term, at) &&
    (text.charCodeAt(at) >= IDEOGRAPHS || endOfWord(text, at + term.length) === at + term.length)
  );
}

/** Where the run of Latin letters and figures that `at` stands in ends. */
function endOfWord(text: string, at: number): number {
  let end = at;
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end += 1;
  return end;
}

function isWordUnit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0xdf && unit <= 0x24f);
}
