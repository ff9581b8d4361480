import type { Meanings } from './meanings.ts';
import { createRandom, shuffle } from './random.ts';
import type { Vectors } from './vectors.ts';

/** One yes-or-no question to fit. `blocks` weights stand side by side for each feature: one for all rows, one a group. */
export interface Question {
  readonly vectors: Vectors;
  readonly blocks: number;
  readonly rows: Uint32Array;
  /** The block of each used row besides the first, 0 for none. */
  readonly blockOf: Uint8Array;
  /** 1 yes, -1 no. */
  readonly signs: Int8Array;
  /** How much each used row counts against the pull of all weights towards zero. */
  readonly costs: Float64Array;
  /** What each feature counts in each block, `scales[feature * blocks + block]`. */
  readonly scales: Float32Array;
  /** What the words of each row mean: further features, which all blocks share. */
  readonly meanings?: Meanings | undefined;
}

/** Weights like the scales of a question, a constant a block, and a weight for each number of a meaning. */
export interface Answer {
  readonly weights: Float32Array;
  readonly bias: Float64Array;
  readonly told: Float64Array;
}

const NEWTON_STEPS = 20;
const CLOSE = 1e-3;
const SHRINK = 0.1;
const FIRST_DUAL = 1e-8;

const NO_MEANINGS = { size: 0, rows: new Float32Array(0) } as const;

/**
 * Logistic regression with a squared penalty by coordinate descent on its dual (Yu, Huang and Lin 2011): each row's share
 * in the weights is moved to its best value in turn. Deterministic from the seed.
 */
export function descendDual(question: Question, epochs: number, seed: number): Answer {
  const { vectors, blocks, rows, blockOf, signs, costs, scales, meanings = NO_MEANINGS } = question;
  const { size, rows: means } = meanings;
  const told = new Float64Array(size);
  const weights = new Float32Array(scales.length);
  const bias = new Float64Array(blocks);
  const duals = Float64Array.from(costs, (cost) => Math.min(cost * CLOSE, FIRST_DUAL));
  const squares = Float64Array.from(rows, (_, i) => squareOf(question, i));
  const order = Uint32Array.from(rows, (_, i) => i);
  const random = createRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const i of order) {
      const block = blockOf[i] as number;
      const row = rows[i] as number;
      const [from, to] = [vectors.offsets[row] as number, vectors.offsets[row + 1] as number];
      const length = vectors.scales[row] as number;
      const sign = signs[i] as number;
      // Indices are in bounds by the making of the vectors; fallbacks would double the time of the innermost loops.
      let score = 0;
      for (let at = from; at < to; at += 1) {
        const base = (vectors.ids[at] as number) * blocks;
        score += (weights[base] as number) * (scales[base] as number);
        if (block > 0) score += (weights[base + block] as number) * (scales[base + block] as number);
      }
      let meant = 0;
      for (let d = 0; d < size; d += 1) meant += (means[row * size + d] as number) * (told[d] as number);
      score = score * length + meant + (bias[0] as number) + (block > 0 ? (bias[block] as number) : 0);
      const dual = bestDual(duals[i] as number, costs[i] as number, squares[i] as number, sign * score);
      const step = (dual - (duals[i] as number)) * sign;
      if (step === 0) continue;
      duals[i] = dual;
      for (let at = from; at < to; at += 1) {
        const base = (vectors.ids[at] as number) * blocks;
        (weights[base] as number) += step * length * (scales[base] as number);
        if (block > 0) (weights[base + block] as number) += step * length * (scales[base + block] as number);
      }
      for (let d = 0; d < size; d += 1) (told[d] as number) += step * (means[row * size + d] as number);
      (bias[0] as number) += step;
      if (block > 0) (bias[block] as number) += step;
    }
  }
  for (let i = 0; i < weights.length; i += 1) (weights[i] as number) *= scales[i] as number;
  return { weights, bias, told };
}

/** Squared length of a row, the constants counted. */
function squareOf({ vectors, blocks, rows, blockOf, scales, meanings }: Question, i: number): number {
  const block = blockOf[i] ?? 0;
  const row = rows[i] ?? 0;
  let sum = 0;
  for (let at = vectors.offsets[row] ?? 0; at < (vectors.offsets[row + 1] ?? 0); at += 1) {
    const base = (vectors.ids[at] ?? 0) * blocks;
    sum += (scales[base] ?? 0) ** 2 + (block > 0 ? (scales[base + block] ?? 0) ** 2 : 0);
  }
  const { size, rows: means } = meanings ?? NO_MEANINGS;
  let meant = 0;
  for (let at = row * size; at < (row + 1) * size; at += 1) meant += (means[at] ?? 0) ** 2;
  return sum * (vectors.scales[row] ?? 0) ** 2 + meant + (block > 0 ? 2 : 1);
}

/** The best value of one dual variable, the others fixed: Newton's method on the side that is stable. */
function bestDual(dual: number, cost: number, square: number, margin: number): number {
  const mirrored = 0.5 * square * (cost - 2 * dual) + margin < 0;
  const side = mirrored ? -1 : 1;
  const start = mirrored ? cost - dual : dual;
  let z = cost - start < 0.5 * cost ? SHRINK * start : start;
  for (let i = 0; i < NEWTON_STEPS; i += 1) {
    const slope = square * (z - start) + side * margin + Math.log(z / (cost - z));
    if (Math.abs(slope) < CLOSE) break;
    const next = z - slope / (square + cost / ((cost - z) * z));
    z = next <= 0 ? SHRINK * z : next;
  }
  return mirrored ? cost - z : z;
}
