const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 萬: 10_000 };

const BARE =
  /^[\s\p{P}]*(?:起码|起碼|至少|最少|就|要|at least|make it)?\s*(?:[¥$£€]\s?)?(\d{1,6}(?:\.\d{1,2})?|[一二两兩三四五六七八九十百千万萬]{1,7})\s*(?:块|塊|元|蚊|圆|圓|块钱|塊錢|yuan|quid|bucks|dollars|pounds)?(?:吧|啦|喇)?[\s\p{P}]*$/iu;

/** The number a message consists of, under a question about money: "五十", "60 quid". Undefined where there is more, or none. */
export function bareSum(text: string): number | undefined {
  const figure = BARE.exec(text.normalize('NFKC'))?.[1];
  if (figure === undefined) return undefined;
  if (/\d/u.test(figure)) return Number.parseFloat(figure);
  let sum = 0;
  let digit = 0;
  for (const sign of figure) {
    const unit = UNITS[sign];
    if (unit === undefined) digit = DIGITS[sign] ?? 0;
    else {
      sum += (digit || 1) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}
