import type { Category, Understanding } from '../../../nlp/index.ts';
import { SAID_OUTRIGHT } from './outright.ts';

/** A message whose matter is weighed: its words, and its main category as it was recognised. */
export interface Weighed {
  text: string;
  main: Category | undefined;
}

/** One thing that words say of the matter: gives back what was understood, corrected where they say it. */
export type Step = (said: Understanding, message: Weighed) => Understanding;

/** From this score on a category needs no help, and is no guess. */
export const PLAIN = 0.5;

/** Below this score a matter is a guess: danger to somebody is not said on one. */
export const GUESS = 0.35;

export const scoreOf = ({ categories: [first] }: Understanding) => first?.score ?? 0;

/** Whether a thing one can hold is named. */
export const namesThing = ({ entities }: Understanding) => entities.some(({ type }) => type === 'product');

/** Whether a message is mainly about something, and plainly. */
export const isPlainly = ({ categories: [first] }: Understanding, code: Category) =>
  first?.code === code && first.score >= PLAIN;

/** How much of the score of what words name outright is left to what was only recognised beside it. */
const BEHIND = 0.1;

/** A matter before all that were recognised, of which two stay, and behind it in score too. */
export function withMain(said: Understanding, code: Category, score = SAID_OUTRIGHT): Understanding {
  const most = score - BEHIND;
  const rest = said.categories
    .filter((one) => one.code !== code)
    .map((one) => ({ ...one, score: Math.min(one.score, most) }));
  return { ...said, categories: [{ code, score }, ...rest.slice(0, 2)] };
}

/** A matter in the place of the first one. */
export function instead(said: Understanding, code: Category): Understanding {
  const rest = said.categories.slice(1).filter((one) => one.code !== code);
  return { ...said, categories: [{ code, score: scoreOf(said) }, ...rest] };
}

/** What was understood, without the categories named. */
export const without = (said: Understanding, ...codes: Category[]): Understanding => ({
  ...said,
  categories: said.categories.filter(({ code }) => !codes.includes(code)),
});

/** A complaint of at least this probability and severity, told and not asked. */
export function told(said: Understanding, complaint: number, severity: Understanding['severity']): Understanding {
  return {
    ...said,
    complaint: Math.max(said.complaint, complaint),
    severity: Math.max(said.severity, severity) as Understanding['severity'],
    act: { label: 'vent', score: said.act.score },
  };
}

/** When words are taken for what they say. */
export interface When {
  /** The least probability that it is a complaint at all. */
  from?: number;
  /** The main categories as recognised that may be another's mistake; `undefined`: none was recognised. */
  main?: readonly (Category | undefined)[];
  /** Main categories that are no mistake where these words stand. */
  unless?: readonly (Category | undefined)[];
}

/** The words make it a matter of this category. */
export function makesIt(category: Category, words: RegExp, { from = 0, main, unless = [] }: When = {}): Step {
  return (said, message) =>
    said.complaint >= from &&
    (!main || main.includes(message.main)) &&
    !unless.includes(message.main) &&
    words.test(message.text)
      ? withMain(said, category)
      : said;
}
