/** `ln n!`, to ten digits (Stirling's series; exact sums for small numbers). */
function logFactorial(n: number): number {
  if (n < 20) {
    let sum = 0;
    for (let factor = 2; factor <= n; factor += 1) sum += Math.log(factor);
    return sum;
  }
  return n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + 1 / (12 * n) - 1 / (360 * n ** 3);
}

/** The chance of `least` or more successes in `n` tries of chance `p`. */
export function binomialTail(least: number, n: number, p: number): number {
  if (least <= 0) return 1;
  if (least > n) return 0;
  const log = logFactorial(n) - logFactorial(least) - logFactorial(n - least);
  let term = Math.exp(log + least * Math.log(p) + (n - least) * Math.log1p(-p));
  let sum = term;
  for (let hits = least; hits < n && term > sum * 1e-15; hits += 1) {
    term *= ((n - hits) / (hits + 1)) * (p / (1 - p));
    sum += term;
    // Before the top of the distribution terms still grow.
    if (term === 0 && hits > n * p) break;
  }
  return Math.min(1, sum);
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * How likely as many cases as `now` are by chance when they come at the rate of the same hours of weeks before: the conditional test of
 * Przyborowski and Wilenski (1940), by which of all cases together each falls into this window with the chance of one in all
 * windows. Where weeks differ more than chance alone makes them, everything is divided by how much more, so that the test is slower to alarm.
 *
 * @param before Cases in the same window of each week before; at least three.
 */
export function riseChance(now: number, before: readonly number[]): number {
  const usual = mean(before);
  const variance = before.reduce((sum, value) => sum + (value - usual) ** 2, 0) / (before.length - 1);
  const spread = usual === 0 ? 1 : Math.max(1, variance / usual);
  const [hits, others] = [Math.floor(now / spread), Math.ceil((usual * before.length) / spread)];
  return binomialTail(hits, hits + others, 1 / (before.length + 1));
}
