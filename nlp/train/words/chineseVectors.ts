import { readTokens } from '../../fewShot/readTokens.ts';
import type { Frequencies } from './countTokens.ts';
import { leadingEigenvectors, toUnit, type Vectors } from './vectorMath.ts';

/** A token must occur in so many texts. */
const TEXTS_MIN = 12;
const VOCABULARY_MAX = 6500;

/** Tokens this far apart in the order they first occur belong together. */
const WINDOW = 10;

/** Dampens the preference for rare contexts (Levy, Goldberg & Dagan 2015). */
const CONTEXT_POWER = 0.75;

/** Rounds of subspace iteration; more change nothing that matters. */
const ROUNDS = 6;

/**
 * Vectors of Chinese characters and pairs from the company they keep: positive pointwise mutual information within a window,
 * reduced by its leading eigenvectors, each scaled by the square root of its value.
 */
export function chineseVectors(
  texts: readonly string[],
  frequencies: Frequencies,
  dimensions: number,
  random: () => number,
  onRound: () => void,
): Vectors {
  const names = [...frequencies.counts]
    .filter(([name, count]) => count >= TEXTS_MIN && name > '\u3400')
    .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    .slice(0, VOCABULARY_MAX)
    .map(([name]) => name);
  const matrix = informative(countPairs(texts, names), names.length);
  onRound();
  let passes = 0;
  const axes = leadingEigenvectors(
    names.length,
    dimensions,
    random,
    (vector) => {
      passes += 1;
      if (passes % dimensions === 0) onRound();
      return multiply(matrix, vector);
    },
    ROUNDS,
  );
  return new Map(
    names.map((name, row) => [
      name,
      toUnit(Float64Array.from(axes, ({ vector, value }) => (vector[row] ?? 0) * Math.sqrt(Math.max(value, 0)))),
    ]),
  );
}

/** How many times `onRound` is called. */
export const CHINESE_STEPS = ROUNDS + 2;

/** Cells of a symmetric matrix, one row after another. */
interface Sparse {
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float32Array;
}

function countPairs(texts: readonly string[], names: readonly string[]): Map<number, number> {
  const places = new Map(names.map((name, place) => [name, place]));
  const pairs = new Map<number, number>();
  for (const text of texts) {
    const tokens = readTokens(text).flatMap(({ text: name }) => places.get(name) ?? []);
    tokens.forEach((one, at) => {
      for (const other of tokens.slice(at + 1, at + 1 + WINDOW)) {
        const key = Math.min(one, other) * names.length + Math.max(one, other);
        pairs.set(key, (pairs.get(key) ?? 0) + 1);
      }
    });
  }
  return pairs;
}

/** Counts as positive pointwise mutual information. */
function informative(pairs: ReadonlyMap<number, number>, size: number): Sparse {
  const sums = new Float64Array(size);
  let total = 0;
  for (const [key, count] of pairs) {
    const row = Math.floor(key / size);
    sums[row] = (sums[row] ?? 0) + count;
    sums[key % size] = (sums[key % size] ?? 0) + count;
    total += 2 * count;
  }
  const softened = sums.map((sum) => sum ** CONTEXT_POWER);
  const softTotal = softened.reduce((sum, value) => sum + value, 0);
  const cells: (readonly [number, number, number])[] = [];
  for (const [key, count] of pairs) {
    const row = Math.floor(key / size);
    const column = key % size;
    const mutual = (a: number, b: number): number =>
      Math.log((count * softTotal) / ((sums[a] ?? 1) * (softened[b] ?? 1)));
    const value = (mutual(row, column) + mutual(column, row)) / 2;
    if (value > 0 && total > 0) cells.push([row, column, value], [column, row, value]);
  }
  const starts = new Uint32Array(size + 1);
  for (const [row] of cells) starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  for (let row = 0; row < size; row += 1) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  const next = starts.slice();
  const columns = new Uint32Array(cells.length);
  const values = new Float32Array(cells.length);
  for (const [row, column, value] of cells) {
    const at = next[row] ?? 0;
    next[row] = at + 1;
    columns[at] = column;
    values[at] = value;
  }
  return { starts, columns, values };
}

function multiply({ starts, columns, values }: Sparse, vector: Float64Array): Float64Array {
  const product = new Float64Array(vector.length);
  for (let row = 0; row < product.length; row += 1) {
    let sum = 0;
    const end = starts[row + 1] as number;
    for (let at = starts[row] as number; at < end; at += 1) {
      sum += (values[at] as number) * (vector[columns[at] as number] as number);
    }
    product[row] = sum;
  }
  return product;
}
