import type { Entity } from '../../nlp/index.ts';
import type { PackFact } from '../pack/index.ts';

/** Facts of a pack in which a date is when it happened, and not a part of what is told: who served them on which day. */
const DATED: ReadonlySet<PackFact['told']> = new Set(['staff', 'charged', 'lasted', 'choice', 'care', 'kept']);

/**
 * Whether something found in the answer to a question of the pack's own is a part of that answer, and no fact by itself:
 * the crackers that were eaten with it, the day that was promised, "两件199" on the label.
 */
export function isPartOfAnswer({ type, text }: Entity, said: string, own: PackFact): boolean {
  if (type === 'quantity') return true;
  if (type === 'product') return own.choices === undefined || !/[，,]/u.test(said.replace(text, ''));
  return type === 'date' && own.told !== undefined && !DATED.has(own.told);
}
