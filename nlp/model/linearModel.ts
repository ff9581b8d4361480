import { HEADS, layOut } from './columns.ts';
import type { ModelParts } from './modelFile.ts';
import type { Ngrams } from './ngrams.ts';
import { createWeightRows } from './weightRows.ts';

/** Log-odds of one text, head by head. */
export interface Scores {
  readonly emotion: Float64Array;
  /** Calibrated. */
  readonly complaint: number;
  readonly categories: Float64Array;
  readonly severity: Float64Array;
  /** How much the text looks like each domain; they sum to 1. */
  readonly domains: Float64Array;
}

/** A loaded model. */
export interface LinearModel {
  /** Log-odds from a text's n-grams and further features. */
  score(ngrams: Ngrams, cues: readonly number[]): Scores;
  /** What each n-gram adds to one output of a head, before the text's length is counted. */
  explain(ngrams: Ngrams, head: 'emotion' | 'categories', output: number, domains: Float64Array): Float64Array;
}

/** Below this share a domain is left out of the sum. */
const SHARE_MIN = 0.01;

/**
 * Added to the log-odds of the last domain, messages to a bot like this one: what is read here is likelier to be one than
 * a training row is. Chosen on dev.
 */
const SERVICE_PRIOR = 1;

/** Makes a model ready for use. */
export function createLinearModel(parts: ModelParts): LinearModel {
  const { header } = parts;
  const count = header.domains.length;
  const columns = layOut(count);
  const scales = Float64Array.from(header.scales);
  const rows = createWeightRows(parts);
  /** Whole numbers until the end: weights are bytes. */
  const counts = new Int32Array(columns.total);
  const sums = new Float64Array(columns.total);

  function mixed(from: number, outputs: number, domains: Float64Array): Float64Array {
    const scores = sums.slice(from, from + outputs);
    for (let domain = 0; domain < domains.length; domain += 1) {
      const share = domains[domain] ?? 0;
      if (share < SHARE_MIN) continue;
      const base = from + outputs * (1 + domain);
      for (let o = 0; o < outputs; o += 1) scores[o] = (scores[o] ?? 0) + share * (sums[base + o] ?? 0);
    }
    return scores;
  }

  return {
    score(ngrams, cues) {
      counts.fill(0);
      rows.sum(ngrams.hashes, ngrams.count, counts);
      rows.sum(new Uint32Array(cues), cues.length, counts);
      const length = 1 / Math.sqrt(Math.max(ngrams.count + cues.length, 1));
      for (let c = 0; c < columns.total; c += 1) {
        sums[c] = (counts[c] ?? 0) * (scales[c] ?? 0) * length + (header.bias[c] ?? 0);
      }
      sums[columns.total - 1] = (sums[columns.total - 1] ?? 0) + SERVICE_PRIOR;
      const domains = softmax(sums.slice(columns.gate, columns.gate + count));
      const { slope, shift } = header.calibration;
      return {
        emotion: mixed(columns.emotion, HEADS.emotion, domains),
        complaint: slope * (mixed(columns.complaint, HEADS.complaint, domains)[0] ?? 0) + shift,
        categories: sums.slice(columns.categories, columns.categories + HEADS.categories),
        severity: sums.slice(columns.severity, columns.severity + HEADS.severity),
        domains,
      };
    },
    explain({ hashes, count: grams }, head, output, domains) {
      const blocks = head === 'emotion' ? count : 0;
      const first = columns[head] + output;
      const gains = new Float64Array(grams);
      for (let i = 0; i < grams; i += 1) {
        const row = rows.find(hashes[i] as number);
        if (row === 0) continue;
        let gain = rows.weightAt(row, first) * (scales[first] as number);
        for (let domain = 0; domain < blocks; domain += 1) {
          const column = first + (1 + domain) * HEADS.emotion;
          gain += rows.weightAt(row, column) * ((scales[column] as number) * (domains[domain] as number));
        }
        gains[i] = gain;
      }
      return gains;
    },
  };
}

/** Log-odds as shares that sum to 1, in place. */
export function softmax(scores: Float64Array): Float64Array {
  let max = Number.NEGATIVE_INFINITY;
  for (const score of scores) max = Math.max(max, score);
  let sum = 0;
  for (let i = 0; i < scores.length; i += 1) {
    scores[i] = Math.exp((scores[i] ?? 0) - max);
    sum += scores[i] ?? 0;
  }
  for (let i = 0; i < scores.length; i += 1) scores[i] = (scores[i] ?? 0) / sum;
  return scores;
}

/** Log-odds as a probability. */
export function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
