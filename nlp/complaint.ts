import type { Document } from './document.ts';
import type { EmotionTag } from './emotion.ts';

/** Weight of each kind of evidence in the log-odds that the writer complains. Chosen on development data. */
const BIAS = -1.6;
const WEIGHTS = { angry: 0.7, anxious: 0.25, confused: 0.25, disappointed: 0.8, satisfied: -0.8 } as const;
const PROBLEM_TERM = 0.55;
const COMPLAINT_WORD = 0.4;
const SIGNAL = 0.5;
const CAP = 3;

/** Signals that only somebody with a grievance sends. */
const GRIEVANCES = new Set([
  'health',
  'food_safety',
  'regulator',
  'legal',
  'churn',
  'extortion',
  'repeat',
  'refund',
  'crime',
]);

/** Probability, 0 to 1, that the writer is dissatisfied with a product, a service or an organisation. */
export function tagComplaint(document: Document, emotion: EmotionTag): number {
  let problems = 0;
  let words = 0;
  let signals = 0;
  for (const hit of document.hits) {
    if (document.negated.has(hit)) continue;
    if (hit.tag.startsWith('category:') && hit.weight === 3) problems += 1;
    else if (hit.tag === 'complaint') words += hit.weight / 2;
    else if (hit.tag.startsWith('signal:') && GRIEVANCES.has(hit.tag.slice('signal:'.length))) signals += 1;
  }
  const felt = Object.entries(WEIGHTS).reduce(
    (sum, [label, weight]) => sum + weight * Math.min(emotion.weights[label as keyof typeof WEIGHTS], CAP * 1.5),
    0,
  );
  const logOdds =
    BIAS +
    felt +
    PROBLEM_TERM * Math.min(problems, CAP) +
    COMPLAINT_WORD * Math.min(words, CAP) +
    SIGNAL * Math.min(signals, CAP);
  return Math.round(1000 / (1 + Math.exp(-logOdds))) / 1000;
}
