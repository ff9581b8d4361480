import { tagComplaint } from '../../complaint.ts';
import { readDocument } from '../../document.ts';
import { readFeelings } from '../../feelings.ts';
import { weighGrievance } from '../../grievance.ts';
import { classify, type Models } from '../../model/classify.ts';
import { readSignalCues } from '../../signalModel/signalCues.ts';
import { CUE_SHARE } from '../../signalModel/signalModel.ts';
import { findRuledSignals, type RuledSignals } from '../../signalRules/ruledSignals.ts';
import type { SignalVectors } from './fitSignals.ts';
import type { SignalRow } from './signalRows.ts';

/** A row as the recognizer reads it. */
export interface SignalExample {
  readonly row: SignalRow;
  readonly ngrams: Uint32Array;
  readonly cues: readonly number[];
  readonly ruled: RuledSignals;
  readonly complaint: number;
}

/** Reads a row exactly as the recognizer reads a message. */
export function readSignalExample(row: SignalRow, models: Models): SignalExample {
  const document = readDocument(row.text, { ask: row.ask });
  const feelings = readFeelings(document);
  const grievance = weighGrievance(document, feelings);
  const classified = classify(document, feelings, grievance, models);
  const complaint = tagComplaint(document, classified, grievance);
  const ruled = findRuledSignals(document, feelings, complaint);
  const cues = readSignalCues(document, classified, ruled);
  const ngrams = classified.ngrams.hashes.slice(0, classified.ngrams.count);
  return { row, ngrams, cues, ruled, complaint };
}

/** The features that occur in at least so many examples, by hash; how many have each is in the same order. */
export interface SignalFeatures {
  readonly ids: ReadonlyMap<number, number>;
  readonly counts: Uint32Array;
}

/** Counts and numbers features, in the order they are first met. */
export function selectSignalFeatures(examples: readonly SignalExample[], occurrencesMin: number): SignalFeatures {
  const counts = new Map<number, number>();
  for (const { ngrams, cues } of examples) {
    for (const hash of new Set([...ngrams, ...cues])) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const kept = [...counts].filter(([, count]) => count >= occurrencesMin);
  return {
    ids: new Map(kept.map(([hash], id) => [hash, id])),
    counts: Uint32Array.from(kept, ([, count]) => count),
  };
}

/** Examples as vectors: n-grams and cues each count in measure of how many there are, as in `SignalModel.score`. */
export function vectoriseSignals(examples: readonly SignalExample[], { ids }: SignalFeatures): SignalVectors {
  const offsets = new Uint32Array(examples.length + 1);
  const places: number[] = [];
  const values: number[] = [];
  const add = (hashes: Iterable<number>, value: number): void => {
    for (const hash of hashes) {
      const id = ids.get(hash);
      if (id === undefined) continue;
      places.push(id);
      values.push(value);
    }
  };
  examples.forEach(({ ngrams, cues }, i) => {
    add(ngrams, 1 / Math.sqrt(Math.max(ngrams.length, 1)));
    add(cues, CUE_SHARE / Math.sqrt(Math.max(cues.length, 1)));
    offsets[i + 1] = places.length;
  });
  return { offsets, ids: Uint32Array.from(places), values: Float32Array.from(values) };
}
