import { HEADS, layOut } from './columns.ts';
import type { Features } from './distinct.ts';
import { logOdds, sigmoid, softmax } from './logOdds.ts';
import { type DomainView, mixComplaint } from './mixComplaint.ts';
import type { ModelParts } from './modelFile.ts';
import type { Ngrams } from './ngrams.ts';
import { createWeightRows } from './weightRows.ts';

/** What a model makes of one text, head by head. */
export interface Scores {
  /** Logarithms of probabilities. */
  readonly emotion: Float64Array;
  /** Calibrated log-odds. */
  readonly complaint: number;
  /** Log-odds. */
  readonly categories: Float64Array;
  /** Probabilities of levels 1 to 4. */
  readonly severity: Float64Array;
  /** How much the text looks like each domain; they sum to 1. */
  readonly domains: Float64Array;
  /** How much it may be a message to this bot: the share of the last domain and of those that know no complaints. */
  readonly service: number;
}

/** A loaded model. */
export interface LinearModel {
  /** Reads a text; its domain is told by the text unless it is given. */
  score(features: Features, domain?: number): Scores;
  /** What each n-gram adds to one output of a head, before the text's length is counted. */
  explain(ngrams: Ngrams, head: 'emotion' | 'categories', output: number, domains: Float64Array): Float64Array;
}

/** Below this share a domain is left out of a mixture: it would cost time and change nothing. */
const SHARE_MIN = 0.01;

const NOT_CALIBRATED = { slope: 1, shift: 0 };

/** Makes a model ready for use. */
export function createLinearModel(parts: ModelParts): LinearModel {
  const { header } = parts;
  const count = header.domains.length;
  const columns = layOut(count);
  const scales = Float64Array.from(header.scales);
  const bias = Float64Array.from(header.bias);
  const rows = createWeightRows(parts);
  /** Whole numbers until the end: weights are bytes. */
  const counts = new Int32Array(columns.total);
  const sums = new Float64Array(columns.total);
  const complaintTold = taughtDomains(columns.complaint, HEADS.complaint);
  const emotionTold = taughtDomains(columns.emotion, HEADS.emotion);

  /** Whether any row of each domain has the label; those where none has leave the judgement to the others. */
  function taughtDomains(from: number, outputs: number): boolean[] {
    return header.domains.map((_, domain) => {
      const base = from + outputs * (1 + domain);
      return bias.subarray(base, base + outputs).some((one) => one !== 0);
    });
  }

  function sum({ count: size, hashes }: Features): void {
    counts.fill(0);
    rows.sum(hashes, size, counts);
    const length = 1 / Math.sqrt(Math.max(size, 1));
    for (let c = 0; c < columns.total; c += 1) {
      sums[c] = (counts[c] as number) * (scales[c] as number) * length + (bias[c] as number);
    }
  }

  /** Shares of `outputs` columns from `from`, each judged by itself. */
  function shares(from: number, outputs: number): Float64Array {
    return toShares(Float64Array.from({ length: outputs }, (_, o) => sigmoid(sums[from + o] as number)));
  }

  function readDomains(): Float64Array {
    const odds = (domain: number): number =>
      sigmoid(sums[columns.gate + domain] as number) * (header.leads?.[domain] ?? 1);
    return toShares(Float64Array.from({ length: count }, (_, domain) => odds(domain)));
  }

  /** Log of the probability of each feeling: what each domain makes of it, in the measure the text is like it. */
  function readEmotion(domains: Float64Array): Float64Array {
    const outputs = HEADS.emotion;
    const mixture = new Float64Array(outputs);
    const odds = new Float64Array(outputs);
    for (let domain = 0; domain < count; domain += 1) {
      const share = domains[domain] as number;
      if (share < SHARE_MIN || emotionTold[domain] !== true) continue;
      const base = columns.emotion + outputs * (1 + domain);
      for (let o = 0; o < outputs; o += 1)
        odds[o] = sigmoid((sums[columns.emotion + o] as number) + (sums[base + o] as number));
      toShares(odds);
      for (let o = 0; o < outputs; o += 1) mixture[o] = (mixture[o] as number) + share * (odds[o] as number);
    }
    // Where no domain that the text is like knows feelings, what holds for all writing is all there is.
    const read = mixture.some((one) => one > 0) ? mixture : shares(columns.emotion, outputs);
    return toShares(read).map(Math.log);
  }

  /** Probability of a complaint as one domain sees it; absent where no row of the domain tells. */
  function complainsIn(domain: number): number | undefined {
    if (complaintTold[domain] !== true) return undefined;
    const { slope, shift } = header.calibrations?.[domain] ?? NOT_CALIBRATED;
    const read = (sums[columns.complaint] as number) + (sums[columns.complaint + 1 + domain] as number);
    return sigmoid(slope * read + shift);
  }

  function viewsOf(domains: Float64Array): DomainView[] {
    return Array.from(domains, (share, domain) => {
      return { share, probability: complainsIn(domain), complaints: header.complaints?.[domain] ?? 1 };
    });
  }

  return {
    score(features, domain = -1) {
      sum(features);
      const domains = domain < 0 ? readDomains() : only(domain, count);
      return {
        emotion: readEmotion(domains),
        complaint: logOdds(domain < 0 ? mixComplaint(viewsOf(domains)) : (complainsIn(domain) ?? 0.5)),
        categories: sums.slice(columns.categories, columns.categories + HEADS.categories),
        severity: softmax(sums.slice(columns.severity, columns.severity + HEADS.severity)),
        domains,
        service: domains.reduce(
          (sum, share, d) => (d === count - 1 || complaintTold[d] !== true ? sum + share : sum),
          0,
        ),
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

/** Numbers above 0 as shares that sum to 1, in place. */
function toShares(odds: Float64Array): Float64Array {
  let sum = 0;
  for (const one of odds) sum += one;
  for (let o = 0; o < odds.length; o += 1) odds[o] = (odds[o] as number) / sum;
  return odds;
}

/** A share of 1 for one domain. */
function only(domain: number, domains: number): Float64Array {
  return Float64Array.from({ length: domains }, (_, i) => Number(i === domain));
}
