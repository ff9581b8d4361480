import { CHINESE_DIGITS } from './chineseNumber.ts';
import { CLUE } from './clues.ts';
import { allMatches, type Finder } from './found.ts';

const CLASSIFIER =
  '箱|瓶(?!颈)|盒|件(?!事|套)|包(?![括含裹装邮容子间])|袋|杯|罐|支(?![持付撑援配])|双(?![十1])|对(?=[^\\u4e00-\\u9fff]|[鞋袜靴耳手筷]|$)|套(?!路|餐|房|说)|台(?![湾北中南阶词风])|公斤|斤|桶|碗|盘(?!子)|部(?!分|门|队)|樽|盅|串|kg|千克|组(?!织|合)|条(?![件款例])|张(?![先女小口老])|只(?![有是要能会得好不])|本(?![来人店月周子次])|把(?=[^\\u4e00-\\u9fff]|$|刀|椅|伞|锁)|卷|株|束|颗(?!星)|粒(?!钟)|块(?=蛋糕|手表|表|地毯|玻璃|瓷砖|屏)|份(?!额|子)|打(?=[^\\u4e00-\\u9fff]|$|啤|鸡|蛋|可)|' +
  '枚|听(?![说见筒到])|排(?![队骨名])|副(?![总店经])|提(?![供出前交示醒到现货])|扎(?!心)|个(?![快师选部门窗月小人星礼钟半多电问鬼客店员工字原方地头愿唔不屁好星期礼拜投诉理大])';
/** Arms and legs are no goods. */
const NO_LIMB = '(?!胳膊|手臂|小臂|大臂|手(?![机表套链环提])|腿|脚(?![垫踏])|眼睛|耳朵)';
const CHINESE = new RegExp(
  `(?<![第\\d.$¥每前/${CHINESE_DIGITS}])(?:\\d{1,5}|[${CHINESE_DIGITS}半]{1,4}) ?(?:大|小|整)?(?:${CLASSIFIER})${NO_LIMB}`,
  'gi',
);
/** "一个", "一件" are articles, and these are sayings. */
const NO_COUNT =
  /^(?:一 ?[个份件条张只把本块套支对组颗粒株束卷]|半[个条]|[百千万一]+[百千万]个|万[一]?|零.{1,3}|.*半对)$/;
const AFTER_ONE = /^(?:[\s，。,.!！]|$|鞋|袜|靴)/;

const UNIT =
  'boxes|box|bottles?|packs?|packets?|cartons?|cans?|bags?|pieces?|pairs?|cups?|cases?|sets?|items?|units?|kgs?|kilos?|grams|gallons?|pints?|litres?|liters?|pounds? of|jars?|bowls?|plates?|tins?|trays?|tubs?|tubes?|rolls?|sheets?|crates?|portions?|copies|pcs|bunch(?:es)?|dozen|pallets?|sacks?|bars?|slices?|loaves|tickets?|bundles?|lbs|dozens?';
const ENGLISH = new RegExp(
  `(?<![\\w.$£€/-])(?:\\d{1,5} ?|(?:half a|two|three|four|a couple of|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty) )(?:${UNIT})(?![A-Za-z])`,
  'gi',
);
/** "A box", "a set" are articles; "a pair", "a dozen", "half a dozen" are counts. */
const NO_ENGLISH_COUNT = /^an? (?!pair\b|dozen\b|couple\b)/i;
const TIMES = /(?<![\w.-])(?:[x×*] ?\d{1,2}(?![\w.%])|\d{1,2}[x×](?= [a-z]))/g;

/** Counted goods, in the customer's words. */
export const findQuantities: Finder = ({ folded, clues, lang }) => {
  if ((clues & (CLUE.digit | CLUE.numeral | CLUE.figure)) === 0) return [];
  const chinese =
    lang === 'en' && (clues & CLUE.numeral) === 0 && !/[\u4e00-\u9fff]/.test(folded)
      ? []
      : allMatches(CHINESE, folded).filter(isCount);
  const english =
    (clues & (CLUE.figure | CLUE.digit)) === 0
      ? []
      : allMatches(ENGLISH, folded).filter(({ 0: words }) => !NO_ENGLISH_COUNT.test(words));
  const times = (clues & CLUE.digit) === 0 ? [] : allMatches(TIMES, folded);
  return [...chinese, ...english, ...times].map((match) => ({
    type: 'quantity',
    start: match.index,
    end: match.index + match[0].length - (/ of$/i.test(match[0]) ? 3 : 0),
  }));
};

function isCount({ 0: words, input, index }: RegExpExecArray): boolean {
  if (!NO_COUNT.test(words)) return true;
  return /[对双打]$/.test(words) && AFTER_ONE.test(input.slice(index + words.length, index + words.length + 1));
}
