import type { Authority, Offer } from '../api/types.ts';

const RANK: readonly Authority[] = ['agent', 'supervisor', 'specialist'];

/** Whose word it takes for an offer at an amount; undefined: this person's own will do. */
export function neededFor(offer: Offer, amount: number | undefined, own: Authority): Authority | undefined {
  if (offer.needs !== undefined && RANK.indexOf(offer.needs) > RANK.indexOf(own)) return offer.needs;
  const limit = offer.limit?.amount;
  if (limit === undefined || amount === undefined || amount <= limit) return undefined;
  return RANK[Math.min(RANK.indexOf(own) + 1, RANK.length - 1)];
}
