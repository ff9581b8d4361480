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
const REFUSED_MARGIN = 3;

/** Less where the words of a denial are the usual way to say it: "there is no point", "don't make me get the courts involved". */
const REFUSED_MARGINS: Readonly<Partial<Record<Signal, number>>> = { self_harm: 1, legal: 1 };

/** A few words say too little for the model alone: rules know the short ways to say it. */
const SHORT = 12;
const SHORT_MARGIN = 1.5;

/** Somebody who is asked how they feel says so in fewer words. */
const ASKED_MARGIN = 1;

/**
 * What leaves a rule no doubt is taken back only so far below what a rule's finding must reach, of these signals alone,
 * and never where it is said in strong terms twice.
 */
const CERTAIN_MARGIN = 3;
const DOUBTFUL: readonly Signal[] = ['health', 'self_harm', 'extortion', 'legal', 'regulator'];

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

/** Signals that change the course of a conversation. */
const GRAVE: readonly Signal[] = ['health', 'self_harm', 'extortion', 'legal', 'regulator', 'media', 'crime', 'abuse'];

/** A message that says little besides the words of a rule is no story in which they occur by chance. */
const COVER = 0.6;

/** Whether a rule leaves no doubt: then it has nearly the last word. */
export function isCertain(signal: Signal, hits: readonly Hit[], length: number): boolean {
  if (UNMISTAKABLE.includes(signal) && hits.some((hit) => hit.weight === 3)) return true;
  return hits.reduce((sum, { start, end }) => sum + end - start, 0) >= COVER * length;
}

/** How much more than the threshold the model's score must be, in log-odds; infinite where it is not asked. */
export function marginOf(signal: Signal, ruled: RuledSignals): number {
  const { found, refused, length, setting } = ruled;
  const hits = found.get(signal);
  const asked = setting === 'symptoms' && signal === 'health';
  if (hits !== undefined) {
    if (asked) return Number.NEGATIVE_INFINITY;
    if (!isCertain(signal, hits, length)) return 0;
    const twice = hits.filter((hit) => hit.weight === 3).length > 1;
    return DOUBTFUL.includes(signal) && !twice ? -CERTAIN_MARGIN : Number.NEGATIVE_INFINITY;
  }
  const base = refused.has(signal) ? (REFUSED_MARGINS[signal] ?? REFUSED_MARGIN) : 0;
  if (asked) return base - ASKED_MARGIN;
  if (setting !== undefined && base === 0 && GRAVE.includes(signal)) return Number.POSITIVE_INFINITY;
  return base + (length < SHORT ? SHORT_MARGIN : 0);
}

/** The signals that rules and model raise together. */
export function decideSignals(
  scores: ArrayLike<number>,
  ruled: RuledSignals,
  complaint: number,
  { accept, keep }: SignalThresholds,
): Signal[] {
  return SIGNALS.filter((signal, i) => {
    const score = (scores[i] ?? 0) - marginOf(signal, ruled);
    if (ruled.found.has(signal)) {
      // Where a name or a place is asked for, a word of a rule is likely part of it: the model must agree. No place is called "I want to die".
      const named = ruled.setting === 'closed' && GRAVE.includes(signal) && signal !== 'self_harm';
      if (!named) return score >= (keep[i] ?? Number.NEGATIVE_INFINITY);
      return (scores[i] ?? 0) >= (accept[i] ?? Number.POSITIVE_INFINITY);
    }
    return complaint >= (COMPLAINS[signal] ?? 0) && score >= (accept[i] ?? Number.POSITIVE_INFINITY);
  });
}
