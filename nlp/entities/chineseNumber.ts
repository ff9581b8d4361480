const DIGITS = new Map([...'零一二三四五六七八九'].map((digit, value) => [digit, value]));
DIGITS.set('两', 2);
DIGITS.set('〇', 0);
const UNITS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const SHORT = new Map([
  ['廿', '二十'],
  ['卅', '三十'],
]);

/** The characters a Chinese number is written with, for use inside a character class. */
export const CHINESE_DIGITS = '零〇一二两三四五六七八九十百千万廿卅';

/**
 * Reads a number in Arabic or Chinese figures: `12`, `1,200`, `十二`, `两百零三`, `三百五` (350: a last digit without a unit
 * takes the next one), `一万二`, `3万`, `二〇二六`. Anything else is undefined.
 */
export function parseNumber(written: string): number | undefined {
  const text = written.replace(/[, ]/g, '').replace(/[廿卅]/g, (sign) => SHORT.get(sign) ?? sign);
  if (/^\d{1,12}(?:\.\d{1,4})?$/.test(text)) return Number(text);
  const arabic = /^(\d{1,9}(?:\.\d{1,4})?)([百千万kK])$/.exec(text);
  if (arabic) return Math.round(Number(arabic[1]) * scaleOf(arabic[2] ?? '') * 100) / 100;
  if (!/^[零〇一二两三四五六七八九十百千万]{1,12}$/.test(text)) return undefined;
  if (/^[零〇一二三四五六七八九]{2,}$/.test(text)) return Number([...text].map((digit) => DIGITS.get(digit)).join(''));
  const [high = '', low, ...more] = text.split('万');
  if (low === undefined) return parseSection(high);
  if (more.length > 0) return undefined;
  const thousands = low.length === 1 && DIGITS.has(low) ? (DIGITS.get(low) ?? 0) * 1000 : parseSection(low);
  return parseSection(high) * 10_000 + thousands;
}

function scaleOf(unit: string): number {
  return unit === '万' ? 10_000 : (UNITS.get(unit) ?? 1000);
}

function parseSection(section: string): number {
  let total = 0;
  let digit: number | undefined;
  let unit = 1;
  let zero = false;
  for (const character of section) {
    const scale = UNITS.get(character);
    if (scale !== undefined) {
      total += (digit ?? 1) * scale;
      unit = scale;
      digit = undefined;
      zero = false;
    } else {
      digit = DIGITS.get(character);
      zero ||= digit === 0;
    }
  }
  if (digit === undefined) return total;
  return total + (unit >= 100 && !zero ? digit * (unit / 10) : digit);
}
