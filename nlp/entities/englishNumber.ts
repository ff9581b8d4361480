const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const VALUES = new Map<string, number>([
  ...SMALL.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, 20 + 10 * index]),
  ['a', 1],
  ['an', 1],
]);

/** One word of a number, for an expression. */
export const NUMBER_WORD = `(?:${[...SMALL.slice(1), ...TENS].join('|')}|hundred|thousand|grand)`;

/** Reads a number in words ("two hundred and fifty", "thirty-five", "a grand"); undefined when it is none. */
export function parseEnglishNumber(written: string): number | undefined {
  let total = 0;
  let part = 0;
  let read = false;
  for (const word of written.toLowerCase().split(/[ -]/)) {
    if (word === 'and' || word === '') continue;
    const value = VALUES.get(word);
    if (value !== undefined) part += value;
    else if (word === 'hundred') part = (part || 1) * 100;
    else if (word === 'thousand' || word === 'grand') {
      total += (part || 1) * 1000;
      part = 0;
    } else return undefined;
    read ||= value === undefined || (word !== 'a' && word !== 'an');
  }
  return read ? total + part : undefined;
}
