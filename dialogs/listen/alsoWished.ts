import { wishedKinds } from '../policy/wishKinds.ts';

/** Sentences, each with its mark. */
const SENTENCES = /(?<=[.!?;\n])\s*/u;

/** Goes on with what was wished for: "An apology would be a start. And something off the bill." */
const GOES_ON = /^\W*(?:oh,? )?(?:and|plus|also|then) (?!(?:i|we|you|they|he|she|it|who|what|how|why|then|now|no)\b)/iu;

/** A wish with what the next sentence adds to it, where that names something to be done or given as well. */
export function withAlsoWished(text: string, wish: string): string {
  const sentences = text.split(SENTENCES);
  const from = sentences.findIndex((one) => one.includes(wish) || wish.includes(one.trim()));
  const next = sentences[from + 1]?.trim();
  if (from < 0 || next === undefined || /\?$/u.test(next) || wish.includes(next)) return wish;
  if (!GOES_ON.test(next) || wishedKinds(next).length === 0) return wish;
  const more = next.replace(/^\W+|[\s.;!]+$/gu, '');
  return `${wish.replace(/[\s.;!]+$/u, '')}, ${more.slice(0, 1).toLowerCase()}${more.slice(1)}`;
}
