import { SIGNALS, type Signal } from '../../labels.ts';
import type { Models } from '../../model/classify.ts';
import type { ModelParts } from '../../model/modelFile.ts';
import { marginOf } from '../../signalModel/decideSignals.ts';
import { createSignalModel, type SignalHeader } from '../../signalModel/signalModel.ts';
import { readSignalExample } from './signalExamples.ts';
import type { SignalRow } from './signalRows.ts';

/**
 * Of ordinary messages at most this share may raise a signal for which no rule finds anything. Complaints in public do
 * turn to an authority now and then without a word that the rules know.
 */
const SHARE: Readonly<Partial<Record<Signal, number>>> = {
  self_harm: 0.001,
  extortion: 0.002,
  crime: 0.001,
  legal: 0.002,
  regulator: 0.006,
  health: 0.0015,
  abuse: 0.0005,
  media: 0.002,
  human: 0.003,
};

/**
 * Without a rule nothing is raised on less than this, in log-odds. For what takes a conversation over it costs hardly a true
 * case on the dev rows, and a plain complaint must stay one. For the others the best threshold is so flat an optimum that one
 * training row more or less moves it by half a point with the same F-score: the floor keeps it at the careful end.
 */
const FLOOR: Readonly<Partial<Record<Signal, number>>> = {
  self_harm: -1.1,
  health: -0.7,
  extortion: -1.3,
  legal: -1.2,
  food_safety: -0.9,
  churn: -1,
  refund: -1.2,
  repeat: -0.8,
  sarcasm: -1.6,
};

/** And on no more than this: who asks for a person in words no rule knows is to be heard, and an insult in disguise. */
const CEILING: Readonly<Partial<Record<Signal, number>>> = { human: -1.7, abuse: -1.8 };

/** What a rule found is taken back only below this; an emergency sooner, because a mistaken one costs the customer more. */
const KEEP_MAX = -1;
const KEEP_MAXIMA: Readonly<Partial<Record<Signal, number>>> = {
  self_harm: -0.3,
  extortion: -0.3,
  legal: -0.3,
  regulator: -0.3,
  health: -0.3,
  human: -2,
  abuse: -1.3,
};

/** Written rows are rich in signals and real traffic is not: raises thresholds until ordinary messages are left alone. */
export function limitFalseAlarms(parts: ModelParts, ordinary: readonly SignalRow[], models: Models): ModelParts {
  if (ordinary.length === 0) return parts;
  const model = createSignalModel(parts);
  const read = ordinary.map((row) => {
    const { ngrams, cues, ruled } = readSignalExample(row, models);
    const grams = { count: ngrams.length, hashes: ngrams, starts: ngrams, ends: ngrams };
    return { scores: Float64Array.from(model.score(grams, cues)), ruled };
  });
  const header = parts.header as SignalHeader;
  const accept = SIGNALS.map((signal, i) => {
    const share = SHARE[signal];
    const floor = Math.max(header.accept[i] ?? 0, FLOOR[signal] ?? Number.NEGATIVE_INFINITY);
    if (share === undefined) return floor;
    const scores = read
      .filter(({ ruled }) => !ruled.found.has(signal))
      .map(({ scores: all, ruled }) => (all[i] ?? 0) - marginOf(signal, ruled));
    const sorted = Float64Array.from(scores).sort();
    const alarms = Math.max(1, Math.floor(sorted.length * share));
    const limit = sorted[sorted.length - 1 - alarms] ?? floor;
    return Math.min(Math.max(floor, Math.ceil(100 * limit + 1) / 100), CEILING[signal] ?? Number.POSITIVE_INFINITY);
  });
  const keep = header.keep.map((threshold, i) => Math.min(threshold, KEEP_MAXIMA[SIGNALS[i] as Signal] ?? KEEP_MAX));
  return { ...parts, header: { ...header, accept, keep } as SignalHeader };
}
