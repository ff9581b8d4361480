import { descendDual } from './dualDescent.ts';
import { leanings } from './featureScales.ts';
import type { Meanings } from './meanings.ts';
import type { Vectors } from './vectors.ts';

/** What one head learns from: for each used row its targets, 0 or 1 an output, and its weight. */
export interface HeadTargets {
  readonly outputs: number;
  /** Blocks of outputs beyond the shared one: a row trains the shared block and that of its own group. */
  readonly groups: number;
  readonly rows: Uint32Array;
  /** The group of each used row. */
  readonly groupOf: Uint8Array;
  /** `values[i * outputs + o]` for `rows[i]`. */
  readonly values: Uint8Array;
  readonly weights: Float32Array;
}

/** How a head is fitted. */
export interface HeadOptions {
  readonly features: number;
  readonly epochs: number;
  /** What a row of weight 1 counts against the pull of all weights towards zero. */
  readonly cost: number;
  /** How far the yes and the no of each output are lifted to equal weight: 1 in full, 0 not at all. */
  readonly balance: number;
  readonly seed: number;
  /** With what the words of rows mean, words learn from words like them, those that few rows have above all. */
  readonly meanings?: Meanings | undefined;
}

/** A linear head of `1 + groups` blocks of `outputs` columns: `weights[feature * columns + column]`, a bias a column. */
export interface Head {
  readonly columns: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** Log-odds of what no row shows. */
const NEVER = -9;

/** The shared block and a group's own have equal parts in a row. */
const PART = Math.SQRT1_2;

/**
 * Logistic regression, one question an output. With groups the shared block learns what holds for all of them and each
 * group's block how it differs (Daumé 2007).
 */
export function fitHead(vectors: Vectors, targets: HeadTargets, options: HeadOptions): Head {
  const { outputs, groups, rows, groupOf, values, weights: shares } = targets;
  const blocks = 1 + groups;
  const columns = outputs * blocks;
  const head: Head = {
    columns,
    weights: new Float32Array(options.features * columns),
    bias: new Float32Array(columns),
  };
  const blockOf = Uint8Array.from(groupOf, (group) => (groups === 0 ? 0 : 1 + group));
  for (let output = 0; output < outputs; output += 1) {
    const signs = Int8Array.from(rows, (_, i) => (values[i * outputs + output] === 1 ? 1 : -1));
    if (!signs.includes(1)) {
      head.bias[output] = NEVER;
      continue;
    }
    const question = { vectors, blocks, rows, blockOf, signs, meanings: options.meanings };
    const costs = costsOf(shares, signs, options);
    const scales = leanings(question, options.features).map((scale) => (groups === 0 ? scale : PART * scale));
    const { weights, bias, told } = descendDual({ ...question, costs, scales }, options.epochs, options.seed + output);
    for (let block = 0; block < blocks; block += 1) {
      const column = block * outputs + output;
      head.bias[column] = bias[block] ?? 0;
      for (let f = 0; f < options.features; f += 1)
        head.weights[f * columns + column] = weights[f * blocks + block] ?? 0;
    }
    options.meanings?.addTo(head.weights, columns, output, told);
  }
  return head;
}

/** What each row costs when it is missed. */
function costsOf(shares: Float32Array, signs: Int8Array, { cost, balance }: HeadOptions): Float64Array {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const yes = shares.reduce((sum, share, i) => sum + (signs[i] === 1 ? share : 0), 0);
  const lift = { yes: (total / (2 * yes)) ** balance, no: (total / (2 * (total - yes))) ** balance };
  return Float64Array.from(shares, (share, i) => share * cost * (signs[i] === 1 ? lift.yes : lift.no));
}

/** The same targets of fewer rows, `picked` by their places. */
export function pickRows(targets: HeadTargets, picked: readonly number[]): HeadTargets {
  const { outputs, rows, groupOf, values, weights } = targets;
  return {
    ...targets,
    rows: Uint32Array.from(picked, (i) => rows[i] ?? 0),
    groupOf: Uint8Array.from(picked, (i) => groupOf[i] ?? 0),
    values: Uint8Array.from(picked.flatMap((i) => [...values.subarray(i * outputs, (i + 1) * outputs)])),
    weights: Float32Array.from(picked, (i) => weights[i] ?? 0),
  };
}
