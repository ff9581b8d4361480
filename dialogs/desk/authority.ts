import type { CaseRecord } from '../../storage/index.ts';
import { amountOf, mostOf, type Remedy } from '../pack/index.ts';
import { priceOf } from '../policy/remedies.ts';
import type { Actor } from './command.ts';

/** From least to most. */
const RANKS = ['agent', 'supervisor', 'specialist'] as const;
export type Authority = (typeof RANKS)[number];

/** Whether one's word goes as far as another's. */
export function reaches(authority: Actor['authority'], needed: Authority): boolean {
  return RANKS.indexOf(authority) >= RANKS.indexOf(needed);
}

/** Whether the sum of a remedy is for whoever grants it to choose: money is involved, within somebody's limit. */
function hasChosenSum({ amount, share, grant }: Remedy): boolean {
  return amount !== undefined || share !== undefined || RANKS.some((role) => grant[role]?.amount !== undefined);
}

/** Whether a role may grant a sum; a share of a price nobody knows cannot be granted. */
function mayGrant(role: Authority, remedy: Remedy, sum: number | undefined, price: number | undefined): boolean {
  const limit = remedy.grant[role];
  if (!limit) return false;
  if (sum === undefined) return remedy.share === undefined;
  if (limit.percent !== undefined && price === undefined) return false;
  const most = mostOf(role, remedy, price);
  return most === undefined || sum <= most;
}

/** A remedy as it would be offered in a case. */
export interface Weighed {
  /** In the currency of the pack; absent where no money is involved. */
  sum: number | undefined;
  /** The least authority that may grant it; undefined when nobody may. */
  needs: Authority | undefined;
}

/**
 * What it takes to offer a remedy. `'amount'`: a sum was named for a remedy that has none, or none where the price it
 * depends on is unknown.
 *
 * @param chosen The sum the writer chose; absent, the pack's own.
 */
export function weigh(remedy: Remedy, record: CaseRecord, chosen: number | undefined): Weighed | 'amount' {
  const price = priceOf(record);
  if (chosen !== undefined && !hasChosenSum(remedy)) return 'amount';
  const sumFor = (role: Authority) => chosen ?? amountOf(remedy, role, price);
  if (remedy.share !== undefined && chosen === undefined && price === undefined) return 'amount';
  const needs = RANKS.find((role) => mayGrant(role, remedy, sumFor(role), price));
  return { sum: sumFor(needs ?? 'specialist'), needs };
}
