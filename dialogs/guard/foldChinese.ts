import { foldChinese as foldScript } from '../../nlp/index.ts';

/** What is written for something else nearly always (乾, 回覆), and what Hong Kong writes for 们, 的, 了, 来. */
const WRITTEN_FOR: Readonly<Record<string, string>> = { 乾: '干', 覆: '复', 哋: '们', 嘅: '的', 咗: '了', 嚟: '来' };

/** Traditional characters as Simplified, one for one: same length, same offsets. */
export function foldChinese(text: string): string {
  return foldScript(text).replace(/[乾覆哋嘅咗嚟]/gu, (sign) => WRITTEN_FOR[sign] ?? sign);
}
