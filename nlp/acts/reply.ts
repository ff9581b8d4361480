import type { Hit } from '../termIndex.ts';
import { replies } from '../vocabulary.ts';

/** How a message opens, read phrase by phrase from its beginning until something else is said. */
export interface Opening {
  /** The last clear yes or no; "yes … no" is a no. */
  readonly polarity: 'yes' | 'no' | undefined;
  /** Every phrase read, in order. */
  readonly phrases: readonly Hit[];
  /** Where the rest begins, in the searched text. */
  readonly end: number;
  /** The rest, trimmed; empty when the message is nothing but reply phrases. */
  readonly rest: string;
}

/** Longest opening read: nobody says yes for longer. */
const OPENING_MAX = 200;

const PAUSE = /[\s,.!?;:，。！？；：、~～…—\-"'“”‘’()（）「」『』]/;

/** Words that may follow a short English yes or no without a pause: "no it was blue", "sure I can". */
const FOLLOWER =
  /^ (?:i|im|ill|id|ive|we|it|the|that|thi|they|he|she|you|your|my|but|onli|becaus|pleas|thank|not|there|on|wa|is|just|actual|sir|both|all)(?![a-z])/;

/** Phrases whose reading ends nothing: what comes after them is read on. */
const READ_ON = new Set([
  'yes',
  'no',
  'half',
  'thanks',
  'goodbye',
  'filler',
  'cancel',
  'dont_know',
  'refuse',
  'choose',
  'solved',
  'unsolved',
  'middling',
]);

/** Of phrases of equal length the one that stops or doubts is believed. */
const PRECEDENCE = ['none', 'unsolved', 'no', 'half', 'solved', 'yes'];

/** Reads the opening of a message in match form. */
export function readOpening(text: string): Opening {
  const phrases: Hit[] = [];
  let polarity: Opening['polarity'];
  let at = skipPauses(text, 0);
  while (at < text.length && at < OPENING_MAX) {
    const phrase = phraseAt(text, at);
    if (phrase === undefined || !READ_ON.has(phrase.tag)) break;
    phrases.push(phrase);
    if (phrase.tag === 'yes' || phrase.tag === 'no') polarity = phrase.tag;
    at = skipPauses(text, phrase.end);
  }
  return { polarity, phrases, end: at, rest: text.slice(at).trim() };
}

/** Every reply phrase anywhere in the text. */
export function findPhrases(text: string): Hit[] {
  return replies.search(text);
}

/** The longest phrase that begins here and may stand here. */
function phraseAt(text: string, at: number): Hit | undefined {
  const fitting = replies.searchAt(text, at).filter((hit) => hit.weight === 3 || standsAlone(text, hit));
  const longest = fitting[0];
  if (longest === undefined) return undefined;
  const rivals = fitting.filter((hit) => hit.end === longest.end);
  return PRECEDENCE.map((tag) => rivals.find((hit) => hit.tag === tag)).find((hit) => hit !== undefined) ?? longest;
}

/** A weak word counts before a pause, before another reply phrase, or (English) before a word that carries on. */
function standsAlone(text: string, hit: Hit): boolean {
  if (hit.end >= text.length) return true;
  const next = text.charAt(hit.end);
  if (next !== ' ' && PAUSE.test(next)) return true;
  if (hit.weight === 2 && FOLLOWER.test(text.slice(hit.end, hit.end + 12))) return true;
  if (next === ' ' && text.charCodeAt(hit.end - 1) >= IDEOGRAPHS) return true;
  const after = next === ' ' ? hit.end + 1 : hit.end;
  const follows = replies.searchAt(text, after)[0];
  return follows !== undefined && CARRIES_ON.has(follows.tag);
}

/** Chinese has no spaces but for pauses. */
const IDEOGRAPHS = 0x2e80;

const CARRIES_ON = new Set(['yes', 'no', 'half', 'thanks', 'goodbye', 'filler', 'contrast', 'dont_know', 'solved']);

function skipPauses(text: string, from: number): number {
  let at = from;
  while (at < text.length && PAUSE.test(text.charAt(at))) at += 1;
  return at;
}
