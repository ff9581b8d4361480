import type { CaseRecord } from '../../storage/index.ts';
import type { Pack } from '../pack/index.ts';

/** A cost that came with what was bought, and that no replacement gives back. */
const SIDE =
  /\b(?:(?:return )?postage|shipping|p&p|(?:delivery|courier|return) (?:fee|charge|cost)s?)\b|[运運邮郵][费費]|郵資|(?:配送|外送|送[货貨])[费費]/iu;

/** Whether words name such a cost. */
export const namesSideCost = (text: string): boolean => SIDE.test(text);

/** Whether a wish asks for such a cost as well, and none of the remedies that are taken pays anything back. */
export function leavesSideCost(pack: Pack, { facts }: CaseRecord, accepted: readonly string[]): boolean {
  const wish = facts.wish?.state === 'known' ? facts.wish.value : '';
  return SIDE.test(wish) && accepted.every((id) => pack.remedies[id]?.kind !== 'refund');
}
