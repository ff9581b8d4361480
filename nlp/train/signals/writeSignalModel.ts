import { writeFileSync } from 'node:fs';
import { loadModels } from '../../model/classify.ts';
import { encodeModel } from '../../model/modelFile.ts';
import type { SignalHeader } from '../../signalModel/signalModel.ts';
import type { LabelScore } from '../scores.ts';
import { sourceOf } from '../sources.ts';
import type { TrainOptions } from '../train.ts';
import { limitFalseAlarms } from './limitFalseAlarms.ts';
import {
  readDevSignals,
  readOrdinary,
  readPublicSignals,
  readSignalTerms,
  readWrittenSignals,
  type SignalRow,
} from './signalRows.ts';
import { AUTHORS, type TrainedSignals, trainSignals } from './trainSignals.ts';

const LIMITS = [
  'Thresholds were chosen on the rows they are scored on, each scored by a model that had not seen its author: expect slightly less.',
  'The rows were written for signals, mostly without their usual words; half of them are look-alikes. In real traffic nearly all messages have none.',
  'The file "gold" was used to tune the rules: its figures are too good. Nobody’s real messages threaten self-harm or extort in any of these sets.',
  'Thresholds also come from gold/emergency.dev and gold/ordinary.dev, some of whose misses were read before training rows were written.',
  'Sarcasm, and threats of publicity that name no medium, are missed about half the time.',
  'All rows were written or labelled by language models; no person has checked them.',
];

/** Fits the signal model on top of the models in `out`, writes it with its card, and gives how it does on strangers. */
export function writeSignalModel({ data, sources, seed, out, progress }: TrainOptions): readonly LabelScore[] {
  const rows = [...readWrittenSignals(), ...readSignalTerms(), ...readPublicSignals(data, sources, seed)];
  progress.start('fitting signals', AUTHORS.length + 1);
  const models = loadModels(out);
  const dev = readDevSignals();
  const trained = trainSignals(rows, models, seed, AUTHORS, progress.step, [...dev.written, ...dev.ordinary]);
  const quiet = limitFalseAlarms(trained.parts, readOrdinary(data, sources, seed), models);
  const parts = limitFalseAlarms(quiet, dev.ordinary, models);
  const file = encodeModel(parts);
  writeFileSync(new URL('signals.bin', out), file);
  const card = makeSignalCard({ ...trained, parts }, rows, { bytes: file.length, seed, sources });
  writeFileSync(new URL('signals.json', out), `${JSON.stringify(card, undefined, 2)}\n`);
  progress.end();
  return trained.strangers;
}

function makeSignalCard(
  { parts, rules, strangers, byAuthor }: TrainedSignals,
  rows: readonly SignalRow[],
  facts: object,
) {
  const { accept, keep } = parts.header as SignalHeader;
  return {
    model: 'Kesu signals',
    kind: 'one logistic regression a signal over hashed n-grams, lexicon hits, rules and the other heads; weights of eight bits; decides together with the rules',
    ...facts,
    features: parts.keys.length,
    weights: parts.weights.length,
    thresholds: { accept, keep },
    trainedOn: countSets(rows),
    scores: 'precision / recall on rows of authors held out together; the rules alone beside them',
    heldOutAuthors: strangers.map((score, i) => ({
      signal: score.label,
      rows: score.support,
      rules: rounded(rules[i]),
      now: rounded(score),
    })),
    byAuthor: Object.fromEntries(
      [...byAuthor].map(([author, scores]) => [
        author,
        Object.fromEntries(scores.map((score) => [score.label, rounded(score)])),
      ]),
    ),
    limits: LIMITS,
  };
}

function countSets(rows: readonly SignalRow[]): object[] {
  const counts = new Map<string, number>();
  for (const { uid, author } of rows) {
    const set = author === 'presumed' ? `${uid.slice(0, uid.indexOf(':'))} (presumed to hold no rare signal)` : author;
    counts.set(set, (counts.get(set) ?? 0) + 1);
  }
  const written = { licence: 'MIT (this project)', clean: true };
  return [...counts].sort().map(([set, count]) => {
    const isPublic = set.includes('presumed') || set.startsWith('zhComplaints') || set.startsWith('enThreats');
    const { licence, clean } = isPublic ? sourceOf(`${set.split(' ')[0]}:`) : written;
    return { set, rows: count, licence, clean };
  });
}

function rounded(score: LabelScore | undefined): string {
  return score === undefined ? '–' : `${score.precision.toFixed(2)} / ${score.recall.toFixed(2)}`;
}
