/**
 * Exponential back-off with full jitter in its upper half: between half of and the whole of `base × 2^attempt`, never
 * above `cap`. Milliseconds; `attempt` counts from 0.
 */
export function backOffMs(attempt: number, base: number, cap: number, random: () => number = Math.random): number {
  const ceiling = Math.min(cap, base * 2 ** Math.min(attempt, 30));
  return Math.ceil(ceiling * (0.5 + random() / 2));
}
