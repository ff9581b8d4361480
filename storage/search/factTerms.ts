import {
  LABEL_FIELDS,
  type LabelField,
  MANY,
  NUMBER_FIELDS,
  type NumberField,
  type SearchFacts,
  UNTOLD_FIELDS,
} from './fields.ts';
import type { WordRules } from './words.ts';

/** Every case has it: what everything is looked for by when nothing else is asked for. */
export const EVERY_TERM = 'every';

const POWERS = [100, 10, 1] as const;

/** A label as a term. The customer's words are compared without regard to case, width and script. */
export function labelTerm(field: LabelField, value: string, { fold }: Pick<WordRules, 'fold'>): string {
  const compared = UNTOLD_FIELDS.has(field) ? fold(value.normalize('NFKC')).trim().toLowerCase() : value;
  return `=${field}:${compared}`;
}

/** That a case has any value of a field. */
export const presenceTerm = (field: LabelField | NumberField) => `?${field}`;

/** A number on the grid of its field, 0 for the least. */
export function stepOf(field: NumberField, value: number, round: (value: number) => number): number {
  const { least, most, scale } = NUMBER_FIELDS[field];
  const within = Math.min(most, Math.max(least, value)) - least;
  // A product such as 0.7 × 10 is a little below 7.
  return round(Math.round(within * scale * 1e6) / 1e6);
}

const stepTerm = (field: NumberField, power: number, part: number) => `#${field}/${power}:${part}`;

/** The terms a number is found by: itself, its ten and its hundred, so that a range is few terms. */
export function numberTerms(field: NumberField, value: number): string[] {
  const step = stepOf(field, value, Math.round);
  return POWERS.map((power) => stepTerm(field, power, Math.floor(step / power)));
}

/** The steps within a range, both included. Undefined when no number can be in it. */
export function rangeSteps(
  field: NumberField,
  range: { min?: number | undefined; max?: number | undefined },
): { from: number; to: number } | undefined {
  const { least, most } = NUMBER_FIELDS[field];
  const from = stepOf(field, range.min ?? least, Math.ceil);
  const to = stepOf(field, range.max ?? most, Math.floor);
  const isBelow = range.max !== undefined && range.max < least;
  // Of counts, the greatest stands for all above it.
  const isAbove = range.min !== undefined && range.min > most && most < MANY;
  return isBelow || isAbove || from > to ? undefined : { from, to };
}

/** Terms of which every number within the range has exactly one. Empty when no number can be in it. */
export function rangeTerms(
  field: NumberField,
  range: { min?: number | undefined; max?: number | undefined },
): string[] {
  const steps = rangeSteps(field, range);
  if (!steps) return [];
  let { from } = steps;
  const { to } = steps;
  const terms: string[] = [];
  while (from <= to) {
    const power = POWERS.find((one) => from % one === 0 && from + one - 1 <= to) ?? 1;
    terms.push(stepTerm(field, power, from / power));
    from += power;
  }
  return terms;
}

/** Everything a case is filtered by, as terms. */
export function factTerms({ labels, numbers }: SearchFacts, rules: Pick<WordRules, 'fold'>): string[] {
  const terms = [EVERY_TERM];
  for (const field of LABEL_FIELDS) {
    const values = new Set(labels[field] ?? []);
    for (const value of values) terms.push(labelTerm(field, value, rules));
    if (values.size > 0) terms.push(presenceTerm(field));
  }
  for (const [field, value] of Object.entries(numbers) as [NumberField, number | undefined][])
    if (value !== undefined) terms.push(...numberTerms(field, value), presenceTerm(field));
  return terms;
}
