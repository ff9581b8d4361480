import { createTrie } from './trie.ts';

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

const NONE: readonly Entry[] = [];

/** Hashes of pairs: few enough for the nearest memory, and a dozen times as many as there are beginnings of terms. */
const PAIRS = 2 ** 16;

/** A hash of the units at `at` and after it. */
function pairOf(text: string, at: number): number {
  return (Math.imul(text.charCodeAt(at), 0x9e37) ^ text.charCodeAt(at + 1)) & (PAIRS - 1);
}

/** An empty index: a trie of all terms, walked from every place where a term may begin. */
export function createTermIndex(): TermIndex {
  const trie = createTrie();
  /** The entries of the term that ends at each node. */
  const entries: (readonly Entry[])[] = [];
  const words = new Set<string>();
  /** Nodes of the terms found at one place, and where they end: the shortest first. */
  const foundNodes: number[] = [];
  const foundEnds: number[] = [];

  /** Which units are terms by themselves, and which pairs of units (by their hash) begin longer ones. */
  const singles = new Uint8Array(0x10000);
  const pairs = new Uint8Array(PAIRS);

  function noteBeginning(term: string): void {
    if (term.length === 1) singles[term.charCodeAt(0)] = 1;
    else pairs[pairOf(term, 0)] = 1;
  }

  function searchFrom(text: string, start: number, hits: Hit[]): void {
    if (pairs[pairOf(text, start)] === 0 && singles[text.charCodeAt(start)] === 0) return;
    let found = 0;
    let node = trie.step(0, text.charCodeAt(start));
    for (let end = start + 1; node > 0; end += 1) {
      if (entries[node] !== NONE && !isInsideWord(text, end)) {
        foundNodes[found] = node;
        foundEnds[found] = end;
        found += 1;
      }
      node = end < text.length ? trie.step(node, text.charCodeAt(end)) : 0;
    }
    while (found > 0) {
      found -= 1;
      const end = foundEnds[found] ?? start;
      for (const { tag, weight } of entries[foundNodes[found] ?? 0] ?? NONE) hits.push({ tag, weight, start, end });
    }
  }

  return {
    add(term, tag, weight) {
      const node = trie.add(term);
      noteBeginning(term);
      while (entries.length <= node) entries.push(NONE);
      const known = entries[node] ?? NONE;
      if (known === NONE) for (const word of term.split(' ')) words.add(word);
      if (!known.some((entry) => entry.tag === tag)) entries[node] = [...known, { tag, weight }];
    },
    hasWord: (word) => words.has(word),
    searchAt(text, start) {
      const hits: Hit[] = [];
      if (start < text.length && !isInsideWord(text, start)) searchFrom(text, start, hits);
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

/** Units of Latin words and numbers. */
const wordUnits = new Uint8Array(0x10000).fill(1, 0x30, 0x3a).fill(1, 0x61, 0x7b).fill(1, 0xdf, 0x250);

/** Whether a Latin word or number goes on across `at`: terms are whole words. */
function isInsideWord(text: string, at: number): boolean {
  return at > 0 && wordUnits[text.charCodeAt(at)] === 1 && wordUnits[text.charCodeAt(at - 1)] === 1;
}
