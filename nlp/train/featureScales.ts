import type { Question } from './dualDescent.ts';

/** Added to every count, so that a feature seen with one answer only is not certain. */
const SMOOTHING = 1;

/** Added to every log ratio, so that a feature that leans to neither side by itself may still be used. */
const LEAST = 0.1;

/**
 * How far a feature leans to one answer, block by block: the log of its rate among yes rows over its rate among no rows
 * (Wang and Manning 2012), scaled so that the squares are 1 on average. Scaled by it, a row's telling words count most
 * from the start.
 */
export function leanings(question: Omit<Question, 'scales' | 'costs'>, features: number): Float32Array {
  const { vectors, blocks, rows, blockOf, signs } = question;
  const yes = new Float32Array(features * blocks);
  const no = new Float32Array(features * blocks);
  const rowsYes = new Float64Array(blocks);
  const rowsNo = new Float64Array(blocks);
  rows.forEach((row, i) => {
    const block = blockOf[i] ?? 0;
    const [counts, total] = (signs[i] ?? 0) > 0 ? [yes, rowsYes] : [no, rowsNo];
    for (const b of block > 0 ? [0, block] : [0]) {
      total[b] = (total[b] ?? 0) + 1;
      for (let at = vectors.offsets[row] ?? 0; at < (vectors.offsets[row + 1] ?? 0); at += 1) {
        const place = (vectors.ids[at] ?? 0) * blocks + b;
        counts[place] = (counts[place] ?? 0) + 1;
      }
    }
  });
  const scales = new Float32Array(features * blocks);
  for (let block = 0; block < blocks; block += 1) {
    const balance = Math.log(((rowsNo[block] ?? 0) + 2 * SMOOTHING) / ((rowsYes[block] ?? 0) + 2 * SMOOTHING));
    let squares = 0;
    let count = 0;
    for (let place = block; place < scales.length; place += blocks) {
      const [y, n] = [yes[place] ?? 0, no[place] ?? 0];
      const scale = LEAST + Math.abs(balance + Math.log((y + SMOOTHING) / (n + SMOOTHING)));
      scales[place] = scale;
      squares += scale * scale * (y + n);
      count += y + n;
    }
    const mean = Math.sqrt(squares / Math.max(count, 1)) || 1;
    for (let place = block; place < scales.length; place += blocks) scales[place] = (scales[place] ?? 0) / mean;
  }
  return scales;
}
