import type { Locale } from '../../nlp/labels.ts';
import type { Variant } from './words.ts';

const TAG: Readonly<Record<Locale, string>> = { en: 'en-GB', 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW' };

/** An amount as it is written in the locale, without empty decimals: `CN¥20`, `¥20`, `US$39.90`. */
export function sayMoney(amount: number, currency: string, locale: Locale, variant?: Variant): string {
  return new Intl.NumberFormat((locale === 'zh-Hant' && variant) || TAG[locale], {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amount);
}
