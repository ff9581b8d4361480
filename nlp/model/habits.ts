import { hashName, mix } from './ngrams.ts';

/** Signs counted one by one, and up to how many of each are told apart. */
const COUNTED: readonly [sign: string, most: number][] = [
  ['@', 4],
  ['#', 3],
  ['\n', 2],
  ['’', 1],
  ["'", 1],
  ['"', 1],
  ['[', 1],
  ['\uFFFD', 1],
];

/** Turns of writing that are there or not: links old and new, cut-off ends, signs a machine has escaped, reposts. */
const PRESENT = ['http://', 'https://', '...', '&amp;', ' & ', '  ', '//@'] as const;

/** Counted signs are below the capitals, but for three. */
const FIRST_LETTER = 0x41;
const BRACKET = 0x5b;
const CURLED = 0x2019;
const UNKNOWN = 0xfffd;

const KIND = new Map(COUNTED.map(([sign], i) => [sign.charCodeAt(0), i]));
const MOST = COUNTED.map(([, most]) => most);
const COUNTED_HASHES = COUNTED.map(([sign]) => hashName(`habit:${sign}`));
const PRESENT_HASHES = PRESENT.map((sign) => hashName(`habit has:${sign}`));
const LENGTH = hashName('habit:length');

/** No more units are looked at: habits show early. */
const UNITS_MAX = 2000;

/** The first so many mentions are told by the name, if it is known: whom a message is addressed to comes first. */
const MENTIONS_MAX = 4;
const AT = 0x40;

/** Hashes of mentioned names have these eight bits. */
const NAMED = 0xff000000;

/** Whether a feature is a mentioned name; few others look like one. Names are learned only of those that very many write to. */
export function isMention(hash: number): boolean {
  return hash >>> 24 === 0xff;
}

const counts = new Uint8Array(COUNTED.length);

/** Adds to `cues` how a message is written rather than what it says, which tells a tweet to a brand from a review or a word to this bot. */
export function addHabits(text: string, cues: number[]): void {
  counts.fill(0);
  const end = Math.min(text.length, UNITS_MAX);
  for (let at = 0; at < end; at += 1) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind >= 0 && (counts[kind] as number) < 255) (counts[kind] as number) += 1;
  }
  cues.push(mix(LENGTH + Math.min(Math.floor(2 * Math.log2(text.length + 1)), 20)));
  for (let kind = 0; kind < counts.length; kind += 1)
    cues.push(mix((COUNTED_HASHES[kind] as number) + Math.min(counts[kind] as number, MOST[kind] as number)));
  if ((counts[0] as number) > 0) addMentions(text, end, cues);
  const head = text.length > UNITS_MAX ? text.slice(0, UNITS_MAX) : text;
  for (let i = 0; i < PRESENT.length; i += 1) {
    if (head.includes(PRESENT[i] as string)) cues.push(PRESENT_HASHES[i] as number);
  }
}

function addMentions(text: string, end: number, cues: number[]): void {
  let at = text.indexOf('@');
  for (let found = 0; found < MENTIONS_MAX && at >= 0 && at < end; at = text.indexOf('@', at + 1)) {
    let hash = 0x811c9dc5;
    let to = at + 1;
    for (; to < end && isNameUnit(text.charCodeAt(to)); to += 1)
      hash = Math.imul(hash ^ (text.charCodeAt(to) | LOWER), 0x01000193);
    if (to === at + 1) continue;
    cues.push((mix(hash ^ AT) | NAMED) >>> 0);
    found += 1;
  }
}

/** The bit that small letters have and capitals lack. */
const LOWER = 0x20;

function isNameUnit(unit: number): boolean {
  const small = unit | LOWER;
  return (small >= 0x61 && small <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x5f;
}

/** Which counted sign a unit is; -1 for any other, which letters are told by at once. */
function kindOf(unit: number): number {
  if (unit < FIRST_LETTER || unit === BRACKET || unit === CURLED || unit === UNKNOWN) return KIND.get(unit) ?? -1;
  return -1;
}
