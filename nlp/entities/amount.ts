import { CHINESE_DIGITS, parseNumber } from './chineseNumber.ts';
import { type EntitySource, type Finder, type Found, groupSpan } from './found.ts';

const ARABIC = String.raw`\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,2})?|\d{1,9}(?:\.\d{1,2})?`;
const NUMBER = `(?:${ARABIC})[百千万kK]?|[${CHINESE_DIGITS}]{1,10}`;
const SIGN = 'NT\\$|NTD|TWD|HK\\$|HKD|US\\$|USD|AU\\$|A\\$|S\\$|SGD|MOP|RMB|CNY|EUR|GBP|人民币|港币|新台币|台币|[¥$£€]';
const UNIT =
  '块钱|块半|块(?![\\u4e00-\\u9fff])|块(?=[的了呢吧啊退赔也就都又还给我是而一二三四五六七八九])|元(?!旦|素|气)|圆|蚊|鸡士|刀(?!片|具|叉)|美元|美金|港币|港元|港纸|新台币|台币|人民币|欧元|英镑|日元|澳门币|' +
  'dollars?|bucks?|pounds?|quid|euros?|yuan|rmb|cny|hkd|ntd|twd|usd|eur|gbp|€';

/** A sign before the number, or a unit after it; `三块五`, `5元5角` carry a tail. */
const AMOUNT = new RegExp(
  `(?<![\\w.,$])((?:(${SIGN}) ?)?(${NUMBER})(?: ?(${UNIT})([${CHINESE_DIGITS}\\d](?=[毛角]?(?![${CHINESE_DIGITS}\\d]))[毛角]?)?)?)(?![\\d.]\\d|[A-Za-z])`,
  'gid',
);

/** `三百五` is money even without a unit; so is a round number after a word of paying. */
const COLLOQUIAL = /^[一二两三四五六七八九][百千万][一二三四五六七八九]$/;
const ROUND = /[百千万]/;
const PAYING =
  /(?:花|付|赔|退|给|收|扣|价|钱|交|充|刷|畀|俾|至少|最少|起码|共|refund|paid|pay|cost|charged?)[了咗我过回返足晒们 ]{0,3}$/i;

/** What follows a number that counts something else. */
const COUNTED =
  /^ ?[天日号月年周星小分秒点次个箱瓶盒件包袋杯份罐支双套台斤公只条张人位米克度楼岁%]|^ ?(?:days?|hours?|weeks?|months?|years?|times?|minutes?|boxes|bottles|%)/i;

const CURRENCIES: readonly [RegExp, string][] = [
  [/^(?:nt\$|ntd|twd|新台币|台币)$/i, 'TWD'],
  [/^(?:hk\$|hkd|港币|港元|港纸|蚊|鸡士)$/i, 'HKD'],
  [/^(?:us\$|usd|刀|美元|美金|bucks?)$/i, 'USD'],
  [/^(?:rmb|cny|人民币|yuan|块钱)$/i, 'CNY'],
  [/^(?:£|gbp|pounds?|quid|英镑)$/i, 'GBP'],
  [/^(?:€|eur|euros?|欧元)$/i, 'EUR'],
  [/^(?:a\$|au\$)$/i, 'AUD'],
  [/^(?:s\$|sgd)$/i, 'SGD'],
  [/^(?:mop|澳门币)$/i, 'MOP'],
  [/^日元$/, 'JPY'],
];

/** Sums of money, as `"39.9 CNY"`. */
export const findAmounts: Finder = (source) => {
  const found: Found[] = [];
  for (const match of source.folded.matchAll(AMOUNT)) {
    const [, , sign, number = '', unit, tail] = match;
    const value = parseNumber(number);
    const span = groupSpan(match, 1);
    if (value === undefined || span === undefined) continue;
    if (sign === undefined && unit === undefined && !isBareAmount(source, number, span)) continue;
    const sum =
      Math.round(
        (value + (tail ? (parseNumber(tail.replace(/[毛角]/, '')) ?? 0) / 10 : 0) + (unit === '块半' ? 0.5 : 0)) * 100,
      ) / 100;
    found.push({ type: 'amount', ...span, value: `${sum} ${currencyOf(sign ?? unit, source)}` });
  }
  return found;
};

function isBareAmount(
  { folded, fact }: EntitySource,
  number: string,
  { start, end }: { start: number; end: number },
): boolean {
  if (COUNTED.test(folded.slice(end, end + 8)) || /[第年月\d]$/.test(folded.slice(0, start))) return false;
  if (fact === 'amount') return true;
  if (COLLOQUIAL.test(number)) return true;
  return (
    (ROUND.test(number) || /^\d{2,6}(?:\.\d{1,2})?$/.test(number)) &&
    PAYING.test(folded.slice(Math.max(0, start - 10), start))
  );
}

/** By its sign or word; "$", "块", "元" and bare numbers by where the writer is. */
function currencyOf(mark: string | undefined, source: EntitySource): string {
  const own = mark === undefined ? undefined : CURRENCIES.find(([name]) => name.test(mark))?.[1];
  if (own === 'CNY' && mark === '块钱') return localCurrency(source);
  if (own !== undefined) return own;
  if (mark === '¥') return 'CNY';
  return localCurrency(source);
}

function localCurrency({ lang, cantonese, context, folded }: EntitySource): string {
  const home = context.locale !== undefined && context.locale !== 'en' && lang !== 'zh-Hans' ? context.locale : lang;
  if (context.zone === 'Asia/Hong_Kong' || (home === 'zh-Hant' && (cantonese || /HK\$|港币|港元|港纸|蚊/.test(folded))))
    return 'HKD';
  if (context.zone === 'Asia/Taipei' || home === 'zh-Hant') return 'TWD';
  return home === 'zh-Hans' ? 'CNY' : 'USD';
}
