import type { Head } from '../fitLogistic.ts';
import { createRandom, shuffle } from '../random.ts';

/** Rows to fit on: row `i` has the features `ids[offsets[i] .. offsets[i + 1])`, each with its value. */
export interface SignalVectors {
  readonly offsets: Uint32Array;
  readonly ids: Uint32Array;
  readonly values: Float32Array;
}

/** What each row is: `targets[row * outputs + output]` is 1, 0, or NaN where nobody knows; `weights` likewise. */
export interface SignalTargets {
  readonly outputs: number;
  readonly targets: Float32Array;
  readonly weights: Float32Array;
}

/** How the heads are fitted. */
export interface SignalFit {
  readonly features: number;
  readonly epochs: number;
  readonly rate: number;
  /** Pull towards zero in every step a weight takes part in. */
  readonly decay: number;
  readonly seed: number;
}

/** Memory of squared gradients before the first step. */
const MEMORY_START = 1e-3;

/** A smaller gradient moves nothing worth the time: most rows are plainly no case of most signals. */
const NEGLIGIBLE = 2e-3;

/** One logistic regression an output over the same rows, by Adagrad (Duchi et al. 2011); unknown targets teach nothing. */
export function fitSignals(vectors: SignalVectors, wanted: SignalTargets, options: SignalFit): Head {
  const { outputs } = wanted;
  const head: Head = {
    columns: outputs,
    weights: new Float32Array(options.features * outputs),
    bias: new Float32Array(outputs).fill(-2),
  };
  const memory = new Float32Array(options.features * outputs).fill(MEMORY_START);
  const biasMemory = new Float32Array(outputs).fill(1);
  const order = Uint32Array.from({ length: vectors.offsets.length - 1 }, (_, i) => i);
  const random = createRandom(options.seed);
  const active = new Uint8Array(outputs);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    const rate = options.rate * (1 - epoch / options.epochs);
    for (const row of order) {
      const gradients = gradientsOf(vectors, wanted, head, row);
      const count = pickActive(gradients, active);
      for (let a = 0; a < count; a += 1) stepBias(head, biasMemory, active[a] ?? 0, gradients, rate);
      stepWeights(vectors, head, memory, row, gradients, active.subarray(0, count), { rate, decay: options.decay });
    }
  }
  return head;
}

function gradientsOf(vectors: SignalVectors, wanted: SignalTargets, head: Head, row: number): Float64Array {
  const { outputs } = wanted;
  const scores = scoreSignals(vectors, head, row);
  for (let o = 0; o < outputs; o += 1) {
    const target = wanted.targets[row * outputs + o] ?? Number.NaN;
    const weight = wanted.weights[row * outputs + o] ?? 0;
    scores[o] = Number.isNaN(target) ? 0 : weight * (1 / (1 + Math.exp(-(scores[o] ?? 0))) - target);
  }
  return scores;
}

/** Log-odds of one row. */
export function scoreSignals({ offsets, ids, values }: SignalVectors, head: Head, row: number): Float64Array {
  const scores = Float64Array.from(head.bias);
  const { columns, weights } = head;
  const end = offsets[row + 1] ?? 0;
  for (let at = offsets[row] ?? 0; at < end; at += 1) {
    const base = (ids[at] ?? 0) * columns;
    const value = values[at] ?? 0;
    for (let o = 0; o < columns; o += 1) scores[o] = (scores[o] ?? 0) + value * (weights[base + o] ?? 0);
  }
  return scores;
}

function pickActive(gradients: Float64Array, active: Uint8Array): number {
  let count = 0;
  gradients.forEach((gradient, o) => {
    if (Math.abs(gradient) > NEGLIGIBLE) active[count++] = o;
  });
  return count;
}

function stepBias(head: Head, memory: Float32Array, output: number, gradients: Float64Array, rate: number): void {
  const gradient = gradients[output] ?? 0;
  const seen = (memory[output] ?? 0) + gradient * gradient;
  memory[output] = seen;
  head.bias[output] = (head.bias[output] ?? 0) - (rate * gradient) / Math.sqrt(seen);
}

function stepWeights(
  { offsets, ids, values }: SignalVectors,
  { weights, columns }: Head,
  memory: Float32Array,
  row: number,
  gradients: Float64Array,
  active: Uint8Array,
  { rate, decay }: { rate: number; decay: number },
): void {
  const end = offsets[row + 1] ?? 0;
  for (let at = offsets[row] ?? 0; at < end; at += 1) {
    const base = (ids[at] ?? 0) * columns;
    const value = values[at] ?? 0;
    for (const o of active) {
      const w = weights[base + o] ?? 0;
      const gradient = (gradients[o] ?? 0) * value + decay * w;
      const seen = (memory[base + o] ?? 0) + gradient * gradient;
      memory[base + o] = seen;
      weights[base + o] = w - (rate * gradient) / Math.sqrt(seen);
    }
  }
}
