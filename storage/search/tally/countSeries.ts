import type { CaseColumns, LabelColumn } from './caseColumns.ts';
import type { Chosen } from './chooseRows.ts';
import type { CompiledSeries, TallyCell, TallyCount } from './tallyRequest.ts';

/** Combinations of values up to which every one has its place; beyond, they are looked up. */
const MOST_SLOTS = 262_144;

/** What the cases come to that have the same sets of values. */
interface Group {
  codes: number[];
  time: number;
  cases: number;
  known: number;
  sum: number;
  values: number[];
  example: number;
}

/** A cell before it is shown: groups that have its values. */
interface Gathered extends Omit<TallyCell, 'quantiles'> {
  values: number[];
  place: number;
}

/** Finds the group of a combination of codes. */
function createGroups(space: number): { at(slot: number, make: () => Group): Group; all: Group[] } {
  const all: Group[] = [];
  if (space <= MOST_SLOTS) {
    const slots = new Int32Array(space).fill(-1);
    return {
      all,
      at: (slot, make) => {
        const known = all[slots[slot] ?? -1];
        if (known) return known;
        slots[slot] = all.length;
        const made = make();
        all.push(made);
        return made;
      },
    };
  }
  const slots = new Map<number, Group>();
  return {
    all,
    at: (slot, make) => {
      const known = slots.get(slot);
      if (known) return known;
      const made = make();
      slots.set(slot, made);
      all.push(made);
      return made;
    },
  };
}

/** Which of some ascending bounds a time lies behind; -1 when it is outside. */
function timeIndex(times: readonly number[], at: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low === times.length ? -1 : low - 1;
}

function groupRows(columns: CaseColumns, { places, periods }: Chosen, period: number, series: CompiledSeries): Group[] {
  const { times, of, quantiles } = series;
  const fields = (series.by ?? []).flatMap((field) => columns.labels.get(field) ?? []);
  const measured = of === undefined ? undefined : columns.numbers.get(of);
  const slotsOfTime = times ? times.length : 1;
  const groups = createGroups(fields.reduce((space, { sets }) => space * sets.length, slotsOfTime));
  for (let index = 0; index < places.length; index += 1) {
    if (periods[index] !== period) continue;
    const place = places[index] ?? 0;
    const time = times ? timeIndex(times, columns.opened[place] ?? 0) : 0;
    if (time < 0) continue;
    let slot = time;
    for (const { codes, sets } of fields) slot = slot * sets.length + (codes[place] ?? 0);
    const group = groups.at(slot, () => ({
      codes: fields.map(({ codes }) => codes[place] ?? 0),
      time,
      cases: 0,
      known: 0,
      sum: 0,
      values: [],
      example: place,
    }));
    group.cases += 1;
    // The newest: it is the most likely to be there still.
    group.example = place;
    if (!measured) continue;
    const value = measured[place] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    group.known += 1;
    group.sum += value;
    if (quantiles) group.values.push(value);
  }
  return groups.all;
}

/** All combinations of one value from each set. */
function keysOf(codes: readonly number[], fields: readonly LabelColumn[]): string[][] {
  return codes.reduce<string[][]>(
    (keys, code, index) => keys.flatMap((key) => (fields[index]?.sets[code] ?? []).map((value) => [...key, value])),
    [[]],
  );
}

/** What a cell is of, as one text. */
export const nameOfCell = ({ key, time = 0 }: Pick<TallyCell, 'key' | 'time'>) => `${time}\0${key.join('\0')}`;

/** By the nearest rank. */
function quantilesOf(values: readonly number[], parts: readonly number[]): number[] {
  if (values.length === 0) return [];
  const sorted = Float64Array.from(values).sort();
  return parts.map((part) => sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0);
}

const inOrder = (one: TallyCell, other: TallyCell) =>
  other.cases - one.cases || (one.key.join('\0') < other.key.join('\0') ? -1 : 1);

/**
 * Counts the chosen cases of one period.
 * @param caseAt Names a case by its place.
 * @param shownBefore The cells to show, of another period; without it, the largest.
 */
export function countSeries(
  columns: CaseColumns,
  chosen: Chosen,
  period: number,
  series: CompiledSeries,
  caseAt: (place: number) => TallyCell['example'],
  shownBefore?: ReadonlySet<string>,
): TallyCount {
  const fields = (series.by ?? []).flatMap((field) => columns.labels.get(field) ?? []);
  const gathered = new Map<string, Gathered>();
  let cases = 0;
  for (const group of groupRows(columns, chosen, period, series)) {
    const keys = keysOf(group.codes, fields);
    if (keys.length > 0) cases += group.cases;
    for (const key of keys) {
      const name = nameOfCell({ key, time: group.time });
      const cell = gathered.get(name);
      if (!cell) {
        const { cases: n, known, sum, time, values, example } = group;
        gathered.set(name, { key, ...(series.times ? { time } : {}), cases: n, known, sum, values, place: example });
        continue;
      }
      cell.cases += group.cases;
      cell.known += group.known;
      cell.sum += group.sum;
      cell.values = cell.values.concat(group.values);
    }
  }
  const cells = [...gathered.values()].map(({ values, place, ...cell }) => ({
    cell: { ...cell, quantiles: quantilesOf(values, series.quantiles ?? []) } as TallyCell,
    place,
  }));
  cells.sort((one, other) => inOrder(one.cell, other.cell));
  const isShown = ({ cell }: { cell: TallyCell }, index: number) =>
    shownBefore ? shownBefore.has(nameOfCell(cell)) : index < (series.limit ?? cells.length);
  const shown = cells.filter(isShown);
  const rest = cells.filter((cell, index) => !isShown(cell, index));
  return {
    cells: shown.map(({ cell, place }) => {
      const example = series.example ? caseAt(place) : undefined;
      return example ? { ...cell, example } : cell;
    }),
    rest: { cells: rest.length, cases: rest.reduce((sum, { cell }) => sum + cell.cases, 0) },
    cases,
  };
}
