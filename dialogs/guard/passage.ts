import { isSimplifiedOnly, type Locale } from '../../nlp/index.ts';
import type { Span } from './finding.ts';
import { foldChinese } from './foldChinese.ts';
import { findQuotes } from './quotes.ts';

/** A reply made ready for the rules. Every offset is an offset of the text as given. */
export interface Passage {
  text: string;
  /** Same length: Simplified characters, small Latin letters, straight apostrophes, ASCII digits and signs. */
  plain: string;
  /** Language of the text itself. */
  locale: Locale;
  chinese: boolean;
  latin: boolean;
  sentences: readonly Span[];
  quotes: readonly Span[];
}

const HAN = /[\u3400-\u9fff]/;
const SPACES = new Set(['\u00a0', '\u202f', '\u3000', '\t']);

function plainOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x41 && code <= 0x5a) return String.fromCharCode(code + 32);
  if (code < 0x80) return character === '\t' ? ' ' : character;
  if (character === '’' || character === 'ʼ') return "'";
  if (SPACES.has(character)) return ' ';
  if (character === '￥') return '¥';
  if (character === '：') return ':';
  // Full-width ASCII, but not the punctuation that ends clauses: ！ ， ？
  if (code > 0xff01 && code < 0xff5f && !'，？；（）'.includes(character)) return String.fromCharCode(code - 0xfee0);
  return code >= 0x3400 && code <= 0x9fff ? foldChinese(character) : character;
}

const SENTENCE_END = new Set('.!?。！？；;…\n');
const ABBREVIATED = /(?:\b(?:mr|mrs|ms|dr|no|st|[ap]\.?m|[a-z])|\d)$/;

function endsSentence(plain: string, at: number): boolean {
  const mark = plain[at] ?? '';
  if (!SENTENCE_END.has(mark)) return false;
  if (mark !== '.') return true;
  const next = plain[at + 1] ?? ' ';
  if (next !== ' ' && next !== '\n' && next !== '"' && next !== "'" && next !== '”') return false;
  return (
    !ABBREVIATED.test(plain.slice(Math.max(0, at - 5), at)) || at + 1 >= plain.length || /\d/.test(plain[at - 1] ?? '')
  );
}

function findSentences(plain: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (let at = 0; at < plain.length; at += 1) {
    if (!endsSentence(plain, at)) continue;
    sentences.push({ start, end: at + 1 });
    start = at + 1;
  }
  if (start < plain.length) sentences.push({ start, end: plain.length });
  return sentences;
}

function localeOf(text: string, plain: string, home: Locale): Locale {
  let han = 0;
  let letters = 0;
  let traditional = 0;
  let simplified = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const code = text.charCodeAt(at);
    if (code >= 0x3400 && code <= 0x9fff) {
      han += 1;
      if (character !== plain[at]) traditional += 1;
      else if (isSimplifiedOnly(code)) simplified += 1;
    } else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) letters += 1;
  }
  if (han === 0 && letters === 0) return home;
  if (han * 4 < letters) return 'en';
  if (traditional !== simplified) return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
  return home === 'en' ? 'zh-Hans' : home;
}

/** @param home Language of the conversation, for a text that does not show its own. */
export function readPassage(text: string, home: Locale): Passage {
  let plain = '';
  for (let at = 0; at < text.length; at += 1) plain += plainOf(text.charAt(at));
  return {
    text,
    plain,
    locale: localeOf(text, plain, home),
    chinese: HAN.test(text),
    latin: /[a-z]{2}/.test(plain),
    sentences: findSentences(plain),
    quotes: findQuotes(text),
  };
}

/** The sentence in which an offset lies. */
export function sentenceAt({ sentences, plain }: Passage, at: number): Span {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return sentences[low] ?? { start: 0, end: plain.length };
}

/** No clause that means one thing is longer; also keeps the work for a text without any punctuation linear. */
const LONGEST_CLAUSE = 160;

const CLAUSE_END = /[,，、:—–()（）.!?。！？；;…\n]/;

const endsClause = (plain: string, at: number) =>
  CLAUSE_END.test(plain[at] ?? '') &&
  !(/[.:,]/.test(plain[at] ?? '') && /\d/.test(plain[at + 1] ?? '') && /\d/.test(plain[at - 1] ?? '')) &&
  !(plain[at] === '.' && /\b[ap](?:\.m)?$/.test(plain.slice(Math.max(0, at - 4), at)));

/** The clause around a range: the words between two marks of punctuation. Times such as 18:00 are not cut. */
export function clauseAt({ plain }: Passage, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && start - from < LONGEST_CLAUSE && !endsClause(plain, from - 1)) from -= 1;
  let to = end;
  while (to < plain.length && to - end < LONGEST_CLAUSE && !endsClause(plain, to)) to += 1;
  return { start: from, end: to };
}
