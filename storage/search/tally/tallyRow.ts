import {
  LABEL_FIELDS,
  type LabelField,
  MEASURES,
  NUMBER_FIELDS,
  type NumberField,
  type SearchFacts,
} from '../fields.ts';

/** Everything of a case that is a number, in the order of a row. */
export const TALLY_NUMBERS = [...(Object.keys(NUMBER_FIELDS) as NumberField[]), ...MEASURES] as const;
export type TallyNumber = (typeof TALLY_NUMBERS)[number];

/** One case as it is counted: when it was opened, values of `LABEL_FIELDS` (0: none), of `TALLY_NUMBERS` (null: none). */
export type TallyRow = [openedAt: number, labels: (0 | string | string[])[], numbers: (number | null)[]];

/** @param nameOf What a value is called in the index: itself, unless it is in the customer's own words. */
export function tallyRow(facts: SearchFacts, nameOf: (field: LabelField, value: string) => string): TallyRow {
  const { labels, numbers, measures = {} } = facts;
  const all: Partial<Record<TallyNumber, number>> = { ...numbers, ...measures };
  return [
    Date.parse(facts.openedAt),
    LABEL_FIELDS.map((field) => {
      const values = [...new Set(labels[field] ?? [])].map((value) => nameOf(field, value)).sort();
      const [first = 0] = values;
      return values.length > 1 ? values : first;
    }),
    TALLY_NUMBERS.map((name) => all[name] ?? null),
  ];
}
