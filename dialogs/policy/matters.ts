import type { Category, Understanding } from '../../nlp/index.ts';

/** What a complaint about our own handling of a case is about: it belongs to that case. */
const HANDLING: ReadonlySet<Category> = new Set(['waiting', 'process', 'aftersales', 'other']);

/** Words that bring up something besides. */
const BESIDES =
  /^\W{0,3}(?:oh,? )?(?:and )?(?:also|plus|another thing|one more thing|by the way|btw|on top of that|besides)\b|^\W{0,3}(?:另外|还有|還有|对了|對了|而且|再有|仲有|還有一件|还有一件|再說一件|再说一件)/iu;

/** A category this likely is another matter even when nothing introduces it. */
const CERTAIN = 0.95;

/** What is introduced as something besides needs less. */
const LIKELY = 0.4;

/** Words or Han characters from which on a message tells enough to be a matter of its own. */
const TELLS = { words: 5, han: 8 };

/** Categories a case is about that a message does not name, but that its own handling explains. */
function isNew(code: Category, known: readonly Category[]): boolean {
  return !HANDLING.has(code) && !known.includes(code) && known.length > 0 && known[0] !== 'other';
}

/**
 * The other matter a message complains about in the middle of a case, or undefined when it belongs to the case. Only a
 * clear complaint of another kind counts: a case that is cut in two by mistake is asked about twice.
 */
export function otherMatter(
  known: readonly Category[],
  text: string,
  { complaint, categories }: Pick<Understanding, 'complaint' | 'categories'>,
): Category | undefined {
  const [main] = categories;
  if (!main || complaint < 0.6 || !isNew(main.code, known)) return undefined;
  const words = text.match(/[A-Za-z]{2,}/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (words < TELLS.words && han < TELLS.han) return undefined;
  return main.score >= (BESIDES.test(text) ? LIKELY : CERTAIN) ? main.code : undefined;
}
