import type { CaseColumns, LabelColumn } from './caseColumns.ts';
import { Slots } from './slots.ts';
import type { CompiledSeries, TallyCell, TallyCount } from './tallyRequest.ts';

// `as number`: every place looked up in the columns is one that is there, which the compiler cannot know.

/** Which of some ascending bounds a time lies behind; -1 when it is outside. */
function timeIndex(times: readonly number[], at: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return low === times.length ? -1 : low - 1;
}

/** A field as cells are numbered by it; without fields there is one value, and every case has it. */
const WHOLE: LabelColumn = { sets: new Uint32Array(0), starts: [0, 1], flat: [0], values: [''] };

/** What every cell of a series comes to in one period. */
interface Counted {
  slots: Slots;
  /** Cases that counted at least once. */
  cases: number;
}

function countRows(
  columns: CaseColumns,
  places: Uint32Array,
  { times, of, quantiles }: CompiledSeries,
  [first, second]: readonly [LabelColumn, LabelColumn],
): Counted {
  const measured = of === undefined ? undefined : columns.numbers.get(of);
  const slots = new Slots((times?.length ?? 1) * first.values.length * second.values.length, measured !== undefined);
  const isPlain = !times && !measured && first === WHOLE;
  if (isPlain) return countPlain(slots, places);
  let cases = 0;
  const measure = (cell: number, place: number) => {
    const value = measured?.[place] ?? Number.NaN;
    if (Number.isNaN(value)) return;
    slots.known[cell] = (slots.known[cell] as number) + 1;
    slots.sums[cell] = (slots.sums[cell] as number) + value;
    if (!quantiles) return;
    const values = slots.values[cell];
    if (values) values.push(value);
    else slots.values[cell] = [value];
  };
  const [width, inner] = [first.values.length, second.values.length];
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] as number;
    const time = times ? timeIndex(times, columns.opened[place] as number) : 0;
    const one = first.sets[place] ?? 0;
    const other = second.sets[place] ?? 0;
    const endOne = first.starts[one + 1] as number;
    const beginOther = second.starts[other] as number;
    const endOther = second.starts[other + 1] as number;
    let at = first.starts[one] as number;
    if (time < 0 || at === endOne || beginOther === endOther) continue;
    cases += 1;
    for (; at < endOne; at += 1) {
      const row = (time * width + (first.flat[at] as number)) * inner;
      for (let next = beginOther; next < endOther; next += 1) {
        const cell = slots.at(row + (second.flat[next] as number));
        slots.cases[cell] = (slots.cases[cell] as number) + 1;
        // The newest stays: it is the most likely to be there still.
        slots.rows[cell] = place;
        if (measured) measure(cell, place);
      }
    }
  }
  return { slots, cases };
}

/** Nothing but how many there are. */
function countPlain(slots: Slots, places: Uint32Array): Counted {
  slots.cases[0] = places.length;
  slots.rows[0] = places.at(-1) ?? 0;
  return { slots, cases: places.length };
}

/** By the nearest rank. */
function quantilesOf(values: readonly number[], parts: readonly number[]): number[] {
  if (values.length === 0) return [];
  const sorted = Float64Array.from(values).sort();
  return parts.map((part) => sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] as number);
}

/** What a cell is of, as one text. */
export const nameOfCell = ({ key, time = 0 }: Pick<TallyCell, 'key' | 'time'>) => `${time}\0${key.join('\0')}`;

interface Cell {
  name: string;
  key: string[];
  time: number;
  /** Its place in the slots. */
  at: number;
  cases: number;
}

const isAhead = (one: Cell, other: Cell) =>
  one.cases !== other.cases ? one.cases > other.cases : one.name < other.name;
const inOrder = (one: Cell, other: Cell) => (isAhead(one, other) ? -1 : 1);

/** The first of many, in order, without putting all of them in order. */
function firstOf(cells: readonly Cell[], limit: number): Cell[] {
  if (cells.length <= 4 * limit) return cells.toSorted(inOrder).slice(0, limit);
  let first = cells.slice(0, limit).sort(inOrder);
  for (const cell of cells.slice(limit)) {
    const last = first.at(-1);
    if (last && isAhead(cell, last)) first = [...first.slice(0, -1), cell].sort(inOrder);
  }
  return first;
}

/**
 * Counts the chosen cases of one period.
 * @param caseAt Names a case by its place.
 * @param shownBefore The cells to show, of another period; without it, the largest.
 */
export function countSeries(
  columns: CaseColumns,
  chosen: Uint32Array,
  series: CompiledSeries,
  caseAt: (place: number) => TallyCell['example'],
  shownBefore?: ReadonlySet<string>,
): TallyCount {
  const fields = (series.by ?? []).map((field) => columns.labels.get(field) ?? WHOLE);
  const [first = WHOLE, second = WHOLE] = fields;
  const { slots, cases } = countRows(columns, chosen, series, [first, second]);
  const cells = Array.from(slots.counted(), ([number, at]): Cell => {
    const row = Math.floor(number / second.values.length);
    const names = [first.values[row % first.values.length], second.values[number % second.values.length]];
    const key = names.slice(0, fields.length).map((name = '') => name);
    const time = Math.floor(row / first.values.length);
    return { name: nameOfCell({ key, time }), key, time, at, cases: slots.cases[at] ?? 0 };
  });
  const shown = shownBefore
    ? cells.filter(({ name }) => shownBefore.has(name)).sort(inOrder)
    : firstOf(cells, series.limit ?? cells.length);
  return {
    cells: shown.map(({ key, time, at, cases: n }) => {
      const example = series.example ? caseAt(slots.rows[at] ?? 0) : undefined;
      return {
        key,
        ...(series.times ? { time } : {}),
        cases: n,
        known: slots.known[at] ?? 0,
        sum: slots.sums[at] ?? 0,
        quantiles: quantilesOf(slots.values[at] ?? [], series.quantiles ?? []),
        ...(example ? { example } : {}),
      };
    }),
    rest: {
      cells: cells.length - shown.length,
      cases: sumOf(cells) - sumOf(shown),
    },
    cases,
  };
}

const sumOf = (cells: readonly Cell[]) => cells.reduce((sum, cell) => sum + cell.cases, 0);
