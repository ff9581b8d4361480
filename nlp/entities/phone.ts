import type { EntitySource, Finder } from './found.ts';

/** Something written like a phone number: digits in groups, with a plus or brackets perhaps. */
const PHONE_LIKE = /(?<![\w.,@#-])(?:\+\d{1,3}[ -]?)?\(?\d{2,11}\)?(?:[ -]{1,2}\d{2,8}){0,4}(?![\w@]|[.,]\d)/g;

/** Words around a number that make it a phone number. */
const PHONE_WORDS =
  /电话|手机|号码|致电|打给|打俾|联络|联系|微信|加微|热线|phone|mobile|cell|call|tel|whatsapp|number|reach|contact|line/i;
const NEAR = 24;

/** Phone numbers of mainland China, Taiwan, Hong Kong, and international ones. */
export const findPhones: Finder = (source) =>
  Array.from(source.plain.matchAll(PHONE_LIKE), (match) => {
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    return {
      type: 'phone' as const,
      start,
      end,
      value: toPhone(match[0], isNearPhoneWord(source, start, end), source),
    };
  }).flatMap(({ value, ...found }) => (value === undefined ? [] : [{ ...found, value }]));

function isNearPhoneWord({ folded, fact }: EntitySource, start: number, end: number): boolean {
  if (fact === 'contact') return true;
  return (
    PHONE_WORDS.test(folded.slice(Math.max(0, start - NEAR), start)) || PHONE_WORDS.test(folded.slice(end, end + 8))
  );
}

/** The digits with a plus and the country where the numbering plan leaves no doubt. */
function toPhone(written: string, named: boolean, { lang }: EntitySource): string | undefined {
  const digits = written.replace(/\D/g, '');
  if (written.startsWith('+')) return digits.length >= 8 && digits.length <= 15 ? `+${digits}` : undefined;
  if (/^1[3-9]\d{9}$/.test(digits)) return `+86${digits}`;
  if (/^861[3-9]\d{9}$/.test(digits) || /^8869\d{8}$/.test(digits) || /^852[2-9]\d{7}$/.test(digits))
    return `+${digits}`;
  if (/^09\d{8}$/.test(digits)) return `+886${digits.slice(1)}`;
  if (/^[2-9]\d{7}$/.test(digits) && named && lang !== 'zh-Hans') return `+852${digits}`;
  if (/^0\d{8,11}$/.test(digits) && (named || /[-() ]/.test(written))) return digits;
  if (/^[2-9]\d{9}$/.test(digits) && (named || /\d[-)] ?\d/.test(written)) && lang === 'en') return `+1${digits}`;
  if (/^(?:400|800)\d{7}$/.test(digits)) return digits;
  return named && digits.length >= 7 && digits.length <= 15 ? digits : undefined;
}
