import { foldChinese } from './chineseFold.ts';
import { createMappedText, type MappedText, type MappedTextBuilder } from './mappedText.ts';
import { stem } from './stem.ts';

const SPACE = /\s/;
const LETTER = /[a-z\u00df-\u024f]/;

/**
 * The form in which words are looked up: lower case, Simplified, English words stemmed and without apostrophes,
 * runs of one letter cut to two ("sooooo", "气气气气"), any white space one space, a line break kept as `\n`.
 * Lexicons go through the same function, so both sides always agree. `isKnown` tells whether a stem occurs in a
 * lexicon: an elongated word is looked up with the letter doubled first, then single ("goood", "sooo").
 */
export function toMatchForm(plain: MappedText, isKnown?: (stemmed: string) => boolean): MappedText {
  const out = createMappedText(plain.starts.length > 0);
  const text = foldChinese(lowerCase(plain.text));
  let at = 0;
  while (at < text.length) {
    if (LETTER.test(text.charAt(at))) at = readWord(text, at, plain, out, isKnown);
    else if (SPACE.test(text.charAt(at))) at = readSpace(text, at, plain, out);
    else at = readOther(text, at, plain, out);
  }
  return out.build();
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
  let end = from;
  let word = '';
  let elongated = false;
  for (; end < text.length; end += 1) {
    const letter = text.charAt(end);
    if (isApostrophe(letter) && LETTER.test(text.charAt(end + 1))) continue;
    if (!LETTER.test(letter)) break;
    const run = word.length >= 2 && word.endsWith(letter + letter);
    elongated ||= run;
    if (!run) word += letter;
  }
  const looked = elongated ? shorten(word, isKnown) : stem(word);
  const start = plain.starts[from] ?? 0;
  for (let i = 0; i < looked.length; i += 1) {
    const last = i === looked.length - 1;
    const source = Math.min(from + i, end - 1);
    out.add(looked.charAt(i), i === 0 ? start : (plain.starts[source] ?? 0), plain.ends[last ? end - 1 : source] ?? 0);
  }
  return end;
}

function shorten(word: string, isKnown?: (stemmed: string) => boolean): string {
  const doubled = stem(word);
  if (isKnown === undefined || isKnown(doubled)) return doubled;
  let single = '';
  for (const letter of word) if (!single.endsWith(letter)) single += letter;
  return isKnown(stem(single)) ? stem(single) : doubled;
}

function isApostrophe(letter: string): boolean {
  return letter === "'" || letter === '\u2019' || letter === '\u2018' || letter === '`' || letter === '\u00b4';
}

function readSpace(text: string, from: number, plain: MappedText, out: MappedTextBuilder): number {
  let end = from;
  let lineBreak = false;
  for (; end < text.length && SPACE.test(text.charAt(end)); end += 1) lineBreak ||= text.charAt(end) === '\n';
  out.add(lineBreak ? '\n' : ' ', plain.starts[from] ?? 0, plain.ends[end - 1] ?? 0);
  return end;
}

/** One sign; a hyphen inside a word reads as a space, and a third equal ideograph in a row is dropped. */
function readOther(text: string, from: number, plain: MappedText, out: MappedTextBuilder): number {
  const sign = text.charAt(from);
  const span = [plain.starts[from] ?? 0, plain.ends[from] ?? 0] as const;
  if (sign === '-' && LETTER.test(text.charAt(from - 1)) && LETTER.test(text.charAt(from + 1))) {
    out.add(' ', ...span);
    return from + 1;
  }
  out.add(sign, ...span);
  let next = from + 1;
  if (text.charCodeAt(from) < 0x2e80) return next;
  if (text.charAt(next) === sign) {
    out.add(sign, plain.starts[next] ?? 0, plain.ends[next] ?? 0);
    while (text.charAt(next) === sign) next += 1;
  }
  return next;
}
