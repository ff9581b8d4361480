const DIGITS = new Map([...'零一二三四五六七八九'].map((digit, value) => [digit, value]));
for (const [digit, value] of [
  ['两', 2],
  ['〇', 0],
  ['俩', 2],
] as const)
  DIGITS.set(digit, value);
const UNITS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

const ENGLISH = new Map<string, number>([
  ['a', 1],
  ['an', 1],
  ['half', 0.5],
  ['couple', 2],
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (word, value) => [word, value] as [string, number],
  ),
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'].map(
    (word, index) => [word, index + 13] as [string, number],
  ),
  ...['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map(
    (word, index) => [word, (index + 2) * 10] as [string, number],
  ),
]);

/** An English number in words, for use in an expression. */
export const ENGLISH_NUMBER = `(?:(?:${[...ENGLISH.keys()].filter((word) => word !== 'half' && word !== 'couple').join('|')}|hundred|thousand|million|and)(?:[ -](?=[a-z])|\\b)){1,8}`;

/** The characters of a Chinese number, for use in a character class. */
export const CHINESE_NUMBER = '零〇一二两三四五六七八九十百千万';

function section(written: string): number {
  let total = 0;
  let digit: number | undefined;
  let unit = 1;
  for (const character of written) {
    const scale = UNITS.get(character);
    if (scale !== undefined) {
      total += (digit ?? 1) * scale;
      unit = scale;
      digit = undefined;
    } else {
      digit = DIGITS.get(character);
      if (digit === 0) unit = 1;
    }
  }
  // 三百五 is 350: a last digit without a unit takes the next one
  return total + (digit ?? 0) * (unit >= 100 ? unit / 10 : 1);
}

function chinese(written: string): number {
  const at = written.indexOf('万');
  if (at < 0) return section(written);
  const low = written.slice(at + 1);
  return section(written.slice(0, at) || '一') * 10_000 + section(low) * (low.length === 1 ? 1000 : 1);
}

function english(written: string): number | undefined {
  let total = 0;
  let part = 0;
  for (const word of written.split(/[ -]+/)) {
    const value = ENGLISH.get(word);
    if (value !== undefined) part += value;
    else if (word === 'hundred') part = (part || 1) * 100;
    else if (word === 'thousand' || word === 'million') {
      total += (part || 1) * (word === 'thousand' ? 1000 : 1_000_000);
      part = 0;
    } else if (word !== 'and' && word !== '') return undefined;
  }
  return total + part || undefined;
}

/** Reads `1,200`, `5k`, `1.5万`, `五百`, `三百五`, `two hundred and fifty`; undefined for anything else. */
export function readNumber(written: string): number | undefined {
  const text = written.replace(/,/g, '').trim();
  const arabic = /^(\d{1,9}(?:\.\d{1,4})?) ?([百千万k])?$/.exec(text);
  if (arabic) {
    const scale = { 百: 100, 千: 1000, 万: 10_000, k: 1000 }[arabic[2] ?? ''] ?? 1;
    return Number(arabic[1]) * scale;
  }
  if (/^[零〇一二两三四五六七八九十百千万]{1,12}$/.test(text)) return chinese(text);
  return english(text);
}
