import type { Entity } from '../../nlp/index.ts';
import { raisedTo } from './raisedTo.ts';

/**
 * What was charged goes before what was agreed: "明明写住$138，收我$388". Of a price that rose neither sum is what was paid: the two
 * together are told.
 */
export function chargedFirst(text: string, entities: readonly Entity[]): Entity[] {
  const rank = ({ type, start }: Entity) =>
    type === 'amount' && !CHARGED.test(text.slice(Math.max(0, start - 28), start)) ? 1 : 0;
  const raised = raisedTo(text) ?? '';
  return entities
    .filter(({ type, text: said }) => type !== 'amount' || !(raised.includes(said) || /^\D{0,3}0(?!\.?\d)/u.test(said)))
    .sort((one, other) => rank(one) - rank(other));
}

const CHARGED =
  /(?:\b(?:charged?|billed|took|paid|paying|suddenly|now|became|come to|came to|jump(?:ed)? to|(?:jumped|went|gone|risen|rose|increased|up|doubled) from \S{1,8} to|(?:gone|went|shot) up to)(?: me| us)?|[收扣刷付花][了咗我]{0,2}(?:足|成)?)\W{0,2}$/iu;
