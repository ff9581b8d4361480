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

/** How much of the heads is kept. */
export interface PackLimits {
  /** A look-up of a feature and its row in memory are what a message costs: few features with many weights read fastest. */
  readonly features: number;
  readonly weights: number;
}

/**
 * Heads side by side as one sparse model with weights of eight bits: of the features those whose weights together move
 * rows furthest are kept, and of their weights those that move the rows of the domain they serve furthest.
 */
export function packModel(
  heads: readonly PlacedHead[],
  features: FeatureSet,
  rates: FeatureRates,
  limits: PackLimits,
  header: Omit<ModelHeader, 'scales' | 'bias'>,
): ModelParts {
  const kept = keptFeatures(heads, features.hashes.length, rates, limits.features);
  const threshold = thresholdOf(heads, kept, rates, limits.weights);
  const scales = heads.flatMap((head) => scalesOf(head, rates));
  const keys: number[] = [];
  const ends: number[] = [0];
  const columns: number[] = [];
  const weights: number[] = [];
  features.hashes.forEach((hash, feature) => {
    if (kept[feature] === 0) return;
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

/** 1 for each of the `most` features whose weights matter most together, 0 for the others. */
function keptFeatures(heads: readonly PlacedHead[], count: number, rates: FeatureRates, most: number): Uint8Array {
  const totals = new Float64Array(count);
  for (const head of heads) {
    const { weights, columns, domainOf } = head;
    for (let i = 0; i < weights.length; i += 1) {
      const column = i % columns;
      const feature = (i - column) / columns;
      const importance = importanceOf(weights[i] as number, rates.of(feature, domainOf(column)), head);
      totals[feature] = (totals[feature] as number) + importance * importance;
    }
  }
  const least = totals.slice().sort()[Math.max(count - most, 0)] ?? 0;
  return Uint8Array.from(totals, (total) => Number(total >= least));
}

/** The importance that about `weightsMax` weights reach, found on a histogram of its logarithm. */
function thresholdOf(heads: readonly PlacedHead[], kept: Uint8Array, rates: FeatureRates, weightsMax: number): number {
  const STEPS = 50;
  const LOWEST = -40;
  const histogram = new Uint32Array(60 * STEPS);
  for (const head of heads) {
    const { weights, columns, domainOf } = head;
    for (let i = 0; i < weights.length; i += 1) {
      const column = i % columns;
      const feature = (i - column) / columns;
      const importance =
        kept[feature] === 0 ? 0 : importanceOf(weights[i] ?? 0, rates.of(feature, domainOf(column)), head);
      if (importance === 0) continue;
      const bin = Math.max(0, Math.min(histogram.length - 1, Math.round((Math.log2(importance) - LOWEST) * STEPS)));
      histogram[bin] = (histogram[bin] ?? 0) + 1;
    }
  }
  let sum = 0;
  for (let bin = histogram.length - 1; bin >= 0; bin -= 1) {
    sum += histogram[bin] ?? 0;
    if (sum > weightsMax) return 2 ** ((bin + 1) / STEPS + LOWEST);
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
