import { isCardNumber, isHongKongId, isResidentId, isTaiwanId } from './checkDigits.ts';
import type { PersonalSpan } from './personalData.ts';

/** Digits in groups, as people write numbers; bounded, so that any text is read in linear time. */
const RUN = /(?:\+ ?)?\(?\d(?:[ -]{0,2}[()]?[ ]?\d){6,60}[Xx]?/g;
/** Numbers of identity that begin with letters. */
const LETTERED =
  /(?<![A-Za-z0-9])(?:[A-Za-z][1289]\d{8}|[A-Za-z]{1,2}\d{6} ?(?:\([\dAa]\)|（[\dAa]）|[\dAa]))(?![A-Za-z0-9])/g;
/** Digits written as words: 一三八… */
const HAN_RUN = /[零〇一二三四五六七八九幺两]{11}/g;
const HAN_DIGITS: Readonly<Record<string, string>> = {
  零: '0',
  〇: '0',
  一: '1',
  幺: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** Words before a number that make it one of ours. */
const ORDER_WORD =
  /(?:订单|訂單|單號|单号|运单|運單|快递|快遞|物流|流水|编号|編號|发票|發票|批号|批號|货号|貨號|型号|型號|条码|條碼|案件|案號|order|tracking|invoice|receipt|ref(?:erence)?|serial|batch|sku|ticket|case)[^，,。；;\n\d]{0,14}$/i;
/** Words before a number that make it a telephone number. */
const PHONE_WORD =
  /(?:电话|電話|手机|手機|号码|號碼|致电|致電|回电|回電|联系|聯繫|聯絡|打给|打給|微信|wechat|whatsapp|座机|座機|市話|phone|mobile|cell|call|tel|ring|reach|text)[^，,。；;\n\d]{0,14}$/i;
/** Letters that may stand right before a number of a telephone or a card. */
const NAMES_IT = /(?:tel|phone|mobile|mob|cell|call|whatsapp|wechat|wx|ph|card|id)[.:#]?$/i;
/** How far back a word is looked for. */
const NEAR = 24;
const YEARS_AND_DATES = /^(?:19|20)\d\d[- ](?:\d{1,2}[- ]\d{1,2}(?: \d{1,2})?|(?:19|20)\d\d)$/;

/** Telephone numbers, identity numbers and card numbers. `text` has ASCII digits only. */
export function findNumbers(text: string): PersonalSpan[] {
  const found: PersonalSpan[] = [];
  for (const match of text.matchAll(LETTERED)) {
    const plain = match[0].replace(/[ ()（）]/g, '');
    if (isTaiwanId(plain) || isHongKongId(plain)) found.push(spanOf('id', match.index, match[0]));
  }
  for (const match of text.matchAll(RUN)) {
    if (isPartOfWord(text, match.index, match.index + match[0].length)) continue;
    const before = text.slice(Math.max(0, match.index - NEAR), match.index);
    const whole = kindOf(match[0], before);
    if (whole) found.push(spanOf(whole, match.index, match[0]));
    else found.push(...inParts(match[0], match.index, before));
  }
  for (const match of text.matchAll(HAN_RUN)) {
    const digits = [...match[0]].map((letter) => HAN_DIGITS[letter] ?? '').join('');
    if (/^1[3-9]\d{9}$/.test(digits)) found.push(spanOf('phone', match.index, match[0]));
  }
  return found;
}

/** Groups of one number at most. */
const MOST_GROUPS = 6;

/** Several numbers that only stand beside one another: "2 13800138000". The longest that is one is taken. */
function inParts(run: string, at: number, before: string): PersonalSpan[] {
  const found: PersonalSpan[] = [];
  const groups = [...run.matchAll(/[\dXx+()-]+/g)];
  for (let first = 0; first < groups.length; first += 1) {
    for (let last = Math.min(groups.length, first + MOST_GROUPS) - 1; last >= first; last -= 1) {
      const [begin, end] = [groups[first], groups[last]];
      if (!begin || !end) continue;
      const written = run.slice(begin.index, end.index + end[0].length);
      const kind = kindOf(written, before);
      if (!kind) continue;
      found.push(spanOf(kind, at + begin.index, written));
      first = last;
      break;
    }
  }
  return found;
}

function kindOf(written: string, before: string): PersonalSpan['kind'] | undefined {
  const digits = written.replace(/[^\dXx]/g, '');
  if (isResidentId(digits)) return digits.length === 18 || !ORDER_WORD.test(before) ? 'id' : undefined;
  if (ORDER_WORD.test(before) || YEARS_AND_DATES.test(written)) return undefined;
  if (/[Xx]/.test(digits)) return undefined;
  if (isCardNumber(digits)) return 'card';
  return isPhone(written, digits, PHONE_WORD.test(before)) ? 'phone' : undefined;
}

/** Numbering plans: the mainland, Taiwan, Hong Kong, Britain, North America, and any country after a plus. */
function isPhone(written: string, digits: string, isNamed: boolean): boolean {
  if (written.startsWith('+') || digits.startsWith('00')) return digits.length >= 8 && digits.length <= 17;
  if (/^(?:86)?1[3-9]\d{9}$|^09\d{8}$|^8869\d{8}$|^852[2-9]\d{7}$/.test(digits)) return true;
  const isGrouped = /\d[-() ]+\d/.test(written);
  if (!isGrouped && !isNamed) return false;
  // A hot line of a company is nobody's own.
  if (/^(?:400|800)\d{7}$/.test(digits)) return false;
  if (/^0\d{8,11}$/.test(digits)) return true;
  if (/^\(?[2-9]\d\d\)?[ -]{1,2}[2-9]\d\d[ -]\d{4}$|^1[ -]\(?[2-9]\d\d\)?[ -]{1,2}\d{3}[ -]\d{4}$/.test(written))
    return true;
  if (/^[5-79]\d{3}[ -]\d{4}$/.test(written)) return true;
  return isNamed && digits.length >= 7 && digits.length <= 15 && !/^(?:19|20)\d{6}$/.test(digits);
}

/** Whether it is part of a longer word, number or amount. */
function isPartOfWord(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 10), start);
  if (/[.,]\d?$|[$£€¥￥#_]$/.test(before)) return true;
  if (/[A-Za-z0-9-]$/.test(before) && !NAMES_IT.test(before)) return true;
  return /^(?:[A-Za-z0-9_]|[.,]\d|-\d| ?(?:元|块|塊|USD|RMB|HKD|TWD))/.test(text.slice(end, end + 5));
}

function spanOf(kind: PersonalSpan['kind'], start: number, written: string): PersonalSpan {
  return { kind, start, end: start + written.trimEnd().length };
}
