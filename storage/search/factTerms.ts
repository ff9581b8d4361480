import {
  LABEL_FIELDS,
  type LabelField,
  NUMBER_FIELDS,
  type NumberField,
  type SearchFacts,
  UNTOLD_FIELDS,
} from './fields.ts';
import type { WordRules } from './words.ts';

/** Every case has it: what everything is looked for by when nothing else is asked for. */
export const EVERY_TERM = 'every';

const MOST = 999;
const POWERS = [100, 10, 1] as const;

/** A label as a term. The customer's words are compared without regard to case, width and script. */
export function labelTerm(field: LabelField, value: string, { fold }: Pick<WordRules, 'fold'>): string {
  const compared = UNTOLD_FIELDS.has(field) ? fold(value.normalize('NFKC')).trim().toLowerCase() : value;
  return `=${field}:${compared}`;
}

/** That a case has any value of a field. */
export const presenceTerm = (field: LabelField | NumberField) => `?${field}`;

/** A value on the grid of its field. */
const stepOf = (field: NumberField, value: number, round: (value: number) => number) => {
  const { least, scale } = NUMBER_FIELDS[field];
  // A product such as 0.7 × 10 is a little below 7.
  const exact = Math.round((value - least) * scale * 1e6) / 1e6;
  return Math.min(MOST, Math.max(0, round(exact)));
};

const stepTerm = (field: NumberField, power: number, part: number) => `#${field}/${power}:${part}`;

/** The terms a number is found by: itself, its ten and its hundred, so that a range is few terms. */
export function numberTerms(field: NumberField, value: number): string[] {
  const step = stepOf(field, value, Math.round);
  return POWERS.map((power) => stepTerm(field, power, Math.floor(step / power)));
}

/** Terms of which every number within the range has exactly one. Empty when no number can be in it. */
export function rangeTerms(
  field: NumberField,
  range: { min?: number | undefined; max?: number | undefined },
): string[] {
  let from = range.min === undefined ? 0 : stepOf(field, range.min, Math.ceil);
  const to = range.max === undefined ? MOST : stepOf(field, range.max, Math.floor);
  const isBelow = range.max !== undefined && range.max < NUMBER_FIELDS[field].least;
  const terms: string[] = [];
  while (!isBelow && from <= to) {
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
