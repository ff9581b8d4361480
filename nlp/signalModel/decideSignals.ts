import { SIGNALS, type Signal } from '../labels.ts';
import type { RuledSignals } from '../signalRules/ruledSignals.ts';
import type { Hit } from '../termIndex.ts';

/** What decides over a signal, in log-odds, each in the order of `SIGNALS`. */
export interface SignalThresholds {
  /** From here on the model alone raises it. */
  readonly accept: readonly number[];
  /** Below this the model takes back what a rule found by words that are not strong. */
  readonly keep: readonly number[];
}

/** The model must be so much surer of what the rules have refused. */
export const REFUSED_MARGIN = 3;

/** A few words (in units of the match form) say too little for the model alone: rules know the short ways to say it. */
const SHORT = 12;
const SHORT_MARGIN = 1.5;

/** Where nobody complains there is nothing to be sarcastic about, and nobody leaves. */
const COMPLAINS: Readonly<Partial<Record<Signal, number>>> = { sarcasm: 0.3, churn: 0.2 };

/** Signals whose strong terms are hardly ever said of anything else. */
const UNMISTAKABLE: readonly Signal[] = [
  'health',
  'regulator',
  'legal',
  'abuse',
  'extortion',
  'food_safety',
  'crime',
  'sarcasm',
];

/** A message that says little besides the words of a rule is no story in which they occur by chance. */
const COVER = 0.6;

/** Whether a rule leaves no doubt: then it has the last word. */
export function isCertain(signal: Signal, hits: readonly Hit[], length: number): boolean {
  if (UNMISTAKABLE.includes(signal) && hits.some((hit) => hit.weight === 3)) return true;
  return hits.reduce((sum, { start, end }) => sum + end - start, 0) >= COVER * length;
}

/** The signals that rules and model raise together. */
export function decideSignals(
  scores: ArrayLike<number>,
  { found, refused, length }: RuledSignals,
  complaint: number,
  { accept, keep }: SignalThresholds,
): Signal[] {
  return SIGNALS.filter((signal, i) => {
    const score = scores[i] ?? 0;
    const hits = found.get(signal);
    if (hits !== undefined) return isCertain(signal, hits, length) || score >= (keep[i] ?? Number.NEGATIVE_INFINITY);
    if (complaint < (COMPLAINS[signal] ?? 0)) return false;
    const margin = (refused.has(signal) ? REFUSED_MARGIN : 0) + (length < SHORT ? SHORT_MARGIN : 0);
    return score >= (accept[i] ?? Number.POSITIVE_INFINITY) + margin;
  });
}
