import type { CaseRecord } from '../../storage/index.ts';
import type { Remedy, RemedyKind } from '../pack/index.ts';
import { leavesChoice, wishedKinds } from './wishKinds.ts';

/** Kinds that make up for the same loss: one is given, not two. */
const MAKES_GOOD: ReadonlySet<RemedyKind> = new Set(['refund', 'replace', 'redo', 'repair', 'compensation']);

/** Whether both of two remedies can be given: a new dish and a word of apology, and not the money and the dish. */
export function goTogether(one: Pick<Remedy, 'kind'>, other: Pick<Remedy, 'kind'>): boolean {
  return one.kind !== other.kind && !(MAKES_GOOD.has(one.kind) && MAKES_GOOD.has(other.kind));
}

/** Of words of regret two can be given: one by voice and one in writing. */
const BY_VOICE = /\b(?:call(?:s|ed)?|rings?|phones?|speaks?|talks?)\b/iu;
const IN_WRITING = /\b(?:in writing|written|letter|email|writes?)\b/iu;

/** A call and a letter, both wished for, of two remedies of words of which one is the one and one the other. */
function isCallAndLetter(wish: string, one: Worded, other: Worded): boolean {
  const told = [one, other].map(({ text }) => text?.en ?? '');
  return (
    [one, other].every(({ kind }) => !MAKES_GOOD.has(kind)) &&
    [wish, told.join('\n')].every((words) => BY_VOICE.test(words) && IN_WRITING.test(words)) &&
    told.some((words) => BY_VOICE.test(words) !== IN_WRITING.test(words))
  );
}

type Worded = Pick<Remedy, 'kind'> & Partial<Pick<Remedy, 'text' | 'beside'>>;

/**
 * Whether two remedies are given together: the customer asked for both, or the pack has one of them go beside any other. To have
 * them choose would be to give half.
 */
export function wantsBoth({ facts }: Pick<CaseRecord, 'facts'>, one: Worded, other: Worded): boolean {
  const wish = facts.wish?.value ?? '';
  if (!leavesChoice(wish) && isCallAndLetter(wish, one, other)) return true;
  if ((one.beside || other.beside) && goTogether(one, other)) return true;
  const kinds = wishedKinds(wish);
  return goTogether(one, other) && !leavesChoice(wish) && kinds.includes(one.kind) && kinds.includes(other.kind);
}
