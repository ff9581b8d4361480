import type { Locale } from '../../nlp/index.ts';

/** Regions and scripts written in traditional characters (BCP 47). */
const TRADITIONAL = new Set(['hant', 'tw', 'hk', 'mo']);

/**
 * Our locale for the one a channel names (BCP 47, e.g. `zh-TW`, `zh-Hans-CN`, `en-GB`). Anything that is not Chinese
 * is served in English until the customer writes.
 */
export function localeOf(tag: string | undefined): Locale {
  const [language, ...rest] = (tag ?? '').toLowerCase().split(/[-_]/);
  if (language === 'yue') return rest.includes('hans') ? 'zh-Hans' : 'zh-Hant';
  if (language !== 'zh') return 'en';
  if (rest.includes('hans')) return 'zh-Hans';
  return rest.some((part) => TRADITIONAL.has(part)) ? 'zh-Hant' : 'zh-Hans';
}
