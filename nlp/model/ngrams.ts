/** Which n-grams are read: of Chinese sequences of characters, of English words and the letters within them. */
export type ModelLanguage = 'en' | 'zh';

/** Hashed n-grams of one text. The arrays belong to the reader and are overwritten by the next text. */
export interface Ngrams {
  readonly count: number;
  readonly hashes: Uint32Array;
  /** Where each n-gram lies in the text that was read, `[starts[i], ends[i])`. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Longest n-gram in tokens (an ideograph, a word, a number, a sign). */
const ORDER = { en: 3, zh: 4 } as const;

/** Lengths of the letter n-grams within an English word, its edges counted as letters. */
const LETTERS_MIN = 3;
const LETTERS_MAX = 5;

/** A longer run of letters is a code or noise: its beginning speaks for it. */
const WORD_MAX = 24;

/** Marks the edge of a word among its letters. */
const EDGE = 0x7f;

const MENTION = mix(0x40404040);
const LINK = mix(0x68747470);
const NUMBER = 0x30303030;

/** Room for the n-grams of a text of this many units at first; it grows with the longest text read. */
const FIRST_ROOM = 2048;

let hashes = new Uint32Array(FIRST_ROOM);
let starts = new Uint32Array(FIRST_ROOM);
let ends = new Uint32Array(FIRST_ROOM);
let count = 0;

/** The last tokens, the newest first: hash of the n-gram that ends there, and where it starts. */
const chain = new Uint32Array(ORDER.zh);
const chainStarts = new Uint32Array(ORDER.zh);

/** Spreads the bits of a hash over all of it (the finaliser of MurmurHash3). */
export function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Hash of a name, for features that are not n-grams. */
export function hashName(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return mix(h ^ 0x5bd1e995);
}

/**
 * The n-grams of a text in match form. Handles, links and numbers count by their kind alone, so that no one's name or
 * order number is ever learned. Linear: a bounded number of n-grams a token.
 */
export function readNgrams(text: string, language: ModelLanguage): Ngrams {
  reserve(text.length * (language === 'en' ? 5 : ORDER.zh) + 64);
  count = 0;
  chain.fill(0);
  let at = 0;
  while (at < text.length) at = readToken(text, at, language);
  return { count, hashes, starts, ends };
}

function reserve(room: number): void {
  if (hashes.length >= room) return;
  hashes = new Uint32Array(room);
  starts = new Uint32Array(room);
  ends = new Uint32Array(room);
}

function push(hash: number, start: number, end: number): void {
  hashes[count] = hash;
  starts[count] = start;
  ends[count] = end;
  count += 1;
}

/** Every n-gram that ends with this token. */
function pushToken(hash: number, start: number, end: number, language: ModelLanguage): void {
  const order = ORDER[language];
  for (let n = order - 1; n > 0; n -= 1) {
    const before = chain[n - 1] ?? 0;
    chain[n] = before === 0 ? 0 : (Math.imul(before, 0x9e3779b1) ^ hash) >>> 0;
    chainStarts[n] = chainStarts[n - 1] ?? 0;
  }
  chain[0] = hash;
  chainStarts[0] = start;
  for (let n = 0; n < order; n += 1) {
    const gram = chain[n] ?? 0;
    if (gram !== 0) push(mix(gram + n), chainStarts[n] ?? start, end);
  }
}

function readToken(text: string, from: number, language: ModelLanguage): number {
  const unit = text.charCodeAt(from);
  if (unit === 0x20 || unit === 0x0a) return from + 1;
  if (isLetter(unit)) return readWord(text, from, language);
  if (isDigit(unit)) return readNumber(text, from, language);
  if (unit === 0x40 && isWordUnit(text.charCodeAt(from + 1))) {
    return readWhole(text, from, MENTION, language, isWordUnit);
  }
  if (unit >= 0xd800 && unit < 0xdc00 && from + 1 < text.length) {
    pushToken(mix(Math.imul(unit, 0x10001) ^ text.charCodeAt(from + 1)), from, from + 2, language);
    return from + 2;
  }
  let end = from + 1;
  if (unit < 0x2e80) while (end < text.length && text.charCodeAt(end) === unit) end += 1;
  pushToken(mix((unit << 2) + Math.min(end - from, 3)), from, end, language);
  return end;
}

function readWhole(
  text: string,
  from: number,
  hash: number,
  language: ModelLanguage,
  belongs: (unit: number) => boolean,
): number {
  let end = from + 1;
  while (end < text.length && belongs(text.charCodeAt(end))) end += 1;
  pushToken(hash, from, end, language);
  return end;
}

function readWord(text: string, from: number, language: ModelLanguage): number {
  if (text.startsWith('http', from) && text.startsWith('://', from + (text.charAt(from + 4) === 's' ? 5 : 4))) {
    return readWhole(text, from, LINK, language, isVisibleAscii);
  }
  let end = from;
  let hash = 0x811c9dc5;
  for (; end < text.length; end += 1) {
    const unit = text.charCodeAt(end);
    if (!isLetter(unit)) break;
    if (end - from < WORD_MAX) hash = Math.imul(hash ^ unit, 0x01000193);
  }
  pushToken(mix(hash), from, end, language);
  if (language === 'en') pushLetters(text, from, Math.min(end, from + WORD_MAX));
  return end;
}

/** The letter n-grams of a word with its edges; a word of two letters is one already. */
function pushLetters(text: string, from: number, to: number): void {
  if (to - from < LETTERS_MIN) return;
  for (let start = from - 1; start <= to + 1 - LETTERS_MIN; start += 1) {
    let hash = 0x2f0b4c47;
    for (let end = start; end <= to && end - start < LETTERS_MAX; end += 1) {
      const unit = end < from || end === to ? EDGE : text.charCodeAt(end);
      hash = Math.imul(hash ^ unit, 0x01000193);
      const length = end - start + 1;
      if (length >= LETTERS_MIN) push(mix(hash + length), Math.max(start, from), Math.min(end + 1, to));
    }
  }
}

/** Numbers count by their length only. */
function readNumber(text: string, from: number, language: ModelLanguage): number {
  let end = from;
  while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  pushToken(mix(NUMBER + Math.min(end - from, 5)), from, end, language);
  return end;
}

function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xdf && unit <= 0x24f && unit !== 0xf7);
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isWordUnit(unit: number): boolean {
  return isLetter(unit) || isDigit(unit) || unit === 0x5f;
}

function isVisibleAscii(unit: number): boolean {
  return unit > 0x20 && unit < 0x7f;
}
