/** A term found in a text, `[start, end)` in the searched text. */
export interface Hit {
  readonly tag: string;
  /** 1 mild, 2 clear, 3 strong. */
  readonly weight: number;
  readonly start: number;
  readonly end: number;
}

/** An index of terms, searched all at once. */
export interface TermIndex {
  /** A term already there under the same tag keeps its first weight. */
  add(term: string, tag: string, weight: number): void;
  /** Whether `word` is a whole word of some term. */
  hasWord(word: string): boolean;
  /** Every occurrence, by start, the longest first. The steps at one place are bounded by the lengths of terms. */
  search(text: string): Hit[];
  /** The occurrences that begin at `start`, the longest first. */
  searchAt(text: string, start: number): Hit[];
}

interface Entry {
  readonly tag: string;
  readonly weight: number;
}

const WORD_UNIT = /[a-z0-9\u00df-\u024f]/;

/** Terms are grouped by their first units, of which a one-unit term has only one. */
const PREFIX = 2;

/**
 * An empty index: a hash of all terms, and for each pair of first units the lengths of the terms that begin so. As quick
 * to search as a trie on terms this short, and ten times as quick to build.
 */
export function createTermIndex(): TermIndex {
  const entries = new Map<string, Entry[]>();
  /** Lengths of terms by their first units, descending. */
  const lengths = new Map<string, number[]>();
  const words = new Set<string>();

  function add(term: string, tag: string, weight: number): void {
    const list = entries.get(term);
    if (list === undefined) {
      entries.set(term, [{ tag, weight }]);
      addLength(term.slice(0, PREFIX), term.length);
      for (const word of term.split(' ')) words.add(word);
    } else if (!list.some((entry) => entry.tag === tag)) {
      list.push({ tag, weight });
    }
  }

  function addLength(prefix: string, length: number): void {
    const known = lengths.get(prefix);
    if (known === undefined) lengths.set(prefix, [length]);
    else if (!known.includes(length)) known.splice(known.findIndex((other) => other < length) >>> 0, 0, length);
  }

  function searchFrom(text: string, start: number, hits: Hit[]): void {
    const prefix = text.slice(start, start + PREFIX);
    for (const length of lengths.get(prefix) ?? []) collect(text, start, length, hits);
    if (prefix.length > 1 && lengths.has(text.charAt(start))) collect(text, start, 1, hits);
  }

  function collect(text: string, start: number, length: number, hits: Hit[]): void {
    const end = start + length;
    if (end > text.length) return;
    const here = entries.get(text.slice(start, end));
    if (here === undefined || isInsideWord(text, end)) return;
    for (const { tag, weight } of here) hits.push({ tag, weight, start, end });
  }

  return {
    add,
    hasWord: (word) => words.has(word),
    searchAt(text, start) {
      const hits: Hit[] = [];
      if (!isInsideWord(text, start)) searchFrom(text, start, hits);
      return hits;
    },
    search(text) {
      const hits: Hit[] = [];
      for (let start = 0; start < text.length; start += 1) {
        if (!isInsideWord(text, start)) searchFrom(text, start, hits);
      }
      return hits;
    },
  };
}

/** Whether a Latin word or number goes on across `at`: terms are whole words. */
function isInsideWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && WORD_UNIT.test(text.charAt(at)) && WORD_UNIT.test(text.charAt(at - 1));
}
