import { createRequire } from 'node:module';
import { logLikelihood, SIGNIFICANT } from './logLikelihood.ts';
import type { Word } from './wordsOf.ts';

interface TfIdf {
  addDocument(terms: string[]): void;
  tfidf(term: string, document: number): number;
}
const { TfIdf } = createRequire(import.meta.url)('natural/lib/natural/tfidf/index.js') as { TfIdf: new () => TfIdf };

/** Words that go together. */
export interface TermCluster {
  /** The most telling first, as they are written. */
  terms: string[];
  /** Cases that have one of them, and cases before. */
  cases: number;
  before: number;
}

/** Fewer cases are no news. */
const FEWEST = 3;
/** Most words looked at, told of a cluster, and clusters. */
const MOST_WORDS = 60;
const MOST_TERMS = 5;
const MOST_CLUSTERS = 12;
/** Share of the cases with either word that have both, from which on two words go together. */
const TOGETHER = 0.3;

interface Candidate {
  name: string;
  written: string;
  cases: ReadonlySet<number>;
  before: ReadonlySet<number>;
  weight: number;
}

function casesByWord(texts: readonly (readonly Word[])[]): Map<string, { written: string; cases: Set<number> }> {
  const found = new Map<string, { written: string; cases: Set<number> }>();
  for (const [index, words] of texts.entries()) {
    for (const { name, written } of words) {
      const word = found.get(name) ?? { written, cases: new Set<number>() };
      word.cases.add(index);
      found.set(name, word);
    }
  }
  return found;
}

function isTogether(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  let both = 0;
  for (const index of one) if (other.has(index)) both += 1;
  return both / (one.size + other.size - both) >= TOGETHER;
}

/** Words that are in significantly more texts than before, by how telling they are (TF-IDF). */
function newWords(now: readonly (readonly Word[])[], before: readonly (readonly Word[])[]): Candidate[] {
  const earlier = casesByWord(before);
  const NONE: ReadonlySet<number> = new Set();
  const candidates = [...casesByWord(now)].flatMap(([name, { written, cases }]) => {
    const had = earlier.get(name)?.cases ?? NONE;
    const isNews = logLikelihood(cases.size, now.length, had.size, before.length) > SIGNIFICANT;
    return cases.size >= FEWEST && isNews ? [{ name, written, cases, before: had, weight: 0 }] : [];
  });
  const weights = new TfIdf();
  for (const words of [...now, ...before]) weights.addDocument(words.map(({ name }) => name));
  return candidates
    .map((one) => ({ ...one, weight: [...one.cases].reduce((sum, at) => sum + weights.tfidf(one.name, at), 0) }))
    .sort((one, other) => other.weight - one.weight || (one.name < other.name ? -1 : 1))
    .slice(0, MOST_WORDS);
}

const sizeOf = (words: readonly Candidate[], read: (word: Candidate) => ReadonlySet<number>) =>
  new Set(words.flatMap((word) => [...read(word)])).size;

/** What is new in some texts against earlier ones, grouped by the texts the words share; the largest growth first. */
export function termClusters(now: readonly (readonly Word[])[], before: readonly (readonly Word[])[]): TermCluster[] {
  const clusters: Candidate[][] = [];
  for (const word of newWords(now, before)) {
    const cluster = clusters.find((words) => words.some(({ cases }) => isTogether(cases, word.cases)));
    if (cluster) cluster.push(word);
    else clusters.push([word]);
  }
  const growth = ({ cases, before: had }: TermCluster) => cases / now.length - had / Math.max(1, before.length);
  return clusters
    .map((words) => ({
      terms: words.slice(0, MOST_TERMS).map(({ written }) => written),
      cases: sizeOf(words.slice(0, MOST_TERMS), ({ cases }) => cases),
      before: sizeOf(words.slice(0, MOST_TERMS), (word) => word.before),
    }))
    .sort((one, other) => growth(other) - growth(one))
    .slice(0, MOST_CLUSTERS);
}
