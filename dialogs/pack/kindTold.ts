import { foldChinese } from '../../nlp/index.ts';
import type { Category } from '../../nlp/labels.ts';
import type { Pack } from './schema.ts';
import { longestHeld } from './words.ts';

/** A kind of matter and the category it belongs to. */
export interface Kind {
  id: string;
  of: Category;
}

/** How a case was handled: no kind of these takes a matter over from another category by its words alone. */
const HANDLING: ReadonlySet<Category> = new Set(['waiting', 'staff']);

/** How much of a row is told: the letters of its words, or 0 where a list of it has none in the message. */
function heldOf(told: string, row: readonly (readonly string[])[]): number {
  const held = row.map((words) => longestHeld(told, words.map(foldChinese)));
  return held.includes(0) ? 0 : held.reduce((sum, one) => sum + one, 0);
}

/**
 * The kind of matter that a message tells in the words the pack has for it: of the first category of `likely` that has one told,
 * else of any other. Undefined where none is told, or two equally well.
 */
export function kindTold({ categories }: Pack, text: string, likely: readonly Category[]): Kind | undefined {
  const told = foldChinese(text);
  const found = (Object.keys(categories) as Category[])
    .filter((code) => code === likely[0] || !HANDLING.has(code))
    .flatMap((code) =>
      categories[code].subcategories.map(({ id, tells = [] }) => ({
        id,
        of: code,
        held: Math.max(0, ...tells.map((row) => heldOf(told, row))),
      })),
    )
    .filter(({ held }) => held > 0);
  const rank = ({ of }: Kind) => (likely.includes(of) ? likely.indexOf(of) : likely.length);
  const [best, second] = found.sort((one, other) => rank(one) - rank(other) || other.held - one.held);
  if (!best || (second?.held === best.held && rank(second) === rank(best))) return undefined;
  return { id: best.id, of: best.of };
}
