import { createMessageKernel } from './messageKernel.ts';
import { readTokens } from './readTokens.ts';
import { solveRidge } from './solveRidge.ts';
import { createTokenLikeness } from './tokenLikeness.ts';
import { loadWordVectors, type WordVectors } from './wordVectors.ts';

/** One thing to tell apart, shown by what customers say about it. */
export interface FewShotClass {
  readonly id: string;
  /** Six to forty sentences, as customers write them, in any of the three scripts; empty ones are passed over. */
  readonly examples: readonly string[];
}

/** One class and how well a message fits it. */
export interface FewShotAnswer {
  readonly id: string;
  /** 0–1: how likely the message is about this; over all classes it need not sum to 1, for it may be about none. */
  readonly score: number;
  /** Whether to rely on it. At most one answer is sure; none is when nothing fits. */
  readonly sure: boolean;
}

/** Tells the classes apart. */
export interface FewShotClassifier {
  /** Every class, best first (in the order they were given where equal). Pure; never throws on any string. */
  classify(text: string): FewShotAnswer[];
}

/** How far the fit may bend to single examples. Chosen on a part of Banking77. */
const RIDGE = 0.3;

/**
 * Log-odds that a class is right, from its lead over the others beside a typical sum. Fitted on ten-shot Banking77, Bitext
 * and Chinese subcategories, with messages about none of the classes among them.
 */
const ODDS = { shift: -1.3, lead: 6 } as const;

const SURE = 0.5;

/** An example this much less like the message than the most alike one is not heard. */
const HEARD_SHARE = 0.03;

/** Keeps a handful of unlike examples from making everything look sure. */
const TYPICAL_MIN = 0.05;

/**
 * Learns classes from a few examples each: kernel ridge regression on the soft alignment of messages, with a table of word
 * vectors for what words mean. A few hundred examples take milliseconds, thousands a few seconds (cubic). The same classes
 * give the same classifier.
 */
export function trainFewShot(
  classes: readonly FewShotClass[],
  words: WordVectors = loadWordVectors(),
): FewShotClassifier {
  const examples = classes.flatMap((one, label) =>
    one.examples.flatMap((text) => {
      const tokens = readTokens(text);
      return tokens.length === 0 ? [] : [{ tokens, label }];
    }),
  );
  const n = examples.length;
  const columns = classes.length;
  const kernel = createMessageKernel(
    examples.map(({ tokens }) => tokens),
    createTokenLikeness(words),
  );
  const targets = targetsOf(examples, columns);
  const { weights, inverse } = solveRidge(
    symmetric(examples.map(({ tokens }) => kernel(tokens).slice())),
    targets,
    n,
    RIDGE,
  );
  const typical = typicalSum(examples, weights, inverse, columns);
  const sums = new Float64Array(columns);
  return {
    classify(text) {
      const likeness = kernel(readTokens(text));
      const least = HEARD_SHARE * likeness.reduce((most, one) => Math.max(most, one), Number.MIN_VALUE);
      sums.fill(0);
      for (let example = 0; example < n; example += 1) {
        const heard = likeness[example] as number;
        if (heard < least) continue;
        const from = example * columns;
        for (let c = 0; c < columns; c += 1) sums[c] = (sums[c] as number) + heard * (weights[from + c] as number);
      }
      return rank(classes, sums, typical);
    },
  };
}

/** What an example of a class comes to for its class when it is left out of learning: what a good message looks like. */
function typicalSum(
  examples: readonly { label: number }[],
  weights: Float64Array,
  inverse: Float64Array,
  columns: number,
): number {
  const sums = examples.map(({ label }, i) => 1 - (weights[i * columns + label] ?? 0) / (inverse[i] ?? 1));
  return Math.max(sums.reduce((sum, one) => sum + Math.max(one, 0), 0) / Math.max(sums.length, 1), TYPICAL_MIN);
}

function targetsOf(examples: readonly { label: number }[], columns: number): Float64Array {
  const others = -1 / Math.max(columns - 1, 1);
  const targets = new Float64Array(examples.length * columns).fill(others);
  examples.forEach(({ label }, i) => {
    targets[i * columns + label] = 1;
  });
  return targets;
}

/** Mean of what one example is to the other, and the other to the one. */
function symmetric(rows: readonly Float64Array[]): Float64Array {
  const n = rows.length;
  const both = new Float64Array(n * n);
  rows.forEach((row, i) => {
    for (let j = 0; j < n; j += 1) both[i * n + j] = ((row[j] ?? 0) + (rows[j]?.[i] ?? 0)) / 2;
  });
  return both;
}

function rank(classes: readonly FewShotClass[], sums: Float64Array, typical: number): FewShotAnswer[] {
  let first = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (const sum of sums) {
    if (sum > first) [first, second] = [sum, first];
    else if (sum > second) second = sum;
  }
  const answers = classes.map(({ id }, c): FewShotAnswer => {
    const sum = sums[c] ?? 0;
    const lead = classes.length < 2 ? sum : sum - (sum === first ? second : first);
    const score = 1 / (1 + Math.exp(-(ODDS.shift + (ODDS.lead * lead) / typical)));
    return { id, score, sure: score >= SURE && lead > 0 };
  });
  return answers.sort((one, other) => other.score - one.score);
}
