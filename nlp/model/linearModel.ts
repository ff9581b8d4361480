import { type Columns, HEADS, layOut } from './columns.ts';
import type { ModelParts } from './modelFile.ts';
import type { Ngrams } from './ngrams.ts';

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
  readonly parts: ModelParts;
  readonly columns: Columns;
  /** Log-odds from a text's n-grams and further features. */
  score(ngrams: Ngrams, cues: readonly number[]): Scores;
  /** For one output of a head: tells what one feature adds to it, before the text's length is counted. */
  weigher(head: 'emotion' | 'categories', output: number, domains: Float64Array): (hash: number) => number;
}

const EMPTY = 0xffffffff;

/** Below this share a domain is left out of the sum. */
const SHARE_MIN = 0.01;

/**
 * Added to the log-odds of the last domain, messages to a bot like this one: what is read here is likelier to be one than
 * a training row is. Chosen on dev.
 */
const SERVICE_PRIOR = 1;

/** Makes a model ready for use. */
export function createLinearModel(parts: ModelParts): LinearModel {
  const { header, keys, offsets, weights } = parts;
  const columnOf = parts.columns;
  const count = header.domains.length;
  const columns = layOut(count);
  const scales = Float64Array.from(header.scales);
  const table = createTable(keys);
  /** Whole numbers until the end: weights are bytes. */
  const counts = new Int32Array(columns.total);
  const sums = new Float64Array(columns.total);

  function add(hash: number): void {
    const feature = table(hash);
    if (feature === EMPTY) return;
    const end = offsets[feature + 1] as number;
    for (let at = offsets[feature] as number; at < end; at += 1) {
      // Every index below is within bounds by the making of the file; a fallback here would cost a third of the time.
      (counts[columnOf[at] as number] as number) += weights[at] as number;
    }
  }

  function mixed(from: number, outputs: number, domains: Float64Array): Float64Array {
    const scores = sums.slice(from, from + outputs);
    domains.forEach((share, domain) => {
      if (share < SHARE_MIN) return;
      const base = from + outputs * (1 + domain);
      for (let o = 0; o < outputs; o += 1) scores[o] = (scores[o] ?? 0) + share * (sums[base + o] ?? 0);
    });
    return scores;
  }

  return {
    parts,
    columns,
    score(ngrams, cues) {
      counts.fill(0);
      for (let i = 0; i < ngrams.count; i += 1) add(ngrams.hashes[i] ?? 0);
      for (const cue of cues) add(cue);
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
    weigher(head, output, domains) {
      const factors = new Float64Array(columns.total);
      for (let block = 0; block <= (head === 'emotion' ? count : 0); block += 1) {
        const column = columns[head] + block * HEADS[head] + output;
        factors[column] = (scales[column] ?? 0) * (block === 0 ? 1 : (domains[block - 1] ?? 0));
      }
      return (hash) => {
        const feature = table(hash);
        if (feature === EMPTY) return 0;
        let sum = 0;
        const end = offsets[feature + 1] as number;
        for (let at = offsets[feature] as number; at < end; at += 1) {
          sum += (weights[at] as number) * (factors[columnOf[at] as number] as number);
        }
        return sum;
      };
    },
  };
}

/** Finds a feature by its hash: open addressing, at most half full. */
function createTable(keys: Uint32Array): (hash: number) => number {
  let bits = 4;
  while (2 ** bits < 2 * keys.length) bits += 1;
  const mask = 2 ** bits - 1;
  const slots = new Uint32Array(2 ** bits).fill(EMPTY);
  for (let id = 0; id < keys.length; id += 1) {
    let slot = (keys[id] ?? 0) & mask;
    while (slots[slot] !== EMPTY) slot = (slot + 1) & mask;
    slots[slot] = id;
  }
  return (hash) => {
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot] ?? EMPTY;
      if (id === EMPTY || keys[id] === hash) return id;
    }
  };
}

/** Log-odds as shares that sum to 1, in place. */
export function softmax(scores: Float64Array): Float64Array {
  const max = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
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
