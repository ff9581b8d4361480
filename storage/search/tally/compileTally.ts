import { labelTerm, rangeSteps } from '../factTerms.ts';
import { type LabelField, type NumberField, UNTOLD_FIELDS } from '../fields.ts';
import { SearchFilters } from '../searchQuery.ts';
import type { TermNames } from '../termNames.ts';
import type { WordRules } from '../words.ts';
import type { CompiledSeries, CompiledTally, TallyRequest, TallySeries } from './tallyRequest.ts';

/** What a value of a field is called in the index: itself, or for words of the customer the name of their term. */
export function createLabelNames(rules: Pick<WordRules, 'fold'>, names: TermNames) {
  return (field: LabelField, value: string) =>
    UNTOLD_FIELDS.has(field) ? names.fact(labelTerm(field, value, rules)) : value;
}

/** Makes what is asked ready for the thread of the index. @throws ZodError when a condition is none. */
export function createTallyCompiler(nameOf: (field: LabelField, value: string) => string) {
  const compileSeries = ({ where = {}, ...series }: TallySeries): CompiledSeries => {
    const { labels, notLabels, numbers, present, absent } = SearchFilters.parse(where);
    const named = (asked: typeof labels, isWanted: boolean) =>
      Object.entries(asked).map(([field, values = []]): CompiledSeries['labels'][number] => [
        field as LabelField,
        values.map((value) => nameOf(field as LabelField, value)),
        isWanted,
      ]);
    return {
      ...series,
      labels: [...named(labels, true), ...named(notLabels, false)],
      steps: Object.entries(numbers).map(([field, range = {}]) => [
        field as NumberField,
        rangeSteps(field as NumberField, range),
      ]),
      presence: [
        ...present.map((field): [LabelField | NumberField, boolean] => [field, true]),
        ...absent.map((field): [LabelField | NumberField, boolean] => [field, false]),
      ],
    };
  };
  return ({ periods, series }: TallyRequest): CompiledTally => ({
    periods,
    series: Object.fromEntries(Object.entries(series).map(([name, one]) => [name, compileSeries(one)])),
  });
}
