/** Vectors by token; all of one length. */
export type Vectors = Map<string, Float64Array>;

/** Scales a vector to length 1, in place. The zero vector stays. */
export function toUnit(vector: Float64Array): Float64Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  if (sum === 0) return vector;
  const factor = 1 / Math.sqrt(sum);
  for (let d = 0; d < vector.length; d += 1) vector[d] = (vector[d] ?? 0) * factor;
  return vector;
}

/** Adds `factor` times `other` to `sum`, in place. */
export function addScaled(sum: Float64Array, other: Float64Array, factor: number): void {
  for (let d = 0; d < sum.length; d += 1) sum[d] = (sum[d] ?? 0) + factor * (other[d] ?? 0);
}

/** Makes rows orthonormal, in place (Gram–Schmidt, twice over for accuracy). */
export function orthonormalise(rows: readonly Float64Array[]): void {
  for (let pass = 0; pass < 2; pass += 1) {
    rows.forEach((row, i) => {
      for (const before of rows.slice(0, i)) addScaled(row, before, -dot(row, before));
      toUnit(row);
    });
  }
}

/** Inner product. */
export function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < one.length; d += 1) sum += (one[d] as number) * (other[d] as number);
  return sum;
}

/**
 * The leading eigenvectors of a symmetric matrix that is given by what it does to a vector, by subspace iteration;
 * the first ones are the more exact.
 */
export function leadingEigenvectors(
  size: number,
  count: number,
  random: () => number,
  multiply: (vector: Float64Array) => Float64Array,
  rounds: number,
): { vector: Float64Array; value: number }[] {
  let rows: Float64Array[] = Array.from({ length: count }, () =>
    Float64Array.from({ length: size }, () => random() - 0.5),
  );
  orthonormalise(rows);
  for (let round = 0; round < rounds; round += 1) {
    rows = rows.map(multiply);
    orthonormalise(rows);
  }
  return rows
    .map((vector) => ({ vector, value: dot(vector, multiply(vector)) }))
    .sort((one, other) => other.value - one.value);
}

/** How many of the commonest words the common part is found from. */
const COMMON_FROM = 20_000;
const COMMON_AXES = 2;

/** Takes away what all words share, the mean and the leading axes, so that only likeness is left (Mu & Viswanath 2018). */
export function removeCommonPart(vectors: Vectors, random: () => number): Vectors {
  const some = [...vectors.values()].slice(0, COMMON_FROM);
  const mean = new Float64Array(some[0]?.length ?? 0);
  for (const vector of some) addScaled(mean, vector, 1 / some.length);
  const centred = (vector: Float64Array): Float64Array => {
    const moved = vector.slice();
    addScaled(moved, mean, -1);
    return moved;
  };
  const axes = principalAxes(some.map(centred), COMMON_AXES, random);
  return new Map(
    [...vectors].map(([name, vector]) => {
      const rest = centred(vector);
      for (const axis of axes) addScaled(rest, axis, -dot(rest, axis));
      return [name, toUnit(rest)];
    }),
  );
}

/** Every vector in fewer dimensions, keeping inner products as well as can be. */
export function reduce(vectors: Vectors, dimensions: number, random: () => number): Vectors {
  const size = vectors.values().next().value?.length ?? 0;
  if (size <= dimensions) return vectors;
  const axes = principalAxes([...vectors.values()], dimensions, random);
  return new Map(
    [...vectors].map(([name, vector]) => [name, toUnit(Float64Array.from(axes, (axis) => dot(axis, vector)))]),
  );
}

/** Rounds of subspace iteration on a small matrix. */
const ROUNDS = 60;

function principalAxes(vectors: readonly Float64Array[], count: number, random: () => number): Float64Array[] {
  const size = vectors[0]?.length ?? 0;
  const moments = Array.from({ length: size }, () => new Float64Array(size));
  for (const vector of vectors) {
    moments.forEach((row, i) => {
      addScaled(row, vector, vector[i] ?? 0);
    });
  }
  const multiply = (vector: Float64Array): Float64Array => Float64Array.from(moments, (row) => dot(row, vector));
  return leadingEigenvectors(size, count, random, multiply, ROUNDS).map(({ vector }) => vector);
}
