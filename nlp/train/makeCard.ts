import type { ModelParts } from '../model/modelFile.ts';
import type { ModelLanguage } from '../model/ngrams.ts';
import type { SourceScore } from './evaluate.ts';
import { sourceOf } from './sources.ts';
import type { Example } from './targets.ts';

/** What a card is made of. */
export interface CardFacts {
  readonly language: ModelLanguage;
  readonly parts: ModelParts;
  readonly bytes: number;
  readonly seed: number;
  readonly sources: 'all' | 'clean';
  readonly examples: readonly Example[];
  readonly scores: readonly SourceScore[];
}

const LIMITS = [
  'Scores are per source because sources mean different things by the same word; none of them is this bot’s own traffic.',
  'Review sets know a complaint by its stars, not by a reading of the text.',
  'Sarcasm, threats and emergencies are read by rules, not by this model.',
  'Severity is learned from few rows and only moves matters that no rule has placed.',
  'A message in neither English nor Chinese is read by the model of the nearest script.',
];

/** The card of a model: what it was made from, how well it does, and what it cannot do. */
export function makeCard({ language, parts, bytes, seed, sources, examples, scores }: CardFacts): object {
  const counts = new Map<string, number>();
  for (const { row } of examples) {
    const set = row.uid.slice(0, row.uid.indexOf(':'));
    counts.set(set, (counts.get(set) ?? 0) + 1);
  }
  return {
    model: `Kesu ${language}`,
    kind: 'sparse linear models on hashed n-grams and lexicon cues, one head a task, a block of weights a domain, eight bits a weight',
    heads: ['emotion', 'complaint', 'categories', 'severity', 'domain'],
    seed,
    sources,
    features: parts.keys.length,
    weights: parts.weights.length,
    bytes,
    wordVectors:
      language === 'en' && sources === 'all'
        ? 'words.bin: what categories learned of them is in the weights of the words'
        : 'none',
    domains: parts.header.domains,
    calibrations: parts.header.calibrations,
    trainedOn: [...counts].sort().map(([set, rows]) => {
      const { licence, clean } = sourceOf(`${set}:`);
      return { set, rows, licence, clean };
    }),
    devScores: scores.map(({ task, source, rows, macroF1, microF1, calibrationError }) => ({
      task,
      source,
      rows,
      macroF1: round(macroF1),
      microF1: round(microF1),
      ...(calibrationError === undefined ? {} : { calibrationError: round(calibrationError) }),
    })),
    limits: LIMITS,
  };
}

function round(value: number): number {
  return Math.round(1000 * value) / 1000;
}
