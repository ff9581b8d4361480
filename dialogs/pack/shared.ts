import * as z from 'zod';

/** A name inside a pack: `orderNumber`, `trace_parcel`. */
export const Id = z.string().regex(/^[a-z][A-Za-z0-9_]{1,39}$/, 'start with a small letter, then letters, digits or _');

/** Minutes of business time until something happens; 5,256,000 is ten years. */
export const Minutes = z.number().int().positive().max(5_256_000);

/**
 * The same words in each language of the product; `zh-HK` and `zh-TW` only where Hong Kong or Taiwan says it otherwise
 * than `zh-Hant`.
 */
export function byLocale(longest: number) {
  return inEachLocale(z.string().trim().min(1).max(longest));
}

/** The same value, such as a list of sentences, in each language. */
export function inEachLocale<V extends z.ZodType>(value: V) {
  return z.strictObject({
    en: value,
    'zh-Hans': value,
    'zh-Hant': value,
    'zh-HK': value.optional().describe('Only where Hong Kong says it otherwise than zh-Hant.'),
    'zh-TW': value.optional().describe('Only where Taiwan says it otherwise than zh-Hant.'),
  });
}

/** Words by which something is recognised in a message, in any script; a Latin word counts only as a whole word. */
export function wordList(most: number) {
  return z.array(z.string().trim().min(1).max(60)).min(1).max(most);
}
