import { foldChinese } from './chineseFold.ts';
import { createGapTerms } from './gaps.ts';
import { readLexicons } from './readLexicons.ts';
import { stem } from './stem.ts';
import { createTermIndex } from './termIndex.ts';
import { isPattern } from './termPattern.ts';

/** The words of feelings, complaints, categories and signals of both languages in one index, built once at load. */
export const vocabulary = createTermIndex();

/**
 * The phrases people answer with, apart because they are read where they stand rather than anywhere. Their tags are
 * those of the lists without `reply:`.
 */
export const replies = createTermIndex();

const REPLY = 'reply:';

const gapped: { term: string; tag: string; weight: number }[] = [];

for (const { tag, weight, words } of readLexicons()) {
  const isReply = tag.startsWith(REPLY);
  for (const term of termsOf(words)) {
    if (isPattern(term)) gapped.push({ term, tag, weight });
    else if (isReply) replies.add(term, tag.slice(REPLY.length), weight);
    else vocabulary.add(term, tag, weight);
  }
}

/** The terms of `vocabulary` that have choices or gaps in them. */
export const gaps = createGapTerms(vocabulary, gapped);

/** Whether a stem occurs in any lexicon. */
export function isKnownStem(stemmed: string): boolean {
  return vocabulary.hasWord(stemmed) || replies.hasWord(stemmed) || gaps.hasWord(stemmed);
}

/** The terms of one list in match form: what `toMatchForm` makes of them, made at once for the whole list. */
export function termsOf(words: string): string[] {
  return foldChinese(words.toLowerCase())
    .replaceAll("'", '')
    .replace(/(?<=[a-z])-(?=[a-z])/g, ' ')
    .replace(/[a-z]+/g, stem)
    .split(',')
    .map((term) => term.trim())
    .filter((term) => term !== '');
}
