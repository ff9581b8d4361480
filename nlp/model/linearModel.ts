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

/** Likewise where the words behind a feeling are looked for. */
const EXPLAINED_MIN = 0.1;

const FEELINGS = HEADS.emotion;

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
  const emotionTold = taughtDomains(columns.emotion, FEELINGS);
  const leads = header.domains.map((_, domain) => header.leads?.[domain] ?? 1);
  const odds = new Float64Array(FEELINGS);

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

  function readDomains(): Float64Array {
    const shares = new Float64Array(count);
    for (let d = 0; d < count; d += 1) shares[d] = sigmoid(sums[columns.gate + d] as number) * (leads[d] as number);
    return toShares(shares);
  }

  /** What one block makes of the feelings, added to `mixture` in the measure of `share`; without a block, what holds for all writing. */
  function addFeelings(block: number, share: number, mixture: Float64Array): void {
    let sum = 0;
    for (let o = 0; o < FEELINGS; o += 1) {
      const own = block < 0 ? 0 : (sums[columns.emotion + FEELINGS * (1 + block) + o] as number);
      odds[o] = sigmoid((sums[columns.emotion + o] as number) + own);
      sum += odds[o] as number;
    }
    for (let o = 0; o < FEELINGS; o += 1) (mixture[o] as number) += (share * (odds[o] as number)) / sum;
  }

  /** Log of the probability of each feeling: what each domain makes of it, in the measure the text is like it. */
  function readEmotion(domains: Float64Array): Float64Array {
    const mixture = new Float64Array(FEELINGS);
    let heard = 0;
    for (let domain = 0; domain < count; domain += 1) {
      const share = domains[domain] as number;
      if (share < SHARE_MIN || emotionTold[domain] !== true) continue;
      addFeelings(domain, share, mixture);
      heard += share;
    }
    // Where no domain that the text is like knows feelings, what holds for all writing is all there is.
    if (heard === 0) addFeelings(-1, 1, mixture);
    const scale = Math.log(heard || 1);
    for (let o = 0; o < FEELINGS; o += 1) mixture[o] = Math.log(mixture[o] as number) - scale;
    return mixture;
  }

  /** Probability of a complaint as one domain sees it; absent where no row of the domain tells. */
  function complainsIn(domain: number): number | undefined {
    if (complaintTold[domain] !== true) return undefined;
    const { slope, shift } = header.calibrations?.[domain] ?? NOT_CALIBRATED;
    const read = (sums[columns.complaint] as number) + (sums[columns.complaint + 1 + domain] as number);
    return sigmoid(slope * read + shift);
  }

  function viewsOf(domains: Float64Array): DomainView[] {
    const views: DomainView[] = [];
    for (let domain = 0; domain < count; domain += 1) {
      const share = domains[domain] as number;
      views.push({ share, probability: complainsIn(domain), complaints: header.complaints?.[domain] ?? 1 });
    }
    return views;
  }

  /** How much of the text the last domain may speak for: its own share and that of those that know no complaints. */
  function serviceOf(domains: Float64Array): number {
    let service = 0;
    for (let d = 0; d < count; d += 1)
      if (d === count - 1 || complaintTold[d] !== true) service += domains[d] as number;
    return service;
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
        service: serviceOf(domains),
      };
    },
    explain({ hashes, count: grams }, head, output, domains) {
      const first = columns[head] + output;
      const firstScale = scales[first] as number;
      const gains = new Float64Array(grams);
      const heard = head === 'emotion' ? likest(domains) : [];
      for (let i = 0; i < grams; i += 1) {
        const row = rows.find(hashes[i] as number);
        if (row === 0) continue;
        let gain = rows.weightAt(row, first) * firstScale;
        for (const domain of heard) {
          const column = first + (1 + domain) * FEELINGS;
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

/** The domains whose part in a judgement is worth telling. */
function likest(domains: Float64Array): number[] {
  const heard: number[] = [];
  domains.forEach((share, domain) => {
    if (share >= EXPLAINED_MIN) heard.push(domain);
  });
  return heard;
}

/** A share of 1 for one domain. */
function only(domain: number, domains: number): Float64Array {
  return Float64Array.from({ length: domains }, (_, i) => Number(i === domain));
}
