import type { ModelParts } from './modelFile.ts';
import { createRowFinder } from './rowFinder.ts';

/** The weights of a model, laid out for reading: a feature's weights for all columns lie side by side. */
export interface WeightRows {
  /** The row of a feature by its hash, 0 where the model does not know it. */
  find(hash: number): number;
  /** Sums of the rows of `count` hashes, column by column, added to `sums`. */
  sum(hashes: Uint32Array, count: number, sums: Int32Array): void;
  /** One weight of a row. */
  weightAt(row: number, column: number): number;
}

/** Weights are kept as bytes from 0 on, so that sums of several in one number never borrow from one another. */
const ZERO = 128;

/** Columns in one number, and the bytes of every other of them: added so, a sum has sixteen bits to grow in. */
const FOUR = 4;
const EVERY_OTHER = 0x00ff00ff;

/** Most weights a feature has: the file counts them in a byte. */
const SIZE_MAX = 255;

/** So many bytes always fit in sixteen bits; so many rows fit in the processor's nearest memory. */
const ROWS_MAX = 256;

/**
 * Most features that messages really hold have a weight in most columns, so rows are dense: that takes no more memory
 * traffic than saying where each weight belongs, and two columns are added at a time. Little-endian, like every
 * processor this runs on.
 */
export function createWeightRows({ header, keys, offsets, columns, weights }: ModelParts): WeightRows {
  const width = Math.ceil(header.scales.length / FOUR);
  /** Row 0 is that of unknown features: nothing. */
  const bytes = new Uint8Array(FOUR * width * (keys.length + 1)).fill(ZERO);
  const rows = new Int32Array(bytes.buffer);
  const rowKeys = new Int32Array(keys.length + 1);
  const sorted = densestFirst(offsets);
  for (let row = 1; row <= sorted.length; row += 1) {
    const feature = sorted[row - 1] as number;
    const end = offsets[feature + 1] as number;
    const first = FOUR * width * row;
    rowKeys[row] = keys[feature] as number;
    for (let i = offsets[feature] as number; i < end; i += 1)
      bytes[first + (columns[i] as number)] = ZERO + (weights[i] as number);
  }
  const find = createRowFinder(rowKeys);
  const found = new Uint32Array(ROWS_MAX);

  /** Keeps where the rows of the hashes from `from` to `to` begin, and says how many there are. */
  function findSome(hashes: Uint32Array, from: number, to: number): number {
    let count = 0;
    for (let i = from; i < to; i += 1) {
      const row = find(hashes[i] as number);
      found[count] = width * row;
      if (row > 0) count += 1;
    }
    return count;
  }

  /** Column by column, so that sums stay in registers and the processor can fetch many rows at a time. */
  function sumFound(count: number, sums: Int32Array): void {
    for (let four = 0; four < width; four += 1) {
      let even = 0;
      let odd = 0;
      for (let i = 0; i < count; i += 1) {
        const weights = rows[(found[i] as number) + four] as number;
        even = (even + (weights & EVERY_OTHER)) | 0;
        odd = (odd + ((weights >>> 8) & EVERY_OTHER)) | 0;
      }
      const zero = ZERO * count;
      (sums[FOUR * four] as number) += (even & 0xffff) - zero;
      (sums[FOUR * four + 1] as number) += (odd & 0xffff) - zero;
      (sums[FOUR * four + 2] as number) += (even >>> 16) - zero;
      (sums[FOUR * four + 3] as number) += (odd >>> 16) - zero;
    }
  }

  return {
    find,
    sum(hashes, count, sums) {
      for (let from = 0; from < count; from += ROWS_MAX) {
        sumFound(findSome(hashes, from, Math.min(from + ROWS_MAX, count)), sums);
      }
    },
    weightAt: (row, column) => (bytes[FOUR * width * row + column] as number) - ZERO,
  };
}

/** Features by how many weights they have: those that messages hold most have most, and come to lie close together. */
function densestFirst(offsets: Uint32Array): Uint32Array {
  const count = offsets.length - 1;
  const sizeOf = (feature: number): number => (offsets[feature + 1] as number) - (offsets[feature] as number);
  /** How many features have more weights than this, which is where those of this size begin. */
  const places = new Uint32Array(SIZE_MAX + 1);
  for (let feature = 0; feature < count; feature += 1) (places[Math.max(sizeOf(feature) - 1, 0)] as number) += 1;
  for (let size = SIZE_MAX - 1; size >= 0; size -= 1) (places[size] as number) += places[size + 1] as number;
  const sorted = new Uint32Array(count);
  for (let feature = 0; feature < count; feature += 1) {
    const size = sizeOf(feature);
    sorted[places[size] as number] = feature;
    (places[size] as number) += 1;
  }
  return sorted;
}
