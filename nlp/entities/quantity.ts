import { CHINESE_DIGITS } from './chineseNumber.ts';
import type { Finder } from './found.ts';

const CHINESE = new RegExp(
  `(?<![第\\d.$¥${CHINESE_DIGITS}])(?:\\d{1,5}|[${CHINESE_DIGITS}半]{1,4}) ?(?:大|小)?(?:箱|瓶|盒|件|包|袋|杯|份|罐|支|双|套|台|公斤|斤|桶|碗|盘|打|部|樽|盅|串|kg|千克|个(?![月小人星礼钟半多电问]))`,
  'gi',
);
const ENGLISH =
  /(?<![\w.$£€])(?:\d{1,5}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|half a dozen) (?:boxes|box|bottles?|packs?|packets?|cartons?|cans?|bags?|pieces?|pairs?|cups?|cases?|sets?|items?|units?|kg|kilos?|pounds of|jars?|bowls?|plates?)(?![A-Za-z])/gi;

/** Counted goods, in the customer's words. "一个" alone is an article, not a count. */
export const findQuantities: Finder = ({ folded }) =>
  [...folded.matchAll(CHINESE), ...folded.matchAll(ENGLISH)]
    .filter((match) => !/^一 ?个$/.test(match[0]))
    .map((match) => ({ type: 'quantity', start: match.index, end: match.index + match[0].length }));
