import { CLUE } from './clues.ts';
import type { EntitySource } from './found.ts';

/** Signs before a number, in Simplified, for an expression. */
export const CURRENCY_SIGN =
  '日币|NT\\$?|NTD|TWD|HK\\$|HKD|US\\$|USD|AU\\$|A\\$|AUD|CA\\$|C\\$|CAD|S\\$|SGD|RM|MYR|MOP|RMB|CNY|EUR|GBP|JPY|人民币|港币|港元|新台币|台币|美金|Rs\\.?|INR|[¥$£€₹]';

/** Words for money after a number, in Simplified, for an expression. */
export const CURRENCY_WORD =
  '块钱|块半|块(?![\\u4e00-\\u9fff])|块(?=[的了呢吧啊退赔也就都又还给我是而呀吗嘛啦才在到没不上下被一二三四五六七八九押运定订])|' +
  '元整|元(?!旦|素|气|宵)|圆(?![形的满圈])|蚊半|蚊鸡|蚊(?!子|虫|香|帐|叮)|鸡士|旧水|嚿水|嚿|旧(?=[^\\u4e00-\\u9fff]|$)|大洋|毛钱|毛(?=[^\\u4e00-\\u9fff]|$)|刀(?!片|具|叉)|美元|美金|港币|港元|港纸|新台币|台币|人民币|欧元|英镑|日元|日圆|日币|韩元|澳元|加元|新币|马币|令吉|澳门币|' +
  'dollars?|bucks?|pounds?(?! of)|quid|euros?|yuan|kuai|rmb|cny|hkd|ntd|nt|twd|usd|eur|gbp|aud|sgd|cad|myr|jpy|yen|€|£|\\$';

const CODES: readonly [RegExp, string][] = [
  [/^(?:nt\$?|ntd|twd|新台币|台币)$/i, 'TWD'],
  [/^(?:hk\$|hkd|港币|港元|港纸|蚊|蚊半|蚊鸡|鸡士|旧水|旧|嚿水|嚿)$/i, 'HKD'],
  [/^(?:us\$|usd|刀|美元|美金|bucks?)$/i, 'USD'],
  [/^(?:rmb|cny|人民币|yuan|kuai)$/i, 'CNY'],
  [/^(?:£|gbp|pounds?|quid|英镑|pence|p)$/i, 'GBP'],
  [/^(?:€|eur|euros?|欧元)$/i, 'EUR'],
  [/^(?:a\$|au\$|aud|澳元)$/i, 'AUD'],
  [/^(?:c\$|ca\$|cad|加元)$/i, 'CAD'],
  [/^(?:s\$|sgd|新币)$/i, 'SGD'],
  [/^(?:rm|myr|马币|令吉)$/i, 'MYR'],
  [/^(?:mop|澳门币)$/i, 'MOP'],
  [/^(?:jpy|yen|日元|日圆|日币)$/i, 'JPY'],
  [/^(?:rs\.?|inr|₹)$/i, 'INR'],
  [/^韩元$/, 'KRW'],
];

/** Zones with a currency of their own that people there mean by "$", "dollars", or a bare number. */
const ZONES: readonly [RegExp, string][] = [
  [/^Asia\/Hong_Kong$/, 'HKD'],
  [/^Asia\/Taipei$/, 'TWD'],
  [/^Asia\/(?:Shanghai|Urumqi|Chongqing|Harbin)$/, 'CNY'],
  [/^Asia\/Maca[uo]$/, 'MOP'],
  [/^Asia\/Singapore$/, 'SGD'],
  [/^Australia\//, 'AUD'],
  [/^America\/(?:Toronto|Vancouver|Montreal|Edmonton|Winnipeg|Halifax|Regina|St_Johns)$/, 'CAD'],
  [/^Pacific\/Auckland$/, 'NZD'],
];
const POUND_ZONE = /^Europe\/(?:London|Belfast)$|^GB$/;
const EURO_ZONE = /^Europe\/(?!London|Belfast|Zurich|Moscow|Istanbul|Kiev|Kyiv)/;

/** The ISO code of a sign or word; "$", "块", "元" and bare numbers by where the writer is. */
export function currencyOf(mark: string | undefined, source: EntitySource): string {
  const own = mark === undefined ? undefined : CODES.find(([name]) => name.test(mark))?.[1];
  if (own === 'USD' && /^bucks?$/i.test(mark ?? '')) return bucks(source);
  if (own !== undefined) return own;
  if (mark === '¥') return source.lang !== 'zh-Hans' && source.context.zone === 'Asia/Tokyo' ? 'JPY' : 'CNY';
  return localCurrency(source, mark);
}

/** A buck is a dollar of the country, and elsewhere an American one. */
function bucks({ context }: EntitySource): string {
  const here = ZONES.find(([zone]) => zone.test(context.zone ?? ''))?.[1];
  return here === 'AUD' || here === 'CAD' || here === 'NZD' || here === 'SGD' ? here : 'USD';
}

function localCurrency({ lang, cantonese, context, folded }: EntitySource, mark: string | undefined): string {
  const zone = context.zone ?? '';
  const here = ZONES.find(([name]) => name.test(zone))?.[1];
  const isDollar = mark !== undefined && /^(?:\$|dollars?)$/i.test(mark);
  // Nobody writes Traditional Chinese about yuan: a mainland zone is then the shop's, not the writer's.
  if (here !== undefined && !(here === 'CNY' && (isDollar || lang === 'zh-Hant'))) return here;
  if (lang === 'en' && mark === undefined && POUND_ZONE.test(zone)) return 'GBP';
  if (lang === 'en' && mark === undefined && EURO_ZONE.test(zone)) return 'EUR';
  const home = context.locale !== undefined && context.locale !== 'en' && lang !== 'zh-Hans' ? context.locale : lang;
  if (home === 'zh-Hant') return cantonese || /HK\$|港币|港元|港纸|蚊/.test(folded) ? 'HKD' : 'TWD';
  return home === 'zh-Hans' && !isDollar ? 'CNY' : 'USD';
}

/** Whether a message may name a sum at all. */
export function mayNameSum({ clues, fact }: EntitySource): boolean {
  if ((clues & (CLUE.digit | CLUE.numeral | CLUE.figure)) === 0) return false;
  return fact === 'amount' || (clues & (CLUE.money | CLUE.numeral)) !== 0;
}
