import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

/** Written forms OpenCC leaves alone, which people use for one another. */
const VARIANTS = [
  '著着',
  '妳你',
  '祂他',
  '牠它',
  '裏里',
  '着着',
  '喺喺',
  '麽么',
  '噁恶',
  '嚒么',
  '囉啰',
  '祇只',
  '衹只',
];

/** Simplified characters that are also traditional words of their own, beyond those OpenCC lists so (皇后, 公里, 若干). */
const BOTH = '后里干台云谷斗丑范征冲郁余仆几了采制志注岳布板胡致须伙才升占克准凶出刮岩扎朴汇筑累症';

const toSimplified = readTable(traditionalToSimplified);
for (const pair of VARIANTS) toSimplified.set(pair.charAt(0), pair.charAt(1));

/** Read when first asked: only Chinese messages need it. */
let simplifiedOnly: Set<string> | undefined;

function rows(table: string): [string, string[]][] {
  return table.split('|').map((row) => {
    const [from = '', ...to] = row.split(' ');
    return [from, to];
  });
}

/** Only pairs of one UTF-16 unit each, so that folding never moves an offset. */
function readTable(table: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const [from, [to = '']] of rows(table)) {
    if (from.length === 1 && to.length === 1 && from !== to) map.set(from, to);
  }
  return map;
}

/** Simplified characters that are not also traditional ones (后, 里, 面 are both). */
function readSimplifiedOnly(): Set<string> {
  const only = new Set<string>();
  for (const [from, to] of rows(simplifiedToTraditional)) {
    if (!to.includes(from) && !toSimplified.has(from) && !BOTH.includes(from)) only.add(from);
  }
  return only;
}

/** Traditional characters as Simplified, one for one: the result has the same length and the same offsets. */
export function foldChinese(text: string): string {
  let folded = '';
  let copied = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text.charCodeAt(i) < 0x2e80) continue;
    const simple = toSimplified.get(text.charAt(i));
    if (simple === undefined) continue;
    folded += text.slice(copied, i) + simple;
    copied = i + 1;
  }
  return copied === 0 ? text : folded + text.slice(copied);
}

/** Written only in Traditional Chinese. */
export function isTraditionalOnly(character: string): boolean {
  const folded = toSimplified.get(character);
  return folded !== undefined && folded !== character;
}

/** Written only in Simplified Chinese. */
export function isSimplifiedOnly(character: string): boolean {
  simplifiedOnly ??= readSimplifiedOnly();
  return simplifiedOnly.has(character);
}
