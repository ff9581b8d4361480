import type { Locale } from '../../nlp/labels.ts';

/** An amount as it is written in the locale, without empty decimals: `CN¥20`, `¥20`, `US$39.90`. */
export function sayMoney(amount: number, currency: string, locale: Locale): string {
  return new Intl.NumberFormat(locale === 'en' ? 'en-GB' : locale === 'zh-Hans' ? 'zh-CN' : 'zh-TW', {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amount);
}
