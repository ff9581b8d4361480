import { SIGNALS, type Signal } from '../../labels.ts';
import type { Models } from '../../model/classify.ts';
import type { ModelParts } from '../../model/modelFile.ts';
import { createSignalModel, type SignalHeader } from '../../signalModel/signalModel.ts';
import { readSignalExample } from './signalExamples.ts';
import type { SignalRow } from './signalRows.ts';

/** Of ordinary messages at most this share may raise a signal for which no rule finds anything. */
const SHARE: Readonly<Partial<Record<Signal, number>>> = {
  self_harm: 0.001,
  extortion: 0.001,
  crime: 0.003,
  legal: 0.003,
  regulator: 0.003,
  health: 0.006,
  abuse: 0.006,
  media: 0.003,
  human: 0.003,
};

/** What takes a conversation over is not raised on less than this, in log-odds, without a rule: a plain complaint must stay one. */
const FLOOR: Readonly<Partial<Record<Signal, number>>> = {
  self_harm: -0.7,
  health: 0,
  extortion: -0.4,
  crime: -0.4,
  abuse: -0.4,
};

/** What a rule found is taken back only below this. */
const KEEP_MAX = -1;

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
    const scores = read.filter(({ ruled }) => !ruled.found.has(signal)).map(({ scores: all }) => all[i] ?? 0);
    const sorted = Float64Array.from(scores).sort();
    const limit = sorted[Math.floor(sorted.length * (1 - share))] ?? floor;
    return Math.max(floor, Math.ceil(100 * limit) / 100);
  });
  const keep = header.keep.map((threshold) => Math.min(threshold, KEEP_MAX));
  return { ...parts, header: { ...header, accept, keep } as SignalHeader };
}
