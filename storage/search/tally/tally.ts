import type { CaseColumns } from './caseColumns.ts';
import { createChooser } from './chooseRows.ts';
import { countSeries, nameOfCell } from './countSeries.ts';
import type { CompiledTally, Tally, TallyCell } from './tallyRequest.ts';

const NOBODY = new Uint32Array(0);

/** Where each of some rows stands, by the period it was opened in; rows outside of all periods are left out. */
function placeRows(columns: CaseColumns, ids: readonly number[], periods: CompiledTally['periods']): Uint32Array[] {
  const found = periods.map((): number[] => []);
  for (const id of ids) {
    const place = columns.placeOf(id);
    if (place === undefined) continue;
    const opened = columns.opened[place] ?? 0;
    for (let index = 0; index < periods.length; index += 1) {
      const period = periods[index];
      if (period && opened >= period.from && opened < period.to) found[index]?.push(place);
    }
  }
  return found.map((places) => Uint32Array.from(places));
}

/** Counts the cases that a query found, in every way that is asked for. */
export function countTally(
  columns: CaseColumns,
  ids: readonly number[],
  { periods, series }: CompiledTally,
  caseAt: (place: number) => TallyCell['example'],
): Tally {
  const choosers = placeRows(columns, ids, periods).map((places) => createChooser(columns, places));
  return Object.fromEntries(
    Object.entries(series).map(([name, one]) => {
      const chosen = choosers.map((choose) => choose(one));
      const [now = NOBODY, ...earlier] = chosen;
      const first = countSeries(columns, now, one, caseAt);
      const shown = one.limit === undefined ? undefined : new Set(first.cells.map(nameOfCell));
      const others = earlier.map((places) => countSeries(columns, places, one, caseAt, shown));
      return [name, [first, ...others]];
    }),
  );
}
