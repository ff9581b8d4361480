import type { Category, Locale } from '../../nlp/labels.ts';
import { rulesFor } from './category.ts';
import type { Pack } from './schema.ts';
import { holdsAny, inWords, type Variant } from './words.ts';

/**
 * What went wrong, as a phrase for "I'm sorry about …": the closest one the pack has for the customer's own words, else
 * the one of its subcategory, otherwise the general one of the category.
 *
 * @param text What the customer has said about it so far.
 */
export function matterOf(
  pack: Pack,
  code: Category,
  text: string,
  locale: Locale,
  { subcategory, variant }: { subcategory?: string | undefined; variant?: Variant | undefined } = {},
): string {
  const rules = rulesFor(pack, code, subcategory);
  const closer = rules.matters.find(({ words }) => holdsAny(text, words));
  return inWords((closer ?? rules).matter, locale, variant);
}

/** Whether what the customer said holds the words for one of the matters of a category. */
export function namesMatter(pack: Pack, code: Category, text: string): boolean {
  return rulesFor(pack, code).matters.some(({ words }) => holdsAny(text, words));
}
