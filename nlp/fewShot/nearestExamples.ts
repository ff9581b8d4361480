import { createMessageKernel } from './messageKernel.ts';
import { readTokens } from './readTokens.ts';
import { createTokenLikeness } from './tokenLikeness.ts';
import type { FewShotClass } from './trainFewShot.ts';
import { loadWordVectors, type WordVectors } from './wordVectors.ts';

/** How much of the likest examples is of one class. */
export interface ClassShare {
  readonly id: string;
  /** 0–1; the shares of one message sum to 1. */
  readonly share: number;
  /** How like the message its likest example is: 1 for the very words, above 0.6 for the same in a few other words. */
  readonly likeness: number;
}

/** Examples that are asked. Chosen by leaving out one example of each pack in turn; 3 to 7 do about equally well. */
const NEAREST = 5;

/** Where even the likest example is less like the message than this, the examples have nothing to say. */
const LIKENESS_MIN = 0.02;

/**
 * Compares messages with examples and needs no training: the likest examples vote, each by its likeness squared. Empty
 * when nothing is like the message. Meant for many classes with thousands of examples in all.
 */
export function createNearestExamples(
  classes: readonly FewShotClass[],
  words: WordVectors = loadWordVectors(),
): (text: string) => ClassShare[] {
  const examples = classes.flatMap(({ id, examples: texts }) =>
    texts.flatMap((text) => {
      const tokens = readTokens(text);
      return tokens.length === 0 ? [] : [{ id, tokens }];
    }),
  );
  const kernel = createMessageKernel(
    examples.map(({ tokens }) => tokens),
    createTokenLikeness(words),
  );
  return (text) => {
    const likeness = kernel(readTokens(text));
    const nearest = examples
      .map(({ id }, at) => ({ id, likeness: likeness[at] ?? 0 }))
      .filter((one) => one.likeness >= LIKENESS_MIN)
      .sort((one, other) => other.likeness - one.likeness)
      .slice(0, NEAREST);
    const total = nearest.reduce((sum, one) => sum + one.likeness ** 2, 0);
    return [...Map.groupBy(nearest, ({ id }) => id)]
      .map(([id, alike]) => ({
        id,
        share: alike.reduce((sum, one) => sum + one.likeness ** 2, 0) / total,
        likeness: alike[0]?.likeness ?? 0,
      }))
      .sort((one, other) => other.share - one.share);
  };
}
