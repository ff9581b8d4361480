import { CHINESE_DIGITS, parseNumber } from './chineseNumber.ts';
import { CLUE, isFigure } from './clues.ts';
import { CURRENCY_SIGN, CURRENCY_WORD, currencyOf, mayNameSum } from './currency.ts';
import { NUMBER_WORD, parseEnglishNumber } from './englishNumber.ts';
import { allMatches, type EntitySource, type Finder, type Found } from './found.ts';

const ARABIC = String.raw`\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?`;
/** After the number: a scale, and what follows it in `3万5`, `1万2千`. */
const SCALED = `(?: ?[百千万wW](?:[1-9一二两三四五六七八九][百千]?)?|[kK])?`;
const NUMBER = `(?:${ARABIC})${SCALED}|[${CHINESE_DIGITS}]{1,12}`;

/** From the first figure of a number: the number and a unit after it; `三块五`, `5元5角` carry a tail. */
const NUMBER_AND_UNIT = new RegExp(
  `(${NUMBER})([多几来余])?(?: ?(${CURRENCY_WORD})(?:([${CHINESE_DIGITS}\\d]\\d?(?=[毛角]?(?![${CHINESE_DIGITS}\\d]))(?![个件次天箱盒瓶年月斤公半份杯包碗只张块元])[毛角]?))?)?(?![\\d.:]\\d|[A-Za-z])`,
  'iy',
);
const SIGN_BEFORE = new RegExp(`(?<![A-Za-z])(${CURRENCY_SIGN}) ?$`, 'i');
const SIGN_MAX = 6;
/** Before a sign or number that belongs to something longer; behind more than three figures a comma ends a number: 订单8837261，268块. */
const PART_BEFORE = /(?:[\w.$#第]|(?<!\d{3})\d,)$/;
/** "几百元", "好几千": nobody knows how much. */
const VAGUE_BEFORE = /[几数]$/;

/** Sums spelled out, and coins. */
const SPELLED = new RegExp(
  `\\b((?:an? )?${NUMBER_WORD}(?:(?:[ -]| and )${NUMBER_WORD}){0,6}) (dollars?|bucks?|pounds?(?! of)|quid|euros?|yuan|kuai|ringgit|cents?|grand)\\b`,
  'gi',
);
/** Bank notes by their names. */
const NOTES = /\b(?:a|one) (tenner|fiver)\b/gi;
const COINS = /(?<![\w.,:$£€])(\d{1,3}) ?(cents?|pence|p)(?![A-Za-z0-9])/gi;

/** `三百五` is money even without a unit; so is a round number after a word of paying. */
const COLLOQUIAL = /^[一二两三四五六七八九][百千万][一二三四五六七八九]$/;
const EXACT = /^[一二两三四五六七八九][百千万零一二两三四五六七八九十]{3,}$/;
/** `3万5`, `1.2w`. */
const SCALED_SUM = /^\d{1,4}(?:\.\d{1,2})?(?:[wW]|[千万][1-9一二三四五六七八九])$/;
const INSULT = /^二百五$/;
const PAYING =
  /(?:花|付|赔|退|给|收|扣|价|钱|交|充|刷|畀|俾|至少|最少|起码|一共|共|总计|合计|账|费|款|只要|才|原价|现价|便宜|贵|押金|定金|账单|帐单|违约金|罚款|罚金|解约金|订金|余款|差价|赔偿|余额|面值|额度|refund|paid|pay|cost|costs|charged?|spent|price|for just|bill(?: is| was| of| came to)?)[了咗我过回返足晒们到是为:的 me]{0,4}(?: (?:like|about|around|over|nearly|almost|only|just|you|roughly) )?$/i;
/** Before a round number also these. */
const ROUGHLY = /(?:要|近|大概|差不多|将近)$/;
/** What a meal came to: "四個人吃了三千多". */
const HAD_FOR = /(?:吃|食|喝|饮|点|叫|消费)[了咗掉去]{1,2}(?:大概|差不多|快|将近)?$/;
/** Words of paying close enough for a small number without a unit. */
const PAID =
  /(?:花|付|赔|退|扣|充|刷|交|收|多了|多出来?|涨了|贵了|降了|(?:paid|spent|cost me|charged me|refund me)(?: (?:like|about|around|over|nearly|almost|only|just))?)[了咗我过回返足晒 ]{0,3}$/i;

/** What follows a number that counts something else. */
const COUNTED =
  /^\+? ?[天日号月年周星小分秒点次个箱瓶盒件包袋杯份罐支双套台斤公只条张人位米克度楼岁%遍趟回名块路室楼层层种样句字倍成下分多几颗粒串部本把间家集代期级号万千百:：~]|^\+? ?(?:am|pm|days?|hours?|hrs?|weeks?|months?|years?|times?|minutes?|mins?|boxes|bottles|items?|people|stars?|miles|%|st\b|nd\b|rd\b|th\b|points|of\b|units|calls|nights|per cent|percent)/i;

/** Sums of money, as `"39.9 CNY"`. */
export const findAmounts: Finder = (source) => {
  if (!mayNameSum(source)) return [];
  const found: Found[] = [];
  if ((source.clues & (CLUE.digit | CLUE.numeral)) !== 0) found.push(...numericAmounts(source));
  if ((source.clues & CLUE.money) === 0) return found;
  if ((source.clues & CLUE.figure) !== 0) found.push(...spelledAmounts(source), ...notes(source));
  if ((source.clues & CLUE.digit) !== 0) found.push(...coins(source));
  return found;
};

function numericAmounts(source: EntitySource): Found[] {
  const { folded } = source;
  const found: Found[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    if (!isFigure(folded.charCodeAt(at))) continue;
    NUMBER_AND_UNIT.lastIndex = at;
    const match = NUMBER_AND_UNIT.exec(folded);
    const one = match === null ? undefined : readAmount(match, source);
    if (one !== undefined) found.push(one);
    at = Math.max(at, (one?.end ?? 0) - 1);
    while (isFigure(folded.charCodeAt(at + 1))) at += 1;
  }
  return found;
}

function readAmount(match: RegExpExecArray, source: EntitySource): Found | undefined {
  const [words, number = '', about, unit, tail] = match;
  const { folded } = source;
  const before = folded.slice(Math.max(0, match.index - SIGN_MAX - 1), match.index);
  const sign = SIGN_BEFORE.exec(before);
  const start = match.index - (sign?.[0].length ?? 0);
  const end = match.index + words.length;
  if (PART_BEFORE.test(sign === null ? before : before.slice(0, sign.index))) return undefined;
  if (sign === null && unit === undefined) {
    const isSum =
      (about === undefined || source.fact === 'amount' || /[百千万]$/.test(number)) &&
      !isWatts(source, number) &&
      isBareAmount(source, number, { start, end });
    const value = isSum ? sumOf(number) : undefined;
    return value === undefined
      ? undefined
      : { type: 'amount', start, end, value: `${value} ${currencyOf(undefined, source)}` };
  }
  if (isWatts(source, number) || (sign === null && isQuestionable(folded, number, unit ?? '', { start, end })))
    return undefined;
  const whole = sumOf(number);
  if (whole === undefined) return undefined;
  const scale = /^[旧嚿]/.test(unit ?? '') ? 100 : /^毛/.test(unit ?? '') ? 0.1 : 1;
  const sum = whole * scale + tailOf(tail) + (/半$/.test(unit ?? '') ? 0.5 : 0);
  const from = sign === null && /成$/.test(before) ? start - 1 : start;
  return {
    type: 'amount',
    start: from,
    end,
    value: `${Math.round(sum * 100) / 100} ${currencyOf(sign?.[1] ?? unit, source)}`,
  };
}

/** English has no 万. */
function isWatts({ lang }: EntitySource, number: string): boolean {
  return lang === 'en' && /w$/i.test(number);
}

/** "39.9", "15,50", "3万5", "1万2千", "百五" (150), "成千" (about 1000). */
function sumOf(number: string): number | undefined {
  const written = number.replace(/[wW]/, '万').replace(' ', '');
  const mixed = /^([\d.,]+)([百千万])([1-9一二两三四五六七八九])([百千])?$/.exec(written);
  if (mixed) {
    const head = parseNumber(`${mixed[1]}${mixed[2]}`);
    const unit = mixed[4] ?? { 百: '十', 千: '百', 万: '千' }[mixed[2] ?? ''] ?? '';
    const rest = parseNumber(`${mixed[3]}${unit}`);
    return head === undefined || rest === undefined ? undefined : head + rest;
  }
  if (/^\d+,\d{1,2}$/.test(written)) return Number(written.replace(',', '.'));
  return parseNumber(/^[百千万][一二三四五六七八九]$/.test(written) ? `一${written}` : written);
}

function tailOf(tail: string | undefined): number {
  if (tail === undefined) return 0;
  const written = tail.replace(/[毛角]/, '');
  const value = parseNumber(written) ?? 0;
  return /^\d\d$/.test(written) ? value / 100 : value / 10;
}

/** "一块" together, "三四百块" between two sums, a lump of cake. */
function isQuestionable(
  folded: string,
  number: string,
  unit: string,
  { start, end }: { start: number; end: number },
): boolean {
  if (/^[一二三四五六七八九][一二三四五六七八九](?:[十百千万]|$)/.test(number)) return true;
  if (/^[十百千万]/.test(number) && VAGUE_BEFORE.test(folded.slice(Math.max(0, start - 1), start))) return true;
  if (!/^块/.test(unit)) return false;
  // 一块一块的: pieces.
  if (folded.slice(Math.max(0, start - 2), start) === '一块') return true;
  return (
    number === '一' &&
    unit === '块' &&
    !/^[的钱]/.test(folded.slice(end, end + 1)) &&
    !PAYING.test(folded.slice(Math.max(0, start - 6), start))
  );
}

function isBareAmount(
  { folded, fact, lang }: EntitySource,
  number: string,
  { start, end }: { start: number; end: number },
): boolean {
  if (COUNTED.test(folded.slice(end, end + 8)) || /[第年月\d零一二三四五六七八九十/]$/.test(folded.slice(0, start)))
    return false;
  if (/[./:~-]$/.test(folded.slice(Math.max(0, start - 1), start)) || /^[./:~-]\d/.test(folded.slice(end, end + 2)))
    return false;
  if (fact === 'amount') return /[\d十百千万]/.test(number) || end - start > 1;
  if (INSULT.test(number)) return PAID.test(folded.slice(Math.max(0, start - 8), start));
  if (
    COLLOQUIAL.test(number) ||
    SCALED_SUM.test(number) ||
    (EXACT.test(number) && !/^[一二三四五六七八九][一二三四五六七八九]/.test(number))
  )
    return true;
  const before = folded.slice(Math.max(0, start - 12), start);
  if (/^\d{1,6}(?:\.\d{1,2})?$|^\d{1,3},\d{3}/.test(number))
    return number.length > 1 && PAYING.test(before) && !(lang === 'en' && /^\d$/.test(number));
  if (/^\d{1,3}(?:\.\d)?k$/i.test(number)) return PAID.test(before);
  return number.length > 1 && /[百千万]/.test(number)
    ? PAYING.test(before) || ROUGHLY.test(before) || HAD_FOR.test(before)
    : number.length > 1 && PAID.test(before);
}

function spelledAmounts(source: EntitySource): Found[] {
  return allMatches(SPELLED, source.folded).flatMap((match) => {
    const value = parseEnglishNumber(match[1] ?? '');
    if (value === undefined) return [];
    const unit = (match[2] ?? '').toLowerCase();
    const scale = unit === 'grand' ? 1000 : unit.startsWith('cent') ? 0.01 : 1;
    const currency = unit === 'grand' ? undefined : unit.startsWith('cent') ? '$' : unit;
    const span = { start: match.index, end: match.index + match[0].length };
    return [{ type: 'amount' as const, ...span, value: `${value * scale} ${currencyOf(currency, source)}` }];
  });
}

function notes({ folded }: EntitySource): Found[] {
  return allMatches(NOTES, folded).map((match) => {
    const value = /^t/i.test(match[1] ?? '') ? '10 GBP' : '5 GBP';
    return { type: 'amount', start: match.index, end: match.index + match[0].length, value };
  });
}

function coins(source: EntitySource): Found[] {
  return allMatches(COINS, source.folded).map((match) => {
    const unit = (match[2] ?? '').toLowerCase();
    const currency = currencyOf(unit.startsWith('cent') ? '$' : 'pence', source);
    const span = { start: match.index, end: match.index + match[0].length };
    return { type: 'amount', ...span, value: `${Number(match[1]) / 100} ${currency}` };
  });
}
