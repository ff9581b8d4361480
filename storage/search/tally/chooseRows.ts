import { stepOf } from '../factTerms.ts';
import { LABEL_FIELDS, type LabelField, type NumberField } from '../fields.ts';
import type { CaseColumns } from './caseColumns.ts';
import type { CompiledSeries } from './tallyRequest.ts';

/** Cases by their places in the columns, with the period each was opened in. */
export interface Chosen {
  places: Uint32Array;
  periods: Uint8Array;
}

const isLabel = (field: string): field is LabelField => (LABEL_FIELDS as readonly string[]).includes(field);

type Test = (place: number) => boolean;

function labelTest(columns: CaseColumns, field: LabelField, is: (values: readonly string[]) => boolean): Test {
  const column = columns.labels.get(field);
  if (!column) return () => false;
  const { codes, sets } = column;
  const fits = Uint8Array.from(sets, (values) => (is(values) ? 1 : 0));
  return (place) => fits[codes[place] ?? 0] === 1;
}

function stepTest(columns: CaseColumns, field: NumberField, range: { from: number; to: number } | undefined): Test {
  const values = columns.numbers.get(field);
  if (!values || !range) return () => false;
  return (place) => {
    const value = values[place] ?? Number.NaN;
    if (Number.isNaN(value)) return false;
    const step = stepOf(field, value, Math.round);
    return step >= range.from && step <= range.to;
  };
}

function presenceTest(columns: CaseColumns, field: LabelField | NumberField, isThere: boolean): Test {
  if (isLabel(field)) return labelTest(columns, field, (values) => values.length > 0 === isThere);
  const values = columns.numbers.get(field);
  return (place) => Number.isNaN(values?.[place] ?? Number.NaN) !== isThere;
}

/** Those of the cases for which everything that a series asks for is true: what a query with the same filters finds. */
export function chooseRows(
  columns: CaseColumns,
  all: Chosen,
  { labels, steps, presence }: Pick<CompiledSeries, 'labels' | 'steps' | 'presence'>,
): Chosen {
  const tests = [
    ...labels.map(([field, values, isWanted]) => {
      const asked = new Set(values);
      return labelTest(columns, field, (own) => own.some((value) => asked.has(value)) === isWanted);
    }),
    ...steps.map(([field, range]) => stepTest(columns, field, range)),
    ...presence.map(([field, isThere]) => presenceTest(columns, field, isThere)),
  ];
  let { places, periods } = all;
  for (const test of tests) {
    let kept = 0;
    const nextPlaces = new Uint32Array(places.length);
    const nextPeriods = new Uint8Array(places.length);
    for (let index = 0; index < places.length; index += 1) {
      const place = places[index] ?? 0;
      if (!test(place)) continue;
      nextPlaces[kept] = place;
      nextPeriods[kept] = periods[index] ?? 0;
      kept += 1;
    }
    places = nextPlaces.subarray(0, kept);
    periods = nextPeriods.subarray(0, kept);
  }
  return { places, periods };
}
