import { createRandom, shuffle } from './random.ts';
import type { Vectors } from './vectors.ts';

/** What one head learns from: for each used row its targets, one number in [0, 1] an output, and its weight. */
export interface Targets {
  readonly outputs: number;
  /** `softmax`: exactly one output is right; `sigmoid`: each by itself. */
  readonly link: 'softmax' | 'sigmoid';
  readonly rows: Uint32Array;
  /** `values[i * outputs + o]` for `rows[i]`. */
  readonly values: Float32Array;
  readonly weights: Float32Array;
}

/** How a head is fitted. */
export interface FitOptions {
  readonly features: number;
  readonly epochs: number;
  readonly rate: number;
  /** Strength of the pull towards zero, a weight's share of each step it takes part in. */
  readonly decay: number;
  readonly seed: number;
}

/** A linear head: `weights[feature * outputs + o]` and a bias for each output. */
export interface Head {
  readonly outputs: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** Weight and gradient memory of Adagrad before the first step (Duchi et al. 2011). */
const MEMORY_START = 1e-3;

/** Logistic regression by stochastic gradient steps of Adagrad, deterministic from the seed. */
export function fitLogistic(vectors: Vectors, targets: Targets, options: FitOptions): Head {
  const { outputs } = targets;
  const head: Head = {
    outputs,
    weights: new Float32Array(options.features * outputs),
    bias: new Float32Array(outputs),
  };
  const memory = new Float32Array(options.features * outputs).fill(MEMORY_START);
  const biasMemory = new Float32Array(outputs).fill(1);
  const order = Uint32Array.from(targets.rows, (_, i) => i);
  const random = createRandom(options.seed);
  const scores = new Float64Array(outputs);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    const rate = options.rate * (1 - epoch / options.epochs);
    for (const i of order) {
      const row = targets.rows[i] ?? 0;
      scoreRow(vectors, row, head, scores);
      link(scores, targets.link);
      const weight = targets.weights[i] ?? 0;
      for (let o = 0; o < outputs; o += 1) {
        const gradient = weight * ((scores[o] ?? 0) - (targets.values[i * outputs + o] ?? 0));
        scores[o] = gradient;
        biasMemory[o] = (biasMemory[o] ?? 0) + gradient * gradient;
        head.bias[o] = (head.bias[o] ?? 0) - (rate * gradient) / Math.sqrt(biasMemory[o] ?? 1);
      }
      step(vectors, row, head.weights, memory, scores, rate, options.decay);
    }
  }
  return head;
}

function step(
  vectors: Vectors,
  row: number,
  weights: Float32Array,
  memory: Float32Array,
  gradients: Float64Array,
  rate: number,
  decay: number,
): void {
  const outputs = gradients.length;
  const scale = vectors.scales[row] ?? 0;
  const end = vectors.offsets[row + 1] ?? 0;
  for (let at = vectors.offsets[row] ?? 0; at < end; at += 1) {
    const base = (vectors.ids[at] ?? 0) * outputs;
    for (let o = 0; o < outputs; o += 1) {
      const w = weights[base + o] ?? 0;
      const gradient = (gradients[o] ?? 0) * scale + decay * w;
      const seen = (memory[base + o] ?? 0) + gradient * gradient;
      memory[base + o] = seen;
      weights[base + o] = w - (rate * gradient) / Math.sqrt(seen);
    }
  }
}

/** Log-odds of each output for one row, into `scores`. */
export function scoreRow(vectors: Vectors, row: number, head: Head, scores: Float64Array): void {
  const { outputs, weights, bias } = head;
  scores.fill(0);
  const end = vectors.offsets[row + 1] ?? 0;
  for (let at = vectors.offsets[row] ?? 0; at < end; at += 1) {
    const base = (vectors.ids[at] ?? 0) * outputs;
    for (let o = 0; o < outputs; o += 1) scores[o] = (scores[o] ?? 0) + (weights[base + o] ?? 0);
  }
  const scale = vectors.scales[row] ?? 0;
  for (let o = 0; o < outputs; o += 1) scores[o] = (scores[o] ?? 0) * scale + (bias[o] ?? 0);
}

/** Log-odds to probabilities, in place. */
export function link(scores: Float64Array, kind: Targets['link']): void {
  if (kind === 'sigmoid') {
    for (let o = 0; o < scores.length; o += 1) scores[o] = 1 / (1 + Math.exp(-(scores[o] ?? 0)));
    return;
  }
  let max = Number.NEGATIVE_INFINITY;
  for (const score of scores) max = Math.max(max, score);
  let sum = 0;
  for (let o = 0; o < scores.length; o += 1) {
    scores[o] = Math.exp((scores[o] ?? 0) - max);
    sum += scores[o] ?? 0;
  }
  for (let o = 0; o < scores.length; o += 1) scores[o] = (scores[o] ?? 0) / sum;
}
