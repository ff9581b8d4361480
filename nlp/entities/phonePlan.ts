import type { EntitySource } from './found.ts';

/** What is known of a number besides its digits. */
interface Written {
  readonly digits: string;
  /** Words around it say that it is a phone number. */
  readonly named: boolean;
  /** Its groups are set apart. */
  readonly grouped: boolean;
  /** Its groups, if it has any, are those of North America. */
  readonly american: boolean;
  readonly lang: string;
  readonly zone: string;
}

/** One shape of national numbers, and the number with its country. Numbering plans: ITU-T E.164 national annexes. */
type Plan = (written: Written) => string | undefined;

const PLANS: readonly Plan[] = [
  // Mainland mobile, with or without the country.
  ({ digits }) => (/^1[3-9]\d{9}$/.test(digits) ? `+86${digits}` : undefined),
  ({ digits }) =>
    /^861[3-9]\d{9}$|^8869\d{8}$|^852[2-9]\d{7}$|^44[127]\d{9}$/.test(digits) ? `+${digits}` : undefined,
  // Taiwan: mobile, then landlines.
  ({ digits }) => (/^09\d{8}$/.test(digits) ? `+886${digits.slice(1)}` : undefined),
  ({ digits, lang, zone, named, grouped }) =>
    (zone === 'Asia/Taipei' || (lang === 'zh-Hant' && !EIGHT_DIGITS.test(zone))) &&
    /^0[2-8]\d{7,8}$/.test(digits) &&
    (named || grouped)
      ? `+886${digits.slice(1)}`
      : undefined,
  // Hong Kong and Macau have eight digits and no trunk prefix.
  ({ digits, lang, zone, named, grouped }) =>
    /^[235-9]\d{7}$/.test(digits) &&
    (named || grouped) &&
    (EIGHT_DIGITS.test(zone) || (zone === '' ? lang !== 'zh-Hans' : lang === 'zh-Hant' && zone !== 'Asia/Taipei'))
      ? `+852${digits}`
      : undefined,
  // Britain: eleven digits with the trunk prefix.
  ({ digits, lang, zone, named, grouped }) =>
    lang === 'en' &&
    (named || grouped) &&
    (/^07\d{9}$/.test(digits) || (/^0[123]\d{8,9}$/.test(digits) && isBritish(zone)))
      ? `+44${digits.slice(1)}`
      : undefined,
  // Mainland landlines: area code with the trunk prefix, then seven or eight digits.
  ({ digits, lang, zone, named, grouped }) =>
    /^0(?:10|2\d|[3-9]\d\d)\d{7,8}$/.test(digits) &&
    (zone === 'Asia/Shanghai' || lang === 'zh-Hans') &&
    (named || grouped)
      ? `+86${digits.slice(1)}`
      : undefined,
  // North America.
  ({ digits, lang, named, grouped, american }) =>
    american && /^1?[2-9]\d{2}[2-9]\d{6}$/.test(digits) && lang === 'en' && (named || grouped)
      ? `+1${digits.replace(/^1/, '')}`
      : undefined,
  ({ digits }) => (/^(?:400|800)\d{7}$/.test(digits) ? digits : undefined),
  ({ digits, named, grouped }) => (/^0\d{8,11}$/.test(digits) && (named || grouped) ? digits : undefined),
];

const AMERICAN = /^(?:1[ .-]?)?\(?\d{3}\)?[ .-]{0,2}\d{3}[ .-]?\d{4}$/;
/** As North Americans write the country. */
const WITH_ONE = /^1[ .-]\(?[2-9]\d{2}\)?[ .-]\d{3}[ .-]\d{4}$/;

const EIGHT_DIGITS = /^Asia\/(?:Hong_Kong|Maca[uo])$/;
const isBritish = (zone: string): boolean => zone === '' || zone === 'UTC' || /^Europe\/(?:London|Belfast)$/.test(zone);

/** The digits with a plus and the country where the numbering plan leaves no doubt; undefined when it is no number. */
export function toE164(text: string, named: boolean, { lang, context }: EntitySource): string | undefined {
  const digits = text.replace(/\D/g, '');
  if (text.startsWith('+')) return digits.length >= 8 && digits.length <= 15 ? `+${digits}` : undefined;
  if (/^00[1-9]/.test(digits) && digits.length >= 11 && digits.length <= 17) return `+${digits.slice(2)}`;
  if (WITH_ONE.test(text)) return `+${digits}`;
  const grouped = /\d[-(). ]+\d|\d\)/.test(text) && !/^\d{4}[-. ]\d{1,2}[-. ]\d{1,2}$/.test(text);
  const american = AMERICAN.test(text);
  const written = { digits, named, grouped, american, lang, zone: context.zone ?? '' };
  for (const plan of PLANS) {
    const value = plan(written);
    if (value !== undefined) return value;
  }
  return named && digits.length >= 7 && digits.length <= 15 && !/^(?:19|20)\d{6}$/.test(digits) ? digits : undefined;
}
