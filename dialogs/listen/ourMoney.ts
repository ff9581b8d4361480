/** Words and signs that name a currency; a bare "dollars", 元 or 块 is that of the place. */
const NAMES_CURRENCY =
  /[£€]|\b(?:US|HK|NT|S|A)\$|\b(?:GBP|EUR|USD|HKD|TWD|CNY|RMB|pounds?|quid|euros?)\b|人民[币幣]|[美港台臺欧歐日][元币幣]|新台[币幣]|英[镑鎊]/iu;

/** Currencies that are not written with a dollar sign. */
const NO_DOLLAR: ReadonlySet<string> = new Set(['CNY', 'GBP', 'EUR', 'JPY']);

/**
 * A sum without its figure to reckon with, where it is in another currency than the pack's: "£14.99" is no ¥14.99, and no refund
 * of so much may be offered.
 */
export function inOurMoney<F extends { value: string; normal?: string }>(fact: F, currency: string): F {
  const [, code] = (fact.normal ?? '').split(' ');
  const isDollar = NO_DOLLAR.has(currency) && /[$＄]|\bdollars?\b|\bbucks\b/iu.test(fact.value);
  if (code === undefined || (!isDollar && (code === currency || !NAMES_CURRENCY.test(fact.value)))) return fact;
  const { normal: _, ...rest } = fact;
  return rest as F; // "normal" is optional in what F extends, and nothing else is taken away
}
