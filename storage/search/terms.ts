import { phraseOf, prepareText, type TokenNames, type WordRules } from './words.ts';

/** Most terms looked for at once, and most tokens of one of them; what goes beyond is not looked for. */
export const MOST_TERMS = 32;
const MOST_TOKENS = 64;

/** What somebody looks for: each phrase is names of tokens that stand one behind the other. */
export interface Terms {
  wanted: string[][];
  unwanted: string[][];
  /** Something was asked for, and none of it is a word. */
  isNoise: boolean;
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '「': '」', '『': '』', '＂': '＂' };
const SPACE = /\s/u;
const MINUS = new Set(['-', '－', '−']);

/** Cuts what was typed into pieces: `word`, `"exact words"`, each with `-` before it for what must not be there. */
function piecesOf(typed: string): { text: string; isUnwanted: boolean }[] {
  const pieces: { text: string; isUnwanted: boolean }[] = [];
  const characters = [...typed];
  let at = 0;
  while (at < characters.length) {
    if (SPACE.test(characters[at] ?? '')) {
      at += 1;
      continue;
    }
    const isUnwanted = MINUS.has(characters[at] ?? '');
    if (isUnwanted) at += 1;
    const closing = CLOSING[characters[at] ?? ''];
    const from = closing === undefined ? at : at + 1;
    at = from;
    while (at < characters.length && (closing === undefined ? !isPieceEnd(characters[at]) : characters[at] !== closing))
      at += 1;
    pieces.push({ text: characters.slice(from, at).join(''), isUnwanted });
    if (closing !== undefined) at += 1;
  }
  return pieces;
}

const isPieceEnd = (character = '') => SPACE.test(character) || CLOSING[character] !== undefined;

/**
 * Reads what a person typed. Words and runs of Chinese apart from one another must all occur; what is in quotation marks, or
 * written together, must occur together; nothing typed is ever syntax of the index.
 */
export function readTerms(typed: string, rules: Pick<WordRules, 'fold'>, names: TokenNames): Terms {
  const terms: Terms = { wanted: [], unwanted: [], isNoise: false };
  const seen = new Set<string>();
  for (const { text, isUnwanted } of piecesOf(typed)) {
    const phrase = phraseOf(prepareText(text, rules), names).slice(0, MOST_TOKENS);
    const name = `${isUnwanted} ${phrase.join(' ')}`;
    if (phrase.length === 0 || seen.has(name) || seen.size === MOST_TERMS) continue;
    seen.add(name);
    (isUnwanted ? terms.unwanted : terms.wanted).push(phrase);
  }
  terms.isNoise = typed.trim() !== '' && seen.size === 0;
  return terms;
}
