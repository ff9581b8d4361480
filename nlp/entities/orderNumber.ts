import { CLUE } from './clues.ts';
import { CURRENCY_WORD } from './currency.ts';
import { allMatches, type EntitySource, type Finder, type Found, lastGroupSpan } from './found.ts';

/** A code: letters, figures and hyphens, with a figure among its first ones. */
const CODE = '(?=[A-Za-z-]{0,8}\\d)[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?';

const NAMED = new RegExp(
  '(?:订单(?:编号|号码|号|尾号|id|[后末尾][三四五六]?[位码数])?|包裹(?:编?号|单号)?|快递|取件码|取货码|提货码|核销码|单号|单子|运单号?|快递号|物流号|流水号|追踪码|追踪号|编号|受理号|工单号?|取餐号|凭证号|发票号码?|预约号|预订号|' +
    '\\b(?:re)?order(?: ?(?:number|num|no\\.?|id|ref(?:erence)?|#))?|\\bordered ?[(\\[,]? ?(?:number|num|no\\.?|ref(?:erence)?|#)|\\btracking(?: ?(?:number|no\\.?|id|code))?|\\breference(?: ?(?:number|no\\.?|code))?|' +
    '\\bref\\.?|\\bconfirmation(?: ?(?:number|code|no\\.?))?|\\binvoice(?: ?(?:number|no\\.?))?|\\bbooking(?: ?(?:number|ref(?:erence)?|id))?|' +
    '\\bparcel|\\bpackage|\\bshipment|\\bwaybill|\\bawb|\\bticket(?: ?(?:number|no\\.?|id))?|\\btransaction(?: ?(?:number|id))?|\\bp\\.?o\\.?(?: ?number)?|\\bcase(?: ?(?:number|no\\.?|id))|\\bpurchase|\\bpnr|\\breceipt(?: ?(?:number|no\\.?))?|\\bconsignment(?: ?(?:number|no\\.?))?|\\brma)' +
    `(?:['’]?s\\b)?[ :#.(\\[“"]{0,4}(?:应该是|好像是|就是|是|为|系|係|叫|显示|is|was|=)?[ :#(\\[“"]{0,4}(${CODE})(?![A-Za-z0-9])`,
  'gi',
);
/** Codes and long numbers that can hardly be anything else. */
const LOOSE =
  /(?<![\w.@+$£€¥-])#?([A-Za-z]{1,5}-?\d{5,20}(?:-\d{1,10}){0,2}|[A-Z]{2,4}(?:-\d{2,8}){2,4}|\d{3}-\d{7}-\d{7}|[A-Z0-9]{10,24}|\d{12,24})(?![\w@-]|\.\d|(?<!\d{7}),\d{3}(?!\d))/g;
const HASHED = /(?<![\w#])#((?!(?:19|20)\d\d(?![\w-]))[A-Z]{0,5}-?\d{3,20}(?:-\d{1,10}){0,2}[A-Z]{0,3})(?![\w-])/gi;
/** What a customer writes who was asked for the number. */
const ASKED = new RegExp(`(?<![\\w.@+#-])#?(${CODE})(?![\\w@-])`, 'g');

/** A long number in groups, as it stands on a receipt. */
const GROUPED = /(?<![\w.@+#-])#?([1-9]\d{2,5}(?: \d{2,6}){2,5})(?![\w@-])/g;

/** What follows a sum, and no number of an order. */
const MONEY_AFTER = new RegExp(`^ ?(?:${CURRENCY_WORD})`, 'i');

const DATE_LIKE = /^(?:19|20)\d\d-\d{1,2}-\d{1,2}$/;
const TIME_LIKE =
  /^\d{1,4}(?:am|pm|st|nd|rd|th|min|mins|hrs?|hours?|days?|gb|mb|g|kg|ml|k|x|pcs|euros?|usd|ft|mph|km|cm|mm)$/i;
const HASHTAG = /^[A-Za-z]{3,}(?:19|20)\d\d$/;
const FLIGHT = /^[A-Z]{2}-?\d{1,4}$/i;
const TRAVEL = /flight|\bfl?t\b|airport|airline|plane|gate|boarding|航班|飞机|机场|起飞/i;
/** Numbers people have that no order has. */
const NOT_ORDER =
  /(?:身份证|卡号|账号|帐号|银行卡|error|code|version|model|型号|错误码?|错误代码|验证码|card|account|iban|passport|isbn|imei|serial(?: (?:no\.?|number))?|序列号|条形码|条码|股票)[^，。,.;]{0,6}$/i;

/** Order numbers that are called so. */
export const findNamedOrderNumbers: Finder = ({ folded, clues }) =>
  (clues & CLUE.digit) === 0
    ? []
    : allMatches(NAMED, folded).flatMap((match) => {
        const code = match[1] ?? '';
        return isNumbered(code) && !DATE_LIKE.test(code) && !TIME_LIKE.test(code) ? [toFound(match)] : [];
      });

/** Order numbers by their shape, and whatever has figures when the bot has asked for one. */
export const findLooseOrderNumbers: Finder = (source) => {
  const { plain, clues, fact } = source;
  if ((clues & CLUE.digit) === 0) return [];
  const found = [...allMatches(HASHED, plain), ...allMatches(LOOSE, plain)]
    .filter((match) => isOrderLike(match, source))
    .map(toFound);
  if (found.length > 0 || fact !== 'orderNumber') return found;
  const [grouped] = allMatches(GROUPED, plain).filter(({ 1: code = '' }) => figures(code) >= 10);
  if (grouped !== undefined) return [toFound(grouped)];
  const asked = allMatches(ASKED, plain).find(
    ({ 0: words, 1: code = '', index }) =>
      figures(code) >= 3 &&
      !DATE_LIKE.test(code) &&
      !TIME_LIKE.test(code) &&
      !MONEY_AFTER.test(plain.slice(index + words.length, index + words.length + 10)),
  );
  return asked === undefined ? [] : [toFound(asked)];
};

function toFound(match: RegExpExecArray): Found {
  return { type: 'order_number', ...lastGroupSpan(match) };
}

function isOrderLike({ 1: code = '', index, input }: RegExpExecArray, { folded }: EntitySource): boolean {
  const digits = figures(code);
  if (digits < 3 || DATE_LIKE.test(code) || TIME_LIKE.test(code)) return false;
  if ((/^[A-Z0-9]{10,24}$/.test(code) && digits < 6) || /^\d{10,11}$/.test(code)) return false;
  if (HASHTAG.test(code)) return false;
  if ((FLIGHT.test(code) || /^\d{3,4}$/.test(code)) && TRAVEL.test(input)) return false;
  return !NOT_ORDER.test(folded.slice(Math.max(0, index - 16), index));
}

/** Enough figures, or the letters and figures of a booking: QX7T2P. */
function isNumbered(code: string): boolean {
  return figures(code) >= 3 || (figures(code) >= 1 && /^(?=[0-9-]{0,8}[A-Z])[A-Z0-9-]{5,}$/.test(code));
}

function figures(code: string): number {
  let count = 0;
  for (let at = 0; at < code.length; at += 1) {
    const unit = code.charCodeAt(at);
    if (unit >= 0x30 && unit <= 0x39) count += 1;
  }
  return count;
}
