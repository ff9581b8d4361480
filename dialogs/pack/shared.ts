import * as z from 'zod';

/** A name inside a pack: `orderNumber`, `trace_parcel`. */
export const Id = z.string().regex(/^[a-z][A-Za-z0-9_]{1,39}$/, 'start with a small letter, then letters, digits or _');

/** The same words in each language of the product. */
export function byLocale(longest: number) {
  const words = z.string().trim().min(1).max(longest);
  return z.strictObject({ en: words, 'zh-Hans': words, 'zh-Hant': words });
}
