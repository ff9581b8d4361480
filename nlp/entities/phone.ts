import { allMatches, type EntitySource, type Finder, type Found } from './found.ts';
import { toE164 } from './phonePlan.ts';

/** Something written like a phone number: digits in groups, with a plus or brackets perhaps. */
const PHONE_LIKE =
  /(?<![\w.@#$£€¥-]|\d,)(?:\+ ?\d{1,3}[ -]?)?\(?\d{2,14}\)?(?:(?:[ .-]{1,2}|(?<=\)))\(?\d{2,8}\)?){0,5}(?![\w@]|\.\d|-\d|(?<!\d{7}),\d{3}(?!\d))/g;
/** 1-800-555-0199. */
const WITH_ONE = /(?<![\w.@#$+-]|\d,)1[ .-]\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?![\w@-])/g;

/** Words around a number that make it a phone number. */
const PHONE_WORDS =
  /电话|手机|号码|致电|打给|打俾|打我|回电|联络|联系|微信|加微|热线|座机|市话|固话|phone|mobile|cell|call|tel|whatsapp|number|reach|contact|line|\bph\b|text me|ring me/i;
const NEAR = 24;

/** "2025-2026". */
const YEARS = /^\d{0,4}[- ]?(?:19|20)\d\d$/;
/** Numbers of other kinds of accounts. */
const OTHER_ACCOUNT = /(?:qq|扣扣|工号|工號|id)[号號 :：是]{0,3}$/i;

/** Fewer digits are no phone number. */
const DIGITS_MIN = 7;

/** Phone numbers of mainland China, Taiwan, Hong Kong, Britain, North America, and international ones. */
export const findPhones: Finder = (source) => {
  if (!hasEnoughDigits(source.plain)) return [];
  const found: Found[] = [];
  for (const match of [...allMatches(WITH_ONE, source.plain), ...allMatches(PHONE_LIKE, source.plain)]) {
    const written = match[0].trimEnd();
    const start = match.index;
    const end = start + written.length;
    if (OTHER_ACCOUNT.test(source.plain.slice(Math.max(0, start - 8), start))) continue;
    const value = YEARS.test(written) ? undefined : toE164(written, isNearPhoneWord(source, start, end), source);
    if (value !== undefined) found.push({ type: 'phone', start, end, value });
    else if (/ /.test(written)) found.push(...readGroups(source, written, start));
  }
  return found;
};

/** Numbers that only stand beside another one: "数量2 13800138000". */
function readGroups(source: EntitySource, written: string, start: number): Found[] {
  const found: Found[] = [];
  for (const match of allMatches(/[\d+()-]{8,17}/g, written)) {
    const from = start + match.index;
    const end = from + match[0].length;
    const value = toE164(match[0], isNearPhoneWord(source, from, end), source);
    if (value !== undefined) found.push({ type: 'phone', start: from, end, value });
  }
  return found;
}

function hasEnoughDigits(plain: string): boolean {
  let digits = 0;
  for (let at = 0; at < plain.length && digits < DIGITS_MIN; at += 1) {
    const unit = plain.charCodeAt(at);
    if (unit >= 0x30 && unit <= 0x39) digits += 1;
  }
  return digits >= DIGITS_MIN;
}

function isNearPhoneWord({ folded, fact }: EntitySource, start: number, end: number): boolean {
  if (fact === 'contact') return true;
  return (
    PHONE_WORDS.test(folded.slice(Math.max(0, start - NEAR), start)) || PHONE_WORDS.test(folded.slice(end, end + 8))
  );
}
