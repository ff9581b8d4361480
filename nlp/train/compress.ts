import type { ModelHeader, ModelParts } from '../model/modelFile.ts';
import type { Head } from './fitLogistic.ts';
import type { FeatureSet } from './vectors.ts';

/** Largest weight kept apart from the rest: outliers beyond this share of a column are cut to it. */
const OUTLIERS = 0.0005;

/** A weight of this many rows' features, by feature, for judging what may go. */
export type RowCounts = Uint32Array;

/**
 * Heads side by side as one sparse model of at most `weightsMax` weights in eight bits each: those that move the most
 * rows furthest are kept.
 */
export function compress(
  heads: readonly Head[],
  features: FeatureSet,
  counts: RowCounts,
  weightsMax: number,
  header: Omit<ModelHeader, 'scales' | 'bias'>,
): ModelParts {
  const threshold = thresholdOf(heads, counts, weightsMax);
  const scales = heads.flatMap((head) => scalesOf(head));
  const keys: number[] = [];
  const ends: number[] = [0];
  const columns: number[] = [];
  const weights: number[] = [];
  features.hashes.forEach((hash, feature) => {
    const reach = Math.sqrt(counts[feature] ?? 0);
    let first = 0;
    for (const head of heads) {
      for (let column = 0; column < head.columns; column += 1) {
        const weight = head.weights[feature * head.columns + column] ?? 0;
        const small = Math.round(weight / (scales[first + column] ?? 1));
        if (Math.abs(weight) * reach < threshold || small === 0) continue;
        columns.push(first + column);
        weights.push(Math.max(-127, Math.min(127, small)));
      }
      first += head.columns;
    }
    if (columns.length === ends.at(-1)) return;
    keys.push(hash);
    ends.push(columns.length);
  });
  return {
    header: { ...header, scales, bias: heads.flatMap((head) => [...head.bias]) },
    keys: Uint32Array.from(keys),
    offsets: Uint32Array.from(ends),
    columns: Uint8Array.from(columns),
    weights: Int8Array.from(weights),
  };
}

/** The importance that about `weightsMax` weights reach, found on a histogram of its logarithm. */
function thresholdOf(heads: readonly Head[], counts: RowCounts, weightsMax: number): number {
  const STEPS = 50;
  const histogram = new Uint32Array(40 * STEPS);
  for (const { weights, columns } of heads) {
    for (let i = 0; i < weights.length; i += 1) {
      const importance = Math.abs(weights[i] ?? 0) * Math.sqrt(counts[Math.floor(i / columns)] ?? 0);
      if (importance === 0) continue;
      const bin = Math.max(0, Math.min(histogram.length - 1, Math.round((Math.log2(importance) + 20) * STEPS)));
      histogram[bin] = (histogram[bin] ?? 0) + 1;
    }
  }
  let kept = 0;
  for (let bin = histogram.length - 1; bin >= 0; bin -= 1) {
    kept += histogram[bin] ?? 0;
    if (kept > weightsMax) return 2 ** ((bin + 1) / STEPS - 20);
  }
  return 0;
}

/** What one step of eight bits stands for, column by column. */
function scalesOf({ weights, columns }: Head): number[] {
  return Array.from({ length: columns }, (_, column) => {
    const sizes: number[] = [];
    for (let i = column; i < weights.length; i += columns) {
      const size = Math.abs(weights[i] ?? 0);
      if (size > 0) sizes.push(size);
    }
    const sorted = Float32Array.from(sizes).sort();
    const largest = sorted[Math.floor((sorted.length - 1) * (1 - OUTLIERS))] ?? 0;
    return largest > 0 ? Math.fround(largest / 127) : 1;
  });
}
