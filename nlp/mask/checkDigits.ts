/** Weights and check characters of GB 11643-1999 (ISO 7064, MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
/** The first two digits of every province of GB/T 2260. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);

/** Whether these could be a year, a month and a day of birth. */
function isBirthday(year: number, month: number, day: number): boolean {
  return year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** Whether this is a number of a resident of the mainland: 18 characters with their check, or the 15 digits of before 1999. */
export function isResidentId(text: string): boolean {
  if (!PROVINCES.has(text.slice(0, 2))) return false;
  if (/^\d{15}$/.test(text)) {
    return isBirthday(1900 + Number(text.slice(6, 8)), Number(text.slice(8, 10)), Number(text.slice(10, 12)));
  }
  if (!/^\d{17}[\dXx]$/.test(text)) return false;
  if (!isBirthday(Number(text.slice(6, 10)), Number(text.slice(10, 12)), Number(text.slice(12, 14)))) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return CHECKS[sum % 11] === text[17]?.toUpperCase();
}

/** Numbers of cards by how they begin and how long they are (ISO/IEC 7812; UnionPay 62, Visa, Mastercard, Amex, JCB …). */
const CARD =
  /^(?:62\d{14,17}|60\d{14,17}|4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|35\d{14}|6[45]\d{14}|9\d{18})$/;

/** Whether this is a number of a bank card: as long as it should be, and its last digit is right (Luhn). */
export function isCardNumber(digits: string): boolean {
  if (!CARD.test(digits)) return false;
  let sum = 0;
  for (let at = digits.length - 1, isDouble = false; at >= 0; at -= 1, isDouble = !isDouble) {
    const digit = Number(digits[at]) * (isDouble ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** What the letters of a Taiwanese number stand for, A to Z: two digits each. */
const TAIWAN = [10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30, 31, 33];

/** Whether this is a number of a citizen (second character 1 or 2) or a resident (8 or 9) of Taiwan. */
export function isTaiwanId(text: string): boolean {
  if (!/^[A-Za-z][1289]\d{8}$/.test(text)) return false;
  const letter = TAIWAN[text.toUpperCase().charCodeAt(0) - 65] ?? 0;
  const rest = [...text.slice(1)].reduce((sum, digit, at) => sum + Number(digit) * (at === 8 ? 1 : 8 - at), 0);
  return (Math.floor(letter / 10) + (letter % 10) * 9 + rest) % 10 === 0;
}

/** Whether this is the number of a Hong Kong identity card, without its brackets: one or two letters, six digits, a check. */
export function isHongKongId(text: string): boolean {
  const [, letters = '', digits = '', check = ''] = /^([A-Z]{1,2})(\d{6})([\dA])$/.exec(text.toUpperCase()) ?? [];
  if (letters === '') return false;
  const values = [...letters.padStart(2, ' ')].map((letter) => (letter === ' ' ? 36 : letter.charCodeAt(0) - 55));
  const all = [...values, ...[...digits].map(Number)];
  const sum = all.reduce((total, value, at) => total + value * (9 - at), 0);
  return (sum + (check === 'A' ? 10 : Number(check))) % 11 === 0;
}
