import type { CaseRecord } from '../../storage/index.ts';
import type { Remedy, RemedyKind } from '../pack/index.ts';
import { leavesChoice, wishedKinds } from './wishKinds.ts';

/** Kinds that make up for the same loss: one is given, not two. */
const MAKES_GOOD: ReadonlySet<RemedyKind> = new Set(['refund', 'replace', 'redo', 'repair', 'compensation']);

/** Whether both of two remedies can be given: a new dish and a word of apology, and not the money and the dish. */
export function goTogether(one: Pick<Remedy, 'kind'>, other: Pick<Remedy, 'kind'>): boolean {
  return one.kind !== other.kind && !(MAKES_GOOD.has(one.kind) && MAKES_GOOD.has(other.kind));
}

/** Whether the customer asked for both of two remedies that go together: to have them choose would be to give half. */
export function wantsBoth(
  { facts }: Pick<CaseRecord, 'facts'>,
  one: Pick<Remedy, 'kind'>,
  other: Pick<Remedy, 'kind'>,
): boolean {
  const wish = facts.wish?.value ?? '';
  const kinds = wishedKinds(wish);
  return goTogether(one, other) && !leavesChoice(wish) && kinds.includes(one.kind) && kinds.includes(other.kind);
}
