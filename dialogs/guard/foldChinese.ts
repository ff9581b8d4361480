import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

/** Only pairs of one UTF-16 unit each, so that folding never moves an offset. */
const SIMPLE = new Map<string, string>([
  ['妳', '你'],
  ['裏', '里'],
  ['囉', '啰'],
]);
for (const row of traditionalToSimplified.split('|')) {
  const [from = '', to = ''] = row.split(' ');
  if (from.length === 1 && to.length === 1 && from !== to) SIMPLE.set(from, to);
}
// 著 is written for 着 in both Taiwan and Hong Kong, and 乾 for 干 nearly always
SIMPLE.set('著', '着');
SIMPLE.set('乾', '干');
// 回覆 is written for 回复, and in Hong Kong 我哋, 嘅, 咗, 嚟 for 我们, 的, 了, 来
for (const [from, to] of ['覆复', '哋们', '嘅的', '咗了', '嚟来'].map((pair) => [...pair]))
  if (from && to) SIMPLE.set(from, to);

/** One Traditional character as Simplified; any other character as it is. */
export function simplify(character: string): string {
  return SIMPLE.get(character) ?? character;
}

/** Traditional characters as Simplified, one for one: same length, same offsets. */
export function foldChinese(text: string): string {
  return text.replace(/[\u3400-\u9fff]/g, simplify);
}

/** Simplified characters that are traditional words of their own too: 皇后, 公里, 若干. */
const BOTH = '后里干台云谷斗丑范征冲郁余仆几了采制志注岳布板胡致须伙才升占克准凶出刮岩扎朴汇筑累症';

const SIMPLIFIED_ONLY = new Set<string>();
for (const row of simplifiedToTraditional.split('|')) {
  const [from = '', ...to] = row.split(' ');
  if (!to.includes(from) && !SIMPLE.has(from) && !BOTH.includes(from)) SIMPLIFIED_ONLY.add(from);
}

/** Written only in Simplified Chinese. */
export function isSimplifiedOnly(character: string): boolean {
  return SIMPLIFIED_ONLY.has(character);
}
