import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

/** Written forms OpenCC leaves alone, which people use for one another. A pair of equals stays as it is. */
const VARIANTS = ['著着', '妳你', '祂他', '牠它', '裏里', '喺喺', '麽么', '噁恶', '嚒么', '囉啰', '祇只', '衹只'];

/** Simplified characters that are also traditional words of their own, beyond those OpenCC lists so (皇后, 公里, 若干). */
const BOTH = '后里干台云谷斗丑范征冲郁余仆几了采制志注岳布板胡致须伙才升占克准凶出刮岩扎朴汇筑累症着喺';

/** The Simplified character of each unit, 0 where it stays as it is. */
const toSimplified = readTable(traditionalToSimplified);
for (const pair of VARIANTS) {
  toSimplified[pair.charCodeAt(0)] = pair.charAt(0) === pair.charAt(1) ? 0 : pair.charCodeAt(1);
}

/** Beyond the last code point that has a Simplified form: in the middle of plane 3. */
const POINTS = 0x32000;

/** 1 where a code point is written in Simplified only. Read when first asked: only Chinese messages need it. */
let simplifiedOnly: Uint8Array | undefined;

function rows(table: string): [string, string[]][] {
  return table.split('|').map((row) => {
    const [from = '', ...to] = row.split(' ');
    return [from, to];
  });
}

/** Only pairs of one UTF-16 unit each, so that folding never moves an offset. */
function readTable(table: string): Uint16Array {
  const simple = new Uint16Array(0x10000);
  for (const [from, [to = '']] of rows(table)) {
    if (from.length === 1 && to.length === 1 && from !== to) simple[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  return simple;
}

/** Simplified characters that are not also traditional ones (后, 里, 面 are both). */
function readSimplifiedOnly(): Uint8Array {
  const only = new Uint8Array(POINTS);
  for (const [from, to] of rows(simplifiedToTraditional)) {
    const point = from.codePointAt(0) ?? 0;
    if (!to.includes(from) && !isTraditionalOnly(point) && !BOTH.includes(from)) only[point] = 1;
  }
  return only;
}

/** Traditional characters as Simplified, one for one: the result has the same length and the same offsets. */
export function foldChinese(text: string): string {
  let folded = '';
  let copied = 0;
  for (let i = 0; i < text.length; i += 1) {
    const simple = toSimplified[text.charCodeAt(i)] ?? 0;
    if (simple === 0) continue;
    folded += text.slice(copied, i) + String.fromCharCode(simple);
    copied = i + 1;
  }
  return copied === 0 ? text : folded + text.slice(copied);
}

/** Whether a code point is written only in Traditional Chinese. */
export function isTraditionalOnly(point: number): boolean {
  return point < toSimplified.length && toSimplified[point] !== 0;
}

/** Whether a code point is written only in Simplified Chinese. */
export function isSimplifiedOnly(point: number): boolean {
  simplifiedOnly ??= readSimplifiedOnly();
  return simplifiedOnly[point] === 1;
}
