import type { ModelHeader, ModelParts } from '../model/modelFile.ts';
import type { FeatureRates } from './featureRates.ts';
import type { Head } from './fitHead.ts';
import type { FeatureSet } from './vectors.ts';

/** A weight is its level times the scale of its column. */
const LEVELS = 127;

/** A head, and which domain each of its columns serves; -1 for all of them. */
export interface PlacedHead extends Head {
  readonly domainOf: (column: number) => number;
  /** How far its weights count when it is settled which are kept. */
  readonly share: number;
}

/**
 * Heads side by side as one sparse model of at most `weightsMax` weights in eight bits each: those that move the rows
 * of the domain they serve furthest are kept.
 */
export function packModel(
  heads: readonly PlacedHead[],
  features: FeatureSet,
  rates: FeatureRates,
  weightsMax: number,
  header: Omit<ModelHeader, 'scales' | 'bias'>,
): ModelParts {
  const threshold = thresholdOf(heads, rates, weightsMax);
  const scales = heads.flatMap((head) => scalesOf(head, rates));
  const keys: number[] = [];
  const ends: number[] = [0];
  const columns: number[] = [];
  const weights: number[] = [];
  features.hashes.forEach((hash, feature) => {
    let first = 0;
    for (const head of heads) {
      for (let column = 0; column < head.columns; column += 1) {
        const weight = head.weights[feature * head.columns + column] ?? 0;
        const small = levelOf(weight, scales[first + column] ?? 1);
        if (small === 0 || importanceOf(weight, rates.of(feature, head.domainOf(column)), head) < threshold) continue;
        columns.push(first + column);
        weights.push(small);
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

function importanceOf(weight: number, rate: number, { share }: PlacedHead): number {
  return Math.abs(weight) * rate * share;
}

/** The importance that about `weightsMax` weights reach, found on a histogram of its logarithm. */
function thresholdOf(heads: readonly PlacedHead[], rates: FeatureRates, weightsMax: number): number {
  const STEPS = 50;
  const LOWEST = -40;
  const histogram = new Uint32Array(60 * STEPS);
  for (const head of heads) {
    const { weights, columns, domainOf } = head;
    for (let i = 0; i < weights.length; i += 1) {
      const column = i % columns;
      const importance = importanceOf(weights[i] ?? 0, rates.of((i - column) / columns, domainOf(column)), head);
      if (importance === 0) continue;
      const bin = Math.max(0, Math.min(histogram.length - 1, Math.round((Math.log2(importance) - LOWEST) * STEPS)));
      histogram[bin] = (histogram[bin] ?? 0) + 1;
    }
  }
  let kept = 0;
  for (let bin = histogram.length - 1; bin >= 0; bin -= 1) {
    kept += histogram[bin] ?? 0;
    if (kept > weightsMax) return 2 ** ((bin + 1) / STEPS + LOWEST);
  }
  return 0;
}

/** Scales tried for a column, as parts of the one that cuts nothing. */
const PARTS = [1, 0.7, 0.5, 0.35, 0.25, 0.18, 0.13, 0.09] as const;

/**
 * The scale of each column: that under which rounding small weights and cutting large ones costs the rows of its domain
 * least. A few weights that tell kinds of writing apart are far larger than the rest.
 */
function scalesOf({ weights, columns, domainOf }: PlacedHead, rates: FeatureRates): number[] {
  return Array.from({ length: columns }, (_, column) => {
    let largest = 0;
    for (let i = column; i < weights.length; i += columns) largest = Math.max(largest, Math.abs(weights[i] as number));
    if (largest === 0) return 1;
    const costs = PARTS.map((part) => {
      const scale = (part * largest) / LEVELS;
      let cost = 0;
      for (let i = column, feature = 0; i < weights.length; i += columns, feature += 1) {
        const weight = weights[i] as number;
        if (weight === 0) continue;
        const error = weight - scale * levelOf(weight, scale);
        cost += (error * rates.of(feature, domainOf(column))) ** 2;
      }
      return cost;
    });
    return Math.fround(((PARTS[costs.indexOf(Math.min(...costs))] ?? 1) * largest) / LEVELS);
  });
}

function levelOf(weight: number, scale: number): number {
  return Math.max(-LEVELS, Math.min(LEVELS, Math.round(weight / scale)));
}
