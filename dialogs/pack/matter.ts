import type { Category, Locale } from '../../nlp/labels.ts';
import type { Pack } from './schema.ts';

const LETTER = /[a-z]/;

/** Whether `text` holds `word`; a Latin word only as a whole word, so that "late" is not found in "chocolate". */
function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? '';
    const after = text[at + word.length] ?? '';
    const opens = !LETTER.test(word[0] ?? '') || !LETTER.test(before);
    const closes = !LETTER.test(word.at(-1) ?? '') || !LETTER.test(after);
    if (opens && closes) return true;
  }
  return false;
}

/**
 * What went wrong, as a phrase for "I'm sorry about …": the closest one the pack has for the customer's own words,
 * otherwise the general one of the category.
 *
 * @param text What the customer has said about it so far.
 */
export function matterOf(pack: Pack, code: Category, text: string, locale: Locale): string {
  const rules = pack.categories[code];
  const said = text.normalize('NFKC').replaceAll('’', "'").toLowerCase();
  const closer = rules.matters.find(({ words }) => words.some((word) => holds(said, word.toLowerCase())));
  return (closer ?? rules).matter[locale];
}
