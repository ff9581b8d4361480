import type { Document } from './document.ts';
import type { Feelings } from './feelings.ts';

/**
 * Weight of each kind of evidence in the log-odds that the writer complains: a logistic regression on public reviews and
 * support messages in both languages, rounded; the weight of grave signals is set by hand, for such data has hardly any.
 */
const BIAS = -1;
const FEELING_WEIGHTS = { angry: 0.6, anxious: 0.15, confused: 0.2, disappointed: 0.4, satisfied: -0.75 } as const;
const FELT = Object.keys(FEELING_WEIGHTS) as (keyof typeof FEELING_WEIGHTS)[];
const FEELING_CAP = 4.5;
/** The first named problem says most. */
const FIRST_PROBLEM = 0.4;
const PROBLEM = 0.7;
const TOPIC = 0.5;
const COMPLAINT_WORD = 0.65;
const SIGNAL = 0.5;
const QUESTION = -0.9;
const CAP = 3;

/** "Great service, but …": the praise before a gripe weighs less than the gripe. */
const PRAISE_BEFORE_GRIPE = 0.3;
const GRIPE = 0.5;
const BUT = /但|就是|不过|可是|只是|可惜|\b(?:but|just|except|howev|onli|though)\b/;

/** Signals that only somebody with a grievance sends. */
const GRIEVANCES = new Set(
  ['health', 'food_safety', 'regulator', 'legal', 'churn', 'extortion', 'repeat', 'crime', 'sarcasm'].map(
    (name) => `signal:${name}`,
  ),
);

const ENDS_ASKING = /[?？吗呢]\s*$/;

/** Log-odds, by the words of the lexicons alone, that the writer is dissatisfied with a product, a service or an organisation. */
export function weighGrievance(document: Document, feelings: Feelings): number {
  const count = { problems: 0, topics: 0, words: 0, signals: 0 };
  for (const hit of document.hits) {
    if (document.negated.has(hit)) continue;
    if (hit.tag.startsWith('category:')) count[hit.weight === 3 ? 'problems' : 'topics'] += 1;
    else if (hit.tag === 'complaint') count.words += hit.weight / 2;
    else if (GRIEVANCES.has(hit.tag)) count.signals += 1;
  }
  const gripes = hasGripe(document);
  let logOdds = gripes ? BIAS + GRIPE : BIAS;
  for (const label of FELT) {
    const share = gripes && label === 'satisfied' ? PRAISE_BEFORE_GRIPE : 1;
    logOdds += share * FEELING_WEIGHTS[label] * Math.min(feelings.weights[label], FEELING_CAP);
  }
  if (count.problems > 0) logOdds += FIRST_PROBLEM;
  logOdds += PROBLEM * Math.min(count.problems, CAP) + TOPIC * Math.min(count.topics, CAP);
  logOdds += COMPLAINT_WORD * Math.min(count.words, CAP) + SIGNAL * Math.min(count.signals, CAP);
  if (ENDS_ASKING.test(document.folded.slice(-12)) && count.signals === 0) logOdds += QUESTION;
  return logOdds;
}

/** A named problem after a "but": praise with a gripe, which is a complaint. */
export function hasGripe(document: Document): boolean {
  const but = document.form.text.search(BUT);
  if (but < 0) return false;
  return document.hits.some(
    (hit) => hit.start > but && hit.tag.startsWith('category:') && hit.weight === 3 && !document.negated.has(hit),
  );
}
