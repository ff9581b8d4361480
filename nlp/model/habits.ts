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

/** Which counted sign a unit is, from 1. */
const KIND = new Map(COUNTED.map(([sign], i) => [sign.charCodeAt(0), i]));
const COUNTED_HASHES = COUNTED.map(([sign]) => hashName(`habit:${sign}`));
const PRESENT_HASHES = PRESENT.map((sign) => hashName(`habit has:${sign}`));
const LENGTH = hashName('habit:length');

/** No more units are looked at: habits show early. */
const UNITS_MAX = 2000;

/** How a message is written rather than what it says, which tells a tweet to a brand from a review or a word to this bot. */
export function readHabits(text: string): number[] {
  const counts = new Uint8Array(COUNTED.length);
  const end = Math.min(text.length, UNITS_MAX);
  for (let at = 0; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x4e00 && unit <= 0x9fff) continue;
    const kind = KIND.get(unit);
    if (kind !== undefined && (counts[kind] as number) < 255) (counts[kind] as number) += 1;
  }
  const habits = [mix(LENGTH + Math.min(Math.floor(2 * Math.log2(text.length + 1)), 20))];
  COUNTED.forEach(([, most], kind) => {
    habits.push(mix((COUNTED_HASHES[kind] as number) + Math.min(counts[kind] as number, most)));
  });
  const head = text.slice(0, UNITS_MAX);
  PRESENT.forEach((sign, i) => {
    if (head.includes(sign)) habits.push(PRESENT_HASHES[i] as number);
  });
  return habits;
}
