import type { Understanding } from '../../api/types.ts';
import { labelOf, type Words } from '../../words/index.ts';
import type { ReviewWords } from '../../words/review/index.ts';
import type { CorrectedTag, GivenCorrection } from '../api/types.ts';

export const TAGS = [
  'complaint',
  'emotion',
  'categories',
  'severity',
  'signals',
  'act',
] as const satisfies CorrectedTag[];
/** Most categories of one message. */
export const MOST_CATEGORIES = 3;

type Value = GivenCorrection['is'];

/** From this probability on a message counts as a complaint. */
const COMPLAINS = 0.5;

/** What the recognizer said of a tag, in the form in which it is set right; undefined where it said nothing. */
export function tagValue(understanding: Understanding, tag: CorrectedTag): Value | undefined {
  const { complaint, emotion, categories, severity, signals, act } = understanding as Partial<Understanding>;
  if (tag === 'complaint') return complaint === undefined ? undefined : Number(complaint >= COMPLAINS);
  if (tag === 'emotion') return emotion?.label;
  if (tag === 'categories') return categories?.map(({ code }) => code) ?? [];
  if (tag === 'severity') return severity;
  if (tag === 'signals') return signals ?? [];
  return act?.label;
}

/** The values that a tag can have, with their names. */
export function choicesOf(tag: CorrectedTag, { labels }: Words, score: ReviewWords['score']): [string, string][] {
  if (tag === 'complaint')
    return [
      ['1', score.tags.yes],
      ['0', score.tags.no],
    ];
  if (tag === 'emotion') return Object.entries(labels.emotion);
  if (tag === 'categories') return Object.entries(labels.category);
  if (tag === 'severity') return Object.entries(labels.severity);
  if (tag === 'signals') return Object.entries(labels.signal);
  return Object.entries(score.tags.acts);
}

/** A value in the reader's language. */
export function sayValue(
  value: Value | undefined,
  tag: CorrectedTag,
  words: Words,
  score: ReviewWords['score'],
): string {
  const names = Object.fromEntries(choicesOf(tag, words, score));
  const all = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return all.length === 0 ? score.tags.none : all.map((one) => labelOf(names, String(one))).join(' · ');
}

export const isSameValue = (one: Value | undefined, other: Value | undefined) =>
  JSON.stringify(one) === JSON.stringify(other);
