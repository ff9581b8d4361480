/** Log-odds as a probability. */
export function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** Probabilities closer to 0 or 1 than this are cut, so that no word of a lexicon is without effect. */
const SURE = 1e-4;

/** A probability as log-odds. */
export function logOdds(probability: number): number {
  const cut = Math.min(Math.max(probability, SURE), 1 - SURE);
  return Math.log(cut / (1 - cut));
}

/** Log-odds as shares that sum to 1, in place. */
export function softmax(scores: Float64Array): Float64Array {
  const max = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let i = 0; i < scores.length; i += 1) {
    scores[i] = Math.exp((scores[i] ?? 0) - max);
    sum += scores[i] ?? 0;
  }
  for (let i = 0; i < scores.length; i += 1) scores[i] = (scores[i] ?? 0) / sum;
  return scores;
}
