import { foldChinese, parseNumber } from '../../nlp/index.ts';

const BARE =
  /^[\s\p{P}]*(?:起码|至少|最少|就|要|(?:ok(?:ay)?|fine|just|no|then|look)?[ ,]{0,2}(?:at least|make it|call it))?\s*(?:[¥$£€]\s?)?(\d{1,6}(?:\.\d{1,2})?|[一二两三四五六七八九十百千万]{1,7})\s*(?:块|元|蚊|圆|块钱|yuan|kuai|quid|bucks|dollars|pounds)?(?:吧|啦|喇)?(?:(?:,| and| then){1,2} (?:we|i)(?:['’]?(?:re|m|ll)| are| am| can| will)? [\p{L} ]{2,30})?[\s\p{P}]*$/iu;

/** Longest message that is a sum and nothing else; in a longer one a run of spaces would be searched from each of them. */
const LONGEST = 200;

/** The number a message consists of, under a question about money: "五十", "60 quid". Undefined where there is more, or none. */
export function bareSum(text: string): number | undefined {
  if (text.length > LONGEST) return undefined;
  const figure = BARE.exec(foldChinese(text.normalize('NFKC')))?.[1];
  return figure === undefined ? undefined : parseNumber(figure);
}
