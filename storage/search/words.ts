import { isPair, kindAt, UNSPACED, WORD } from './characters.ts';

/** What is known of languages; given from outside, because storage knows nothing of words. */
export interface WordRules {
  /** Traditional characters as Simplified, unit for unit: the length stays. */
  fold(text: string): string;
  /** The stem of a lower-case English word. */
  stem(word: string): string;
}

/** What the tokens of a text are called in the index. */
export interface TokenNames {
  /** A word as it is written in a prepared text. */
  word(written: string): string;
  /** Two neighbouring characters of a script without spaces. */
  pair(characters: string): string;
  /** The first or last character of a run of them: what is beside it is a mark, a word or nothing. */
  begin(character: string): string;
  end(character: string): string;
  /** One of them, wherever it stands. */
  single(character: string): string;
}

/** A token of a text, with its place in UTF-16 units of the prepared text. */
export interface Token {
  name: string;
  start: number;
  end: number;
}

/** A text as it is compared: one width of characters, one script of Chinese. Case is left to the words. */
export function prepareText(text: string, rules: Pick<WordRules, 'fold'>): string {
  return rules.fold(text.normalize('NFKC'));
}

const PLAIN_WORD = /^[a-z]+$/;
const PLAIN = /^[a-z0-9]+$/;

/** A word without regard to case, accents, apostrophes and endings. */
export function compareWord(written: string, { stem }: Pick<WordRules, 'stem'>): string {
  const small = written.toLowerCase();
  if (PLAIN_WORD.test(small)) return stem(small);
  if (PLAIN.test(small)) return small;
  const bare = small
    .normalize('NFD')
    .replace(/[\p{Mn}'’]/gu, '')
    .normalize('NFC');
  return PLAIN_WORD.test(bare) ? stem(bare) : bare;
}

/** A stretch of a prepared text: a word, or neighbouring characters of scripts without spaces. */
interface Run {
  isWord: boolean;
  start: number;
  end: number;
}

const isApostrophe = (unit: number) => unit === 0x27 || unit === 0x2019;

/** The runs of a prepared text, in order; the marks between are left out. */
function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  for (let at = 0; at < text.length; ) {
    const length = isPair(text, at) ? 2 : 1;
    const kind = kindAt(text, at);
    const isWord =
      kind === WORD || (open?.isWord === true && isApostrophe(text.charCodeAt(at)) && kindAt(text, at + 1) === WORD);
    if (isWord || kind === UNSPACED) {
      if (open?.isWord === isWord) open.end = at + length;
      else {
        open = { isWord, start: at, end: at + length };
        runs.push(open);
      }
    } else open = undefined;
    at += length;
  }
  return runs;
}

/** Whether a run may be the beginning, or the end, of a longer one. */
interface Ends {
  openLeft: boolean;
  openRight: boolean;
}
const CLOSED: Ends = { openLeft: false, openRight: false };

function pushRun(
  text: string,
  { start, end }: Run,
  { openLeft, openRight }: Ends,
  names: TokenNames,
  tokens: Token[],
): void {
  let before = -1;
  for (let at = start; at < end; ) {
    const next = at + (isPair(text, at) ? 2 : 1);
    if (before >= 0) tokens.push({ name: names.pair(text.slice(before, next)), start: before, end: next });
    else if (!openLeft) tokens.push({ name: names.begin(text.slice(at, next)), start: at, end: next });
    before = at;
    at = next;
  }
  if (!openRight) tokens.push({ name: names.end(text.slice(before, end)), start: before, end });
}

/** The tokens of a prepared text, in order. */
export function tokensOf(prepared: string, names: TokenNames): Token[] {
  const tokens: Token[] = [];
  for (const run of runsOf(prepared)) {
    const { isWord, start, end } = run;
    if (isWord) tokens.push({ name: names.word(prepared.slice(start, end)), start, end });
    else pushRun(prepared, run, CLOSED, names, tokens);
  }
  return tokens;
}

/** Every character of scripts without spaces in a prepared text, in order. */
export function singlesOf(prepared: string, names: Pick<TokenNames, 'single'>): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < prepared.length; ) {
    const end = at + (isPair(prepared, at) ? 2 : 1);
    if (kindAt(prepared, at) === UNSPACED) tokens.push({ name: names.single(prepared.slice(at, end)), start: at, end });
    at = end;
  }
  return tokens;
}

/**
 * The tokens that stand one behind the other in every text that has these words: at both ends a longer run may go on, inside
 * they are as they are written, with any marks between. Empty when there is nothing to look for.
 */
export function phraseOf(prepared: string, names: TokenNames): string[] {
  const runs = runsOf(prepared);
  const tokens: Token[] = [];
  for (const [index, run] of runs.entries()) {
    const { isWord, start, end } = run;
    const ends = { openLeft: index === 0, openRight: index === runs.length - 1 };
    if (isWord) tokens.push({ name: names.word(prepared.slice(start, end)), start, end });
    else pushRun(prepared, run, ends, names, tokens);
  }
  if (tokens.length === 0) return singlesOf(prepared, names).map(({ name }) => name);
  return tokens.map(({ name }) => name);
}
