import { createRequire } from 'node:module';

interface Stemmer {
  stem(word: string): string;
}

const porter = createRequire(import.meta.url)('natural/lib/natural/stemmers/porter_stemmer.js') as Stemmer;

/** Words whose Porter stem is another word's ("used" and "us" are both `us`), kept as they are. */
const KEPT = new Set([
  'used',
  'sue',
  'sued',
  'suing',
  'news',
  'us',
  'does',
  'dies',
  'dying',
  'ios',
  'goods',
  'customs',
  'quite',
  'authority',
  'authorities',
  'regulator',
  'regulators',
  'tribunal',
  'reporter',
  'reporters',
]);

/** Longest word worth stemming; longer ones are codes, links or noise. */
const WORD_MAX = 24;

/** Remembered stems; the bound keeps hostile vocabularies from filling the memory. */
const REMEMBERED_MAX = 20_000;
const remembered = new Map<string, string>();

/** The Porter stem of a lower-case English word. */
export function stem(word: string): string {
  if (word.length < 3 || word.length > WORD_MAX || KEPT.has(word)) return word;
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const stemmed = porter.stem(word);
  if (remembered.size >= REMEMBERED_MAX) remembered.clear();
  remembered.set(word, stemmed);
  return stemmed;
}
