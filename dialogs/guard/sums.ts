import type { Span } from './finding.ts';
import { CHINESE_NUMBER, ENGLISH_NUMBER, readNumber } from './number.ts';
import type { Passage } from './passage.ts';
import { spanAround } from './spans.ts';

/** A sum of money, or a share of the price, that a text names. */
export interface Sum extends Span {
  amount?: number;
  /** Three letters where the text says which; absent for words that mean the local money. */
  currency?: string;
  /** Percent of the price. */
  percent?: number;
}

const NUMBER = `\\d{1,3}(?:,\\d{3}){1,3}(?:\\.\\d{1,2})?|\\d{1,9}(?:\\.\\d{1,2})?`;
const SIGN = 'nt\\$|ntd|twd|hk\\$|hkd|us\\$|usd|au\\$|a\\$|s\\$|rmb|cny|cn¥|eur|gbp|人民币|港币|新?台币|[¥$£€]';
const UNIT =
  '块钱|块(?![\\u4e00-\\u9fff]{0,1}砖)|元|圆|蚊|美[元金]|港[币元纸]|新?台币|人民币|欧元|英镑|日[元圆]|dollars?|bucks?|pounds?|quid|euros?|yuan|rmb|cny|hkd|ntd|twd|usd|eur|gbp';
const SUM = new RegExp(
  `(?<![\\w.,])(?:(${SIGN}) ?)?((?:${NUMBER}) ?[百千万k]?|[${CHINESE_NUMBER}]{1,10}|${ENGLISH_NUMBER})(?: ?(?:多|来)?(${UNIT}))?(?![\\d.]\\d|[a-z])`,
  'g',
);
const BARE =
  /(?:退款?|退还|赔偿?|补偿?|refund|pay|give|offer|compensate|credit)(?:给|付)?(?:您|你| you)?(?: (?:with|of|the|sum|of))? ?(\d{2,6}(?:\.\d{1,2})?)(?![\d:.年月日天小时分点件个张号%折百千万倍]| ?(?:days?|hours?|minutes?|weeks?|%|working|business|times|percent|per cent|points))/g;

const CURRENCIES: readonly [RegExp, string][] = [
  [/^(?:nt\$|ntd|twd|新?台币)$/, 'TWD'],
  [/^(?:hk\$|hkd|港.|蚊)$/, 'HKD'],
  [/^(?:us\$|usd|美.)$/, 'USD'],
  [/^(?:rmb|cny|cn¥|人民币|yuan)$/, 'CNY'],
  [/^(?:£|gbp|pounds?|quid|英镑)$/, 'GBP'],
  [/^(?:€|eur|euros?|欧元)$/, 'EUR'],
  [/^a/, 'AUD'],
  [/^s\$/, 'SGD'],
  [/^日/, 'JPY'],
];

/** "$", "dollars", "元" and "块" mean the money of the place; "¥" that of China or Japan. */
function currencyOf(mark: string, home: string): string | undefined {
  if (/^(?:\$|dollars?|bucks?)$/.test(mark)) return /^(?:HKD|TWD|USD|SGD|AUD|CAD|NZD)$/.test(home) ? home : 'USD';
  if (mark === '¥') return home === 'JPY' ? 'JPY' : 'CNY';
  return CURRENCIES.find(([name]) => name.test(mark))?.[1];
}

function findAmounts(plain: string, home: string): Sum[] {
  const sums: Sum[] = [];
  for (const match of plain.matchAll(SUM)) {
    const [words, sign, number = '', unit] = match;
    const mark = sign ?? unit;
    const amount = mark === undefined ? undefined : readNumber(number);
    if (mark === undefined || amount === undefined) continue;
    const currency = currencyOf(mark, home);
    sums.push({ start: match.index, end: match.index + words.length, amount, ...(currency ? { currency } : {}) });
  }
  const marked = [...sums];
  for (const match of plain.matchAll(BARE)) {
    const [words, number = ''] = match;
    const end = match.index + words.length;
    if (!spanAround(marked, { start: end - number.length, end })) {
      sums.push({ start: end - number.length, end, amount: Number(number) });
    }
  }
  return sums;
}

const times = (word: string | undefined) => (readNumber(word ?? '') ?? 1) * 100;
const EN_TIMES = new Map([
  ['double', 200],
  ['twice', 200],
  ['triple', 300],
  ['treble', 300],
]);

/** Shares of the price, in the words people say them with. */
const SHARES: readonly [RegExp, (match: RegExpExecArray) => number][] = [
  [
    /\b(?:full|complete|100% |whole) refund\b|\brefund (?:you |it |the order |everything )?(?:in full|the full (?:amount|price)|everything|all of it)\b|\b(?:all (?:of )?)your money back\b/g,
    () => 100,
  ],
  [/\bhalf (?:of )?(?:your money|the (?:price|amount|money|cost)|price)(?: back)?\b|\bhalf refund\b/g, () => 50],
  [
    /\b(double|twice|triple|treble) (?:the |your |what )?(?:price|money|amount|compensation|refund|value|you paid)/g,
    ([, word = '']) => EN_TIMES.get(word) ?? 200,
  ],
  [
    new RegExp(`\\b(\\d{1,3}|${ENGLISH_NUMBER})times (?:the |your |what )?(?:price|money|amount|value|you paid)`, 'g'),
    ([, word]) => times(word),
  ],
  [
    /\b(\d{1,3}(?:\.\d)?) ?(?:%|per ?cent) (?:refund|off|discount|of (?:the|your|what)|back|compensation|credit)/g,
    ([, number]) => Number(number),
  ],
  [/全额(?:给您|为您|都)?(?:退|赔)(?:款|还|费|偿)?|全款退|全数退(?:款|还)?|全部退(?:款|还|给)|免单/g, () => 100],
  [/双倍(?:赔偿?|退款?|返还|补偿)|加倍(?:赔偿?|退还?)|(?:赔偿?|补偿|退)[您你]?双倍/g, () => 200],
  [
    /([一二两三四五六七八九十]{1,3}|\d{1,3})倍的?(?:赔偿?|赔付|补偿|价款|退款)|(?:赔偿?|赔付|补偿)[您你]?([一二两三四五六七八九十]{1,3}|\d{1,3})倍/g,
    ([, before, after]) => times(before ?? after),
  ],
  [/[退假缺]一[赔罚]([一二两三四五六七八九十]|\d{1,2})/g, ([, word]) => times(word)],
  [/半价(?:退|补偿|赔)|[退赔补](?:还|偿|给)?[您你]?一半/g, () => 50],
  [
    /(?:百分之([一二三四五六七八九十]{1,3})|(\d{1,3}) ?%)的?(?:退款|补偿|赔偿|返还|折扣|折让)|(?:退|赔|补)(?:还|偿|款)?(?:给)?[您你]?(?:百分之([一二三四五六七八九十]{1,3})|(\d{1,3}) ?%)/g,
    ([, a, b, c, d]) => times(a ?? b ?? c ?? d) / 100,
  ],
  [/打?([一二三四五六七八九]|\d)折/g, ([, word]) => 100 - times(word) / 10],
];

/** Every sum in a text, in order. `home` is the currency of the pack. */
export function findSums({ plain }: Passage, home: string): Sum[] {
  const shares = SHARES.flatMap(([expression, percent]) =>
    [...plain.matchAll(expression)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      percent: percent(match),
    })),
  );
  return [...findAmounts(plain, home), ...shares].sort((one, other) => one.start - other.start);
}
