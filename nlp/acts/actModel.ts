import { existsSync, readFileSync } from 'node:fs';
import { ACTS, type Act } from '../labels.ts';
import { softmax } from '../model/logOdds.ts';
import { decodeModel, type ModelParts } from '../model/modelFile.ts';
import { createWeightRows } from '../model/weightRows.ts';

/** How likely each act is, in the order of `ACTS`. */
export type ActModel = (features: readonly number[]) => Float64Array;

/** The model that comes with the program; none where it has not been trained yet, and the rules alone then decide. */
export function loadActModel(url: URL = new URL('../models/acts.bin', import.meta.url)): ActModel | undefined {
  return existsSync(url) ? createActModel(decodeModel(readFileSync(url))) : undefined;
}

/** Makes a model ready for use: a linear softmax over hashed features. */
export function createActModel(parts: ModelParts): ActModel {
  const { header } = parts;
  const scales = Float64Array.from(header.scales);
  const rows = createWeightRows(parts);
  const counts = new Int32Array(ACTS.length);
  return (features) => {
    counts.fill(0);
    rows.sum(new Uint32Array(features), features.length, counts);
    const length = 1 / Math.sqrt(Math.max(features.length, 1));
    const scores = new Float64Array(ACTS.length);
    for (let c = 0; c < scores.length; c += 1) {
      scores[c] = (counts[c] ?? 0) * (scales[c] ?? 0) * length + (header.bias[c] ?? 0);
    }
    return softmax(scores);
  };
}

/** The likeliest act and how likely it is. */
export function likeliest(shares: Float64Array): { label: Act; score: number } {
  let best = 0;
  for (let i = 1; i < shares.length; i += 1) if ((shares[i] ?? 0) > (shares[best] ?? 0)) best = i;
  return { label: ACTS[best] ?? 'other', score: Math.round(1000 * (shares[best] ?? 0)) / 1000 };
}
