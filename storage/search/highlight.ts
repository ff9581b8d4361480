import { isPair } from './characters.ts';
import { readTerms } from './terms.ts';
import { compareWord, singlesOf, type Token, type TokenNames, tokensOf, type WordRules } from './words.ts';

/** Where a term stands in a text, `[start, end)` in its UTF-16 units. */
export interface Range {
  start: number;
  end: number;
}

/** What of a line was looked for. */
export interface LineMatch {
  /** How many different terms occur in it. */
  terms: number;
  /** Their places, in order, those that touch made one. */
  ranges: Range[];
}

/** Names that tell what they are of: for texts at hand, which need no secret. */
const openNames = (rules: Pick<WordRules, 'stem'>): TokenNames => ({
  word: (written) => `w${compareWord(written, rules)}`,
  pair: (characters) => `p${characters}`,
  begin: (character) => `^${character}`,
  end: (character) => `$${character}`,
  single: (character) => `s${character}`,
});

/** Finds terms as the index finds them in a line that is at hand. */
export function createHighlighter(typed: string, rules: WordRules): (text: string) => LineMatch {
  const names = openNames(rules);
  const phrases = readTerms(typed, rules, names).wanted;
  return (text) => {
    const { prepared, places } = prepareWithPlaces(text, rules);
    const tokens = tokensOf(prepared, names);
    const singles = singlesOf(prepared, names);
    const found = phrases.map((phrase) => [...occurrences(phrase, tokens), ...occurrences(phrase, singles)]);
    const ranges = found
      .flat()
      .map(({ start, end }) => ({ start: places[start] ?? 0, end: places[end] ?? text.length }));
    return { terms: found.filter((places) => places.length > 0).length, ranges: joined(ranges) };
  };
}

function occurrences(phrase: readonly string[], tokens: readonly Token[]): Range[] {
  const found: Range[] = [];
  for (let at = 0; at + phrase.length <= tokens.length; at += 1) {
    if (!phrase.every((name, index) => tokens[at + index]?.name === name)) continue;
    const last = tokens[at + phrase.length - 1];
    found.push({ start: tokens[at]?.start ?? 0, end: last?.end ?? 0 });
  }
  return found;
}

function joined(ranges: Range[]): Range[] {
  const all: Range[] = [];
  for (const range of ranges.sort((one, other) => one.start - other.start || one.end - other.end)) {
    const last = all.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else all.push({ ...range });
  }
  return all;
}

/** A character with what belongs to it: signs that only make sense with others are normalised with them. */
const CLUSTERS = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+|[\s\S][\p{M}\uff9e\uff9f]*/gu;

/** A prepared text, and for each of its units the place in the text that it came from. */
function prepareWithPlaces(text: string, rules: Pick<WordRules, 'fold'>): { prepared: string; places: number[] } {
  let normal = '';
  const places: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTERS)) {
    const changed = cluster.normalize('NFKC');
    for (let unit = 0; unit < changed.length; unit += 1)
      places.push(changed.length === cluster.length ? index + unit : index);
    normal += changed;
  }
  places.push(text.length);
  return { prepared: rules.fold(normal), places };
}

/** A part of a text around what matters, never cut within a character. */
export interface Snippet {
  text: string;
  ranges: Range[];
  /** Something was left out before, or behind. */
  cutBefore: boolean;
  cutBehind: boolean;
}

/** Shows at most `most` units of a text, from a little before the first range on. */
export function snippetOf(text: string, ranges: readonly Range[], most: number): Snippet {
  const lead = Math.floor(most / 4);
  let from = Math.min(Math.max(0, (ranges[0]?.start ?? 0) - lead), Math.max(0, text.length - most));
  if (from > 0 && isPair(text, from - 1)) from += 1;
  let to = Math.min(text.length, from + most);
  if (to < text.length && isPair(text, to - 1)) to -= 1;
  const shown = ranges
    .map(({ start, end }) => ({ start: Math.max(start, from) - from, end: Math.min(end, to) - from }))
    .filter(({ start, end }) => start < end);
  return { text: text.slice(from, to), ranges: shown, cutBefore: from > 0, cutBehind: to < text.length };
}
