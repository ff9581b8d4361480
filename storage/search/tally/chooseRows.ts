import { stepOf } from '../factTerms.ts';
import { LABEL_FIELDS, type LabelField, type NumberField } from '../fields.ts';
import type { CaseColumns } from './caseColumns.ts';
import type { CompiledSeries } from './tallyRequest.ts';

// `as number`: every place looked up in the columns is one that is there, which the compiler cannot know.

const isLabel = (field: string): field is LabelField => (LABEL_FIELDS as readonly string[]).includes(field);

type Test = (place: number) => boolean;

/** @param asked Undefined: any value. @param isWanted Whether one of them must be there, or none of them. */
function labelTest(
  columns: CaseColumns,
  field: LabelField,
  asked: readonly string[] | undefined,
  isWanted: boolean,
): Test {
  const column = columns.labels.get(field);
  if (!column) return () => false;
  const { sets, starts, flat, values } = column;
  if (asked === undefined) return (place) => (sets[place] !== 0) === isWanted;
  const isAsked = Uint8Array.from(values, (value) => (asked.includes(value) ? 1 : 0));
  return (place) => {
    const set = sets[place] as number;
    const end = starts[set + 1] as number;
    for (let at = starts[set] as number; at < end; at += 1) if (isAsked[flat[at] as number] === 1) return isWanted;
    return !isWanted;
  };
}

function stepTest(columns: CaseColumns, field: NumberField, range: { from: number; to: number } | undefined): Test {
  const values = columns.numbers.get(field);
  if (!values || !range) return () => false;
  return (place) => {
    const value = values[place] as number;
    if (Number.isNaN(value)) return false;
    const step = stepOf(field, value, Math.round);
    return step >= range.from && step <= range.to;
  };
}

function presenceTest(columns: CaseColumns, field: LabelField | NumberField, isThere: boolean): Test {
  if (isLabel(field)) return labelTest(columns, field, undefined, isThere);
  const values = columns.numbers.get(field);
  return (place) => Number.isNaN(values?.[place] ?? Number.NaN) !== isThere;
}

function only(places: Uint32Array, test: Test): Uint32Array {
  const kept = new Uint32Array(places.length);
  let count = 0;
  // A loop: `filter` of typed arrays takes five times as long.
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] as number;
    if (!test(place)) continue;
    kept[count] = place;
    count += 1;
  }
  return kept.subarray(0, count);
}

type Conditions = Pick<CompiledSeries, 'labels' | 'steps' | 'presence'>;

/**
 * Chooses those of some places at which everything is true that a series asks for: what a query with the same filters finds. What several
 * series ask for first is looked at once.
 */
export function createChooser(columns: CaseColumns, all: Uint32Array): (conditions: Conditions) => Uint32Array {
  const chosen = new Map<string, Uint32Array>();
  return ({ labels, steps, presence }) => {
    const tests: [name: string, make: () => Test][] = [
      ...presence.map(([field, is]): [string, () => Test] => [
        `${field} ${is}`,
        () => presenceTest(columns, field, is),
      ]),
      ...labels.map((asked): [string, () => Test] => [JSON.stringify(asked), () => labelTest(columns, ...asked)]),
      ...steps.map((asked): [string, () => Test] => [JSON.stringify(asked), () => stepTest(columns, ...asked)]),
    ];
    let places = all;
    let name = '';
    for (const [test, make] of tests) {
      name += `${test}\0`;
      const known = chosen.get(name);
      places = known ?? only(places, make());
      chosen.set(name, places);
    }
    return places;
  };
}
