import { createRandom, shuffle } from './random.ts';
import type { Vectors } from './vectors.ts';

/** What one head learns from: for each used row its targets, one number in [0, 1] an output, and its weight. */
export interface Targets {
  readonly outputs: number;
  /** `softmax`: exactly one output is right; `sigmoid`: each by itself. */
  readonly link: 'softmax' | 'sigmoid';
  /** Blocks of outputs beyond the shared one: a row trains the shared block and that of its own group. */
  readonly groups: number;
  readonly rows: Uint32Array;
  /** The group of each used row. */
  readonly groupOf: Uint8Array;
  /** `values[i * outputs + o]` for `rows[i]`. */
  readonly values: Float32Array;
  readonly weights: Float32Array;
}

/** How a head is fitted. */
export interface FitOptions {
  readonly features: number;
  readonly epochs: number;
  readonly rate: number;
  /** Strength of the pull towards zero in every step a weight takes part in. */
  readonly decay: number;
  readonly seed: number;
}

/** A linear head of `blocks` × `outputs` columns: `weights[feature * columns + column]` and a bias for each column. */
export interface Head {
  readonly columns: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** Memory of squared gradients before the first step. */
const MEMORY_START = 1e-3;

/**
 * Logistic regression by Adagrad (Duchi et al. 2011), deterministic from the seed. With groups the shared block learns
 * what holds for all of them and each group's block how it differs (Daumé 2007).
 */
export function fitLogistic(vectors: Vectors, targets: Targets, options: FitOptions): Head {
  const columns = targets.outputs * (1 + targets.groups);
  const head: Head = {
    columns,
    weights: new Float32Array(options.features * columns),
    bias: new Float32Array(columns),
  };
  const memory = new Float32Array(options.features * columns).fill(MEMORY_START);
  const biasMemory = new Float32Array(columns).fill(1);
  const order = Uint32Array.from(targets.rows, (_, i) => i);
  const random = createRandom(options.seed);
  const scores = new Float64Array(targets.outputs);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    const rate = options.rate * (1 - epoch / options.epochs);
    for (const i of order) {
      const group = targets.groups === 0 ? 0 : targets.outputs * (1 + (targets.groupOf[i] ?? 0));
      fitRow({ vectors, targets, head, memory, biasMemory, scores, rate, decay: options.decay }, i, group);
    }
  }
  return head;
}

interface Fitting {
  readonly vectors: Vectors;
  readonly targets: Targets;
  readonly head: Head;
  readonly memory: Float32Array;
  readonly biasMemory: Float32Array;
  readonly scores: Float64Array;
  readonly rate: number;
  readonly decay: number;
}

/** One step on one row; `group` is the first column of its group's block, 0 when there are no groups. */
function fitRow(fitting: Fitting, i: number, group: number): void {
  const { vectors, targets, head, scores } = fitting;
  const row = targets.rows[i] ?? 0;
  scoreRow(vectors, row, head, group, scores);
  linkScores(scores, targets.link);
  const weight = targets.weights[i] ?? 0;
  for (let o = 0; o < scores.length; o += 1) {
    scores[o] = weight * ((scores[o] ?? 0) - (targets.values[i * scores.length + o] ?? 0));
  }
  stepBias(fitting, 0);
  stepWeights(fitting, row, 0);
  if (group === 0) return;
  stepBias(fitting, group);
  stepWeights(fitting, row, group);
}

function stepBias({ head, biasMemory, scores, rate }: Fitting, block: number): void {
  for (let o = 0; o < scores.length; o += 1) {
    const gradient = scores[o] ?? 0;
    const seen = (biasMemory[block + o] ?? 0) + gradient * gradient;
    biasMemory[block + o] = seen;
    head.bias[block + o] = (head.bias[block + o] ?? 0) - (rate * gradient) / Math.sqrt(seen);
  }
}

function stepWeights({ vectors, head, memory, scores, rate, decay }: Fitting, row: number, block: number): void {
  const { weights, columns } = head;
  const outputs = scores.length;
  const scale = vectors.scales[row] ?? 0;
  const end = vectors.offsets[row + 1] ?? 0;
  for (let at = vectors.offsets[row] ?? 0; at < end; at += 1) {
    const base = (vectors.ids[at] ?? 0) * columns + block;
    for (let o = 0; o < outputs; o += 1) {
      const w = weights[base + o] ?? 0;
      const gradient = (scores[o] ?? 0) * scale + decay * w;
      const seen = (memory[base + o] ?? 0) + gradient * gradient;
      memory[base + o] = seen;
      weights[base + o] = w - (rate * gradient) / Math.sqrt(seen);
    }
  }
}

/** Log-odds of the shared block, and of the block at `group` unless that is 0. */
function scoreRow(vectors: Vectors, row: number, head: Head, group: number, scores: Float64Array): void {
  const { columns, weights, bias } = head;
  const outputs = scores.length;
  scores.fill(0);
  const end = vectors.offsets[row + 1] ?? 0;
  for (let at = vectors.offsets[row] ?? 0; at < end; at += 1) {
    const base = (vectors.ids[at] ?? 0) * columns;
    for (let o = 0; o < outputs; o += 1) {
      const own = group === 0 ? 0 : (weights[base + group + o] ?? 0);
      scores[o] = (scores[o] ?? 0) + (weights[base + o] ?? 0) + own;
    }
  }
  const scale = vectors.scales[row] ?? 0;
  for (let o = 0; o < outputs; o += 1) {
    scores[o] = (scores[o] ?? 0) * scale + (bias[o] ?? 0) + (group === 0 ? 0 : (bias[group + o] ?? 0));
  }
}

/** Log-odds to probabilities, in place. */
function linkScores(scores: Float64Array, kind: Targets['link']): void {
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
