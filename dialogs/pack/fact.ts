import * as z from 'zod';
import type { Locale } from '../../nlp/labels.ts';
import { byLocale, Id, wordList } from './shared.ts';
import { inWords, longestHeld, type Variant } from './words.ts';

/** From open to narrow; the order in which facts are asked. */
export const FACT_KINDS = ['descriptive', 'clarifying', 'choice'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/**
 * What in a story answers a fact by itself: a span of time, that they came to us before, what was promised, the table that was
 * booked, where they sat, a choice.
 */
const TOLD = [
  'lasted',
  'tried',
  'promised',
  'staff',
  'abroad',
  'charged',
  'device',
  'care',
  'kept',
  'repaired',
  'bill',
  'booked',
  'seat',
  'choice',
] as const;
export type Told = (typeof TOLD)[number];

/** What a name is of. */
const SORTS = ['person', 'place'] as const;

const FactChoice = z.strictObject({
  value: byLocale(40).describe('Text of the button, and what is kept and read back.'),
  words: wordList(30).describe('What else customers type for it, in any script.'),
  instead: z
    .record(Id, Id)
    .optional()
    .describe('Where this is chosen: facts and remedies that make no sense then, and what takes their place.'),
});

/** A fact that only this pack knows. */
export const PackFact = z.strictObject({
  label: byLocale(60).describe('Before the value when facts are read back, e.g. "Who served you".'),
  ask: byLocale(200).describe('First question: open and easy. One question mark.'),
  again: byLocale(200).describe(
    'Second and last question: narrower, with a choice or an example; not knowing is welcome.',
  ),
  kind: z
    .enum(FACT_KINDS)
    .optional()
    .describe(
      'Open questions come first, then clarifying ones, then choices. Default: choice where there are choices.',
    ),
  choices: z
    .array(FactChoice)
    .min(2)
    .max(6)
    .optional()
    .describe('Answers shown as buttons; what is typed is recognised by their words.'),
  whether: z
    .boolean()
    .optional()
    .describe('A bare “yes” answers it: it asks whether something is so, and not what, where or how much.'),
  takes: z
    .array(z.enum(SORTS))
    .min(1)
    .optional()
    .describe(
      'What a bare name given as the answer may be: person, place. Without it a name of either sort answers another question, unless `told` is staff or abroad.',
    ),
  told: z
    .enum(TOLD)
    .optional()
    .describe(
      'Not asked where the story tells it: lasted (a span of time), tried (they turned to us before), promised (what they were told), staff (who served them), abroad (a country), charged (what the bill has wrong), device (a phone or a router), care (a doctor was seen or an ambulance called), kept (the thing itself was kept), repaired (what was done to it so far), bill (month and item), choice (words of one of the choices).',
    ),
});
export type PackFact = z.infer<typeof PackFact>;

const DESCRIPTIVE = new Set(['details', 'symptoms', 'effect', 'tried']);

/** The kind of question that asks for a fact, of the pack or of those every pack knows. */
export function factKind(facts: Readonly<Record<string, PackFact>>, fact: string): FactKind {
  const own = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
  if (own) return own.kind ?? (own.choices ? 'choice' : 'clarifying');
  return DESCRIPTIVE.has(fact) ? 'descriptive' : 'clarifying';
}

/** Facts in the order of asking: open questions, clarifying ones, choices; within a kind as they were given. */
export function inAskingOrder(facts: Readonly<Record<string, PackFact>>, names: readonly string[]): string[] {
  const rank = (name: string) => FACT_KINDS.indexOf(factKind(facts, name));
  return [...names].sort((one, other) => rank(one) - rank(other));
}

/** The buttons of a fact, in order; none where it is asked openly. */
export function choiceLabels(fact: PackFact | undefined, locale: Locale, variant?: Variant): string[] {
  return (fact?.choices ?? []).map(({ value }) => inWords(value, locale, variant));
}

/**
 * The choice that an answer names, in the locale's words: the one whose longest word it holds. Undefined when it names
 * none, or two equally well.
 */
export function choiceNamed(
  fact: PackFact | undefined,
  text: string,
  locale: Locale,
  variant?: Variant,
): string | undefined {
  const found = (fact?.choices ?? [])
    .map(({ value, words }) => {
      const labels = Object.values(value).filter((label) => label !== undefined);
      return { label: inWords(value, locale, variant), held: longestHeld(text, [...labels, ...words]) };
    })
    .filter(({ held }) => held > 0)
    .sort((one, other) => other.held - one.held);
  const [best, second] = found;
  return best && best.held !== second?.held ? best.label : undefined;
}
