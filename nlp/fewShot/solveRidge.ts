/** Added to the diagonal when the matrix turns out not to be positive definite, doubled until it is. */
const NUDGE = 0.1;

/** What `solveRidge` finds. */
export interface Ridge {
  /** X, row after row. */
  readonly weights: Float64Array;
  /** Diagonal of the inverse of K + ridge · I: with it a row can be judged as if it had been left out. */
  readonly inverse: Float64Array;
}

/**
 * Solves (K + ridge · I) X = Y for a symmetric `kernel` of n × n and targets of n × columns, by Cholesky's decomposition.
 * Rows lie one after another.
 */
export function solveRidge(kernel: Float64Array, targets: Float64Array, n: number, ridge: number): Ridge {
  let lifted = ridge;
  let lower = decompose(kernel, n, lifted);
  for (let nudge = NUDGE; lower === undefined; nudge *= 2) {
    lifted = ridge + nudge;
    lower = decompose(kernel, n, lifted);
  }
  return {
    weights: substitute(lower, targets, n, targets.length / Math.max(n, 1)),
    inverse: inverseDiagonal(lower, n),
  };
}

/** Column by column, the squares of the lower factor's inverse. */
function inverseDiagonal(lower: Float64Array, n: number): Float64Array {
  const column = new Float64Array(n);
  return Float64Array.from({ length: n }, (_, start) => {
    let squares = 0;
    for (let i = start; i < n; i += 1) {
      let sum = i === start ? 1 : 0;
      const row = i * n;
      for (let k = start; k < i; k += 1) sum -= (lower[row + k] as number) * (column[k] as number);
      column[i] = sum / (lower[row + i] as number);
      squares += (column[i] as number) ** 2;
    }
    return squares;
  });
}

function decompose(kernel: Float64Array, n: number, ridge: number): Float64Array | undefined {
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = (kernel[i * n + j] as number) + (i === j ? ridge : 0);
      for (let k = 0; k < j; k += 1) sum -= (lower[i * n + k] as number) * (lower[j * n + k] as number);
      if (i === j && sum <= 0) return undefined;
      lower[i * n + j] = i === j ? Math.sqrt(sum) : sum / (lower[j * n + j] as number);
    }
  }
  return lower;
}

function substitute(lower: Float64Array, targets: Float64Array, n: number, columns: number): Float64Array {
  const x = targets.slice();
  const take = (row: number, from: number, factor: number): void => {
    if (factor === 0) return;
    for (let c = 0; c < columns; c += 1) {
      (x[row * columns + c] as number) -= factor * (x[from * columns + c] as number);
    }
  };
  const divide = (row: number): void => {
    for (let c = 0; c < columns; c += 1) (x[row * columns + c] as number) /= lower[row * n + row] as number;
  };
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < i; k += 1) take(i, k, lower[i * n + k] as number);
    divide(i);
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < n; k += 1) take(i, k, lower[k * n + i] as number);
    divide(i);
  }
  return x;
}
