/** Beyond it a difference is by chance in one case of a hundred (χ² with one degree of freedom). */
export const SIGNIFICANT = 6.635;

const part = (observed: number, expected: number) => (observed === 0 ? 0 : observed * Math.log(observed / expected));

/**
 * How much more often something occurs in one sample than in another (Dunning 1993, over whether each case has it or not); negative
 * where it is less often.
 */
export function logLikelihood(hits: number, of: number, otherHits: number, otherOf: number): number {
  if (of === 0 || otherOf === 0) return 0;
  const rate = (hits + otherHits) / (of + otherOf);
  const sum =
    part(hits, of * rate) +
    part(of - hits, of * (1 - rate)) +
    part(otherHits, otherOf * rate) +
    part(otherOf - otherHits, otherOf * (1 - rate));
  return hits / of >= otherHits / otherOf ? 2 * sum : -2 * sum;
}
