import { foldChinese } from './chineseFold.ts';
import { createMappedText, type MappedText, type MappedTextBuilder } from './mappedText.ts';
import { stem } from './stem.ts';

const SPACE = 1;
const LETTER = 2;

/** What each unit is: white space as `\s` has it, a Latin letter in lower case, or neither. */
const kinds = new Uint8Array(0x10000);
for (const space of ' \t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff') kinds[space.charCodeAt(0)] = SPACE;
kinds.fill(SPACE, 0x2000, 0x200b);
kinds.fill(LETTER, 0x61, 0x7b);
kinds.fill(LETTER, 0xdf, 0x250);

/**
 * The form in which words are looked up: lower case, Simplified, English words stemmed and without apostrophes,
 * runs of one letter cut to two ("sooooo", "气气气气"), any white space one space, a line break kept as `\n`.
 * Lexicons go through the same function, so both sides always agree. `isKnown` tells whether a stem occurs in a
 * lexicon: an elongated word is looked up with the letter doubled first, then single ("goood", "sooo"). `folded` is the
 * text in Simplified, where it is known already.
 */
export function toMatchForm(
  plain: MappedText,
  isKnown?: (stemmed: string) => boolean,
  folded: string = foldChinese(plain.text),
): MappedText {
  const out = createMappedText(plain.text.length, plain.starts.length > 0);
  const text = lowerCase(folded);
  let at = 0;
  while (at < text.length) {
    const kind = kinds[text.charCodeAt(at)];
    if (kind === LETTER) at = readWord(text, at, plain, out, isKnown);
    else if (kind === SPACE) at = readSpace(text, at, plain, out);
    else at = readOther(text, at, plain, out);
  }
  return out.build();
}

function isLetterAt(text: string, at: number): boolean {
  return kinds[text.charCodeAt(at)] === LETTER;
}

/** Lower case, unit by unit where the whole would change its length (İ). */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from({ length: text.length }, (_, i) => {
    const unit = text.charAt(i).toLowerCase();
    return unit.length === 1 ? unit : text.charAt(i);
  }).join('');
}

function readWord(
  text: string,
  from: number,
  plain: MappedText,
  out: MappedTextBuilder,
  isKnown?: (stemmed: string) => boolean,
): number {
  const simple = endOfSimpleWord(text, from);
  const { word, end, elongated } =
    simple < 0 ? spellWord(text, from) : { word: text.slice(from, simple), end: simple, elongated: false };
  const looked = elongated ? shorten(word, isKnown) : stem(word);
  for (let i = 0; i < looked.length; i += 1) {
    const source = Math.min(from + i, end - 1);
    const last = i === looked.length - 1 ? end - 1 : source;
    out.addUnit(looked.charCodeAt(i), plain.starts[source] ?? 0, plain.ends[last] ?? 0);
  }
  return end;
}

/** Where a word ends that stands as it is, or -1 where it has an apostrophe or three equal letters in a row. */
function endOfSimpleWord(text: string, from: number): number {
  let end = from;
  let run = 1;
  for (let before = 0; isLetterAt(text, end); end += 1) {
    const letter = text.charCodeAt(end);
    run = letter === before ? run + 1 : 1;
    if (run > 2) return -1;
    before = letter;
  }
  return isApostropheInWord(text, end) ? -1 : end;
}

/** A word letter by letter: without apostrophes, and with no letter more than twice in a row. */
function spellWord(text: string, from: number): { word: string; end: number; elongated: boolean } {
  let end = from;
  let word = '';
  let elongated = false;
  for (; end < text.length; end += 1) {
    if (isApostropheInWord(text, end)) continue;
    if (!isLetterAt(text, end)) break;
    const letter = text.charAt(end);
    const run = word.length >= 2 && word.endsWith(letter + letter);
    elongated ||= run;
    if (!run) word += letter;
  }
  return { word, end, elongated };
}

function shorten(word: string, isKnown?: (stemmed: string) => boolean): string {
  const doubled = stem(word);
  if (isKnown === undefined || isKnown(doubled)) return doubled;
  let single = '';
  for (const letter of word) if (!single.endsWith(letter)) single += letter;
  return isKnown(stem(single)) ? stem(single) : doubled;
}

const APOSTROPHES = "'\u2019\u2018`\u00b4";

function isApostropheInWord(text: string, at: number): boolean {
  return isLetterAt(text, at + 1) && APOSTROPHES.includes(text.charAt(at));
}

function readSpace(text: string, from: number, plain: MappedText, out: MappedTextBuilder): number {
  let end = from;
  let lineBreak = false;
  for (; kinds[text.charCodeAt(end)] === SPACE; end += 1) lineBreak ||= text.charCodeAt(end) === LINE_BREAK;
  out.addUnit(lineBreak ? LINE_BREAK : BLANK, plain.starts[from] ?? 0, plain.ends[end - 1] ?? 0);
  return end;
}

const BLANK = 0x20;
const LINE_BREAK = 0x0a;
const HYPHEN = 0x2d;

/** Ideographs and the signs written between them. */
const WIDE = 0x2e80;

/** One sign; a hyphen inside a word reads as a space, and a third equal ideograph in a row is dropped. */
function readOther(text: string, from: number, plain: MappedText, out: MappedTextBuilder): number {
  const sign = text.charCodeAt(from);
  const isSpace = sign === HYPHEN && isLetterAt(text, from - 1) && isLetterAt(text, from + 1);
  out.addUnit(isSpace ? BLANK : sign, plain.starts[from] ?? 0, plain.ends[from] ?? 0);
  let next = from + 1;
  if (sign < WIDE || text.charCodeAt(next) !== sign) return next;
  out.addUnit(sign, plain.starts[next] ?? 0, plain.ends[next] ?? 0);
  while (text.charCodeAt(next) === sign) next += 1;
  return next;
}
