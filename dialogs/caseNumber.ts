import { randomInt } from 'node:crypto';

/** Check digit after Luhn (ISO/IEC 7812-1, annex B): finds every single wrong digit and most swaps. */
function checkDigit(digits: string): number {
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return (10 - (sum % 10)) % 10;
}

/**
 * A new complaint number such as `K482-910-375`: nine digits in threes, easy to say on a phone, the last one a check
 * digit. Drawn at random, because a number that counts up tells strangers how many complaints there are and what the
 * next one is called. The store refuses a number that is taken; the turn then runs again with another.
 */
export function newCaseNumber(draw: (max: number) => number = randomInt): string {
  const digits = String(draw(100_000_000)).padStart(8, '0');
  const all = `${digits}${checkDigit(digits)}`;
  return `K${all.slice(0, 3)}-${all.slice(3, 6)}-${all.slice(6)}`;
}

const WRITTEN = /(?<!\d)[Kk]?\s?(\d{3})[\s\-–—.]?(\d{3})[\s\-–—.]?(\d{3})(?!\d)/;

/** The first case number in a text, however it is grouped, or undefined. A wrong check digit is no case number. */
export function findCaseNumber(text: string): string | undefined {
  const match = WRITTEN.exec(text.normalize('NFKC'));
  if (!match) return undefined;
  const digits = match.slice(1).join('');
  if (checkDigit(digits.slice(0, 8)) !== Number(digits[8])) return undefined;
  return `K${match[1]}-${match[2]}-${match[3]}`;
}
