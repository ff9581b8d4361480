import { existsSync, readFileSync } from 'node:fs';
import { SIGNALS, type Signal } from '../labels.ts';
import { decodeModel, type ModelHeader, type ModelParts } from '../model/modelFile.ts';
import type { Ngrams } from '../model/ngrams.ts';
import { createWeightRows } from '../model/weightRows.ts';
import type { RuledSignals } from '../signalRules/ruledSignals.ts';
import { decideSignals, type SignalThresholds } from './decideSignals.ts';

/** The header of a signal model. */
export type SignalHeader = ModelHeader & SignalThresholds;

/** The log-odds of each signal, and what to make of them. */
export interface SignalModel {
  /** In the order of `SIGNALS`, valid until the next message is scored. */
  score(ngrams: Ngrams, cues: readonly number[]): Float64Array;
  /** What each n-gram adds to one signal, before the message's length is counted. */
  explain(ngrams: Ngrams, output: number): Float64Array;
  /** The signals that the scores and the rules raise together. */
  decide(scores: ArrayLike<number>, ruled: RuledSignals, complaint: number): Signal[];
}

/** What the cues together weigh against the n-grams together. Chosen on rows of authors the model had not seen. */
export const CUE_SHARE = 0.5;

/** The model that comes with the program; none where it has not been trained yet, and the rules alone then decide. */
export function loadSignalModel(url: URL = new URL('../models/signals.bin', import.meta.url)): SignalModel | undefined {
  return existsSync(url) ? createSignalModel(decodeModel(readFileSync(url))) : undefined;
}

/** Makes a model ready for use: one logistic regression a signal over hashed n-grams and cues. */
export function createSignalModel(parts: ModelParts): SignalModel {
  const { header } = parts;
  const { accept, keep } = header as SignalHeader;
  const rows = createWeightRows(parts);
  const fromNgrams = new Int32Array(SIGNALS.length);
  const fromCues = new Int32Array(SIGNALS.length);
  const scores = new Float64Array(SIGNALS.length);
  const scales = Float64Array.from(header.scales);

  return {
    score(ngrams, cues) {
      fromNgrams.fill(0);
      fromCues.fill(0);
      rows.sum(ngrams.hashes, ngrams.count, fromNgrams);
      rows.sum(new Uint32Array(cues), cues.length, fromCues);
      const perNgram = 1 / Math.sqrt(Math.max(ngrams.count, 1));
      const perCue = CUE_SHARE / Math.sqrt(Math.max(cues.length, 1));
      for (let o = 0; o < scores.length; o += 1) {
        const sum = (fromNgrams[o] ?? 0) * perNgram + (fromCues[o] ?? 0) * perCue;
        scores[o] = sum * (scales[o] ?? 0) + (header.bias[o] ?? 0);
      }
      return scores;
    },
    explain({ hashes, count }, output) {
      const scale = scales[output] ?? 0;
      return Float64Array.from({ length: count }, (_, i) => rows.weightAt(rows.find(hashes[i] ?? 0), output) * scale);
    },
    decide: (scores, ruled, complaint) => decideSignals(scores, ruled, complaint, { accept, keep }),
  };
}
