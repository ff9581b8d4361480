import { SIGNALS } from '../../labels.ts';
import type { Models } from '../../model/classify.ts';
import type { ModelParts } from '../../model/modelFile.ts';
import { decideSignals } from '../../signalModel/decideSignals.ts';
import type { SignalHeader } from '../../signalModel/signalModel.ts';
import { compress } from '../compress.ts';
import type { Head } from '../fitLogistic.ts';
import { type LabelScore, scoreLabels } from '../scores.ts';
import { chooseThresholds, type HeldOut } from './chooseThresholds.ts';
import { fitSignals, scoreSignals } from './fitSignals.ts';
import {
  readSignalExample,
  type SignalExample,
  type SignalFeatures,
  selectSignalFeatures,
  vectoriseSignals,
} from './signalExamples.ts';
import type { SignalRow } from './signalRows.ts';

/** Chosen on rows of authors the model had not seen. */
const FIT = { epochs: 12, rate: 0.3, decay: 5e-4 };
const OCCURRENCES_MIN = 2;
const WEIGHTS_MAX = 250_000;

/** How much a case of a signal counts against a row that is none. */
const PRESENT = 2;

/** Authors held out in turn: each wrote for signals, with every signal looked for. */
export const AUTHORS = ['second', 'third', 'fourth', 'fifth', 'sixth', 'gold'];

/** A trained model and how it does on authors it has not seen. */
export interface TrainedSignals {
  readonly parts: ModelParts;
  readonly rules: readonly LabelScore[];
  readonly strangers: readonly LabelScore[];
  readonly byAuthor: ReadonlyMap<string, readonly LabelScore[]>;
}

/** Fits the signal model; thresholds come from rows of authors that were held out, and from `dev`. The same rows and seed give the same model. */
export function trainSignals(
  rows: readonly SignalRow[],
  models: Models,
  seed: number,
  authors: readonly string[],
  onStep: () => void = () => undefined,
  dev: readonly SignalRow[] = [],
): TrainedSignals {
  const examples = rows.map((row) => readSignalExample(row, models));
  const held = authors.flatMap((author) => {
    onStep();
    return scoreHeldOut(examples, author, seed);
  });
  const { head, features } = fitAll(examples, seed);
  onStep();
  const unseen = dev.map((row) => readSignalExample(row, models));
  const thresholds = chooseThresholds([...held, ...scoreWith(unseen, head, features)]);
  const header = { language: 'zh', domains: [], calibration: { slope: 1, shift: 0 }, ...thresholds } as const;
  const set = { hashes: Uint32Array.from(features.ids.keys()), idOf: (hash: number) => features.ids.get(hash) };
  const parts = compress([head], set, features.counts, WEIGHTS_MAX, header as Omit<SignalHeader, 'scales' | 'bias'>);
  const said = (some: readonly HeldOut[]) =>
    scoreLabels(
      some.map((one) => ({ gold: one.signals, said: decideSignals(one.scores, one.ruled, one.complaint, thresholds) })),
      SIGNALS,
    );
  return {
    parts,
    rules: scoreLabels(
      held.map(({ signals, ruled }) => ({ gold: signals, said: [...ruled.found.keys()] })),
      SIGNALS,
    ),
    strangers: said(held),
    byAuthor: new Map(authors.map((author) => [author, said(held.filter((one) => one.author === author))])),
  };
}

function scoreHeldOut(examples: readonly SignalExample[], author: string, seed: number): HeldOut[] {
  const out = examples.filter(({ row }) => row.author === author);
  if (out.length === 0) return [];
  const { head, features } = fitAll(
    examples.filter(({ row }) => row.author !== author),
    seed,
  );
  return scoreWith(out, head, features);
}

function scoreWith(examples: readonly SignalExample[], head: Head, features: SignalFeatures): HeldOut[] {
  const vectors = vectoriseSignals(examples, features);
  return examples.map(({ row: { signals, unknown, author }, ruled, complaint }, i) => {
    return { scores: scoreSignals(vectors, head, i), ruled, complaint, signals, unknown, author };
  });
}

function fitAll(examples: readonly SignalExample[], seed: number): { head: Head; features: SignalFeatures } {
  const features = selectSignalFeatures(examples, OCCURRENCES_MIN);
  const vectors = vectoriseSignals(examples, features);
  const outputs = SIGNALS.length;
  const targets = new Float32Array(examples.length * outputs);
  const weights = new Float32Array(examples.length * outputs);
  examples.forEach(({ row, ruled }, i) => {
    SIGNALS.forEach((signal, o) => {
      const present = row.signals.includes(signal);
      // What is presumed or half labelled says nothing where a rule finds something.
      const doubted = (row.author === 'presumed' || row.unknown.size > 0) && !present && ruled.found.has(signal);
      targets[i * outputs + o] = doubted || row.unknown.has(signal) ? Number.NaN : present ? 1 : 0;
      weights[i * outputs + o] = row.weight * (present ? PRESENT : 1);
    });
  });
  return {
    head: fitSignals(vectors, { outputs, targets, weights }, { ...FIT, features: features.ids.size, seed }),
    features,
  };
}
