import type { CaseColumns } from './caseColumns.ts';
import { type Chosen, chooseRows } from './chooseRows.ts';
import { countSeries, nameOfCell } from './countSeries.ts';
import type { CompiledTally, Tally, TallyCell } from './tallyRequest.ts';

/** Where each of some rows stands, and in which period it was opened; rows outside of all periods are left out. */
function placeRows(columns: CaseColumns, ids: readonly number[], periods: CompiledTally['periods']): Chosen {
  const places = new Uint32Array(ids.length);
  const within = new Uint8Array(ids.length);
  let kept = 0;
  for (const id of ids) {
    const place = columns.placeOf(id);
    if (place === undefined) continue;
    const opened = columns.opened[place] ?? 0;
    const period = periods.findIndex(({ from, to }) => opened >= from && opened < to);
    if (period < 0) continue;
    places[kept] = place;
    within[kept] = period;
    kept += 1;
  }
  return { places: places.subarray(0, kept), periods: within.subarray(0, kept) };
}

/** Counts the cases that a query found, in every way that is asked for. */
export function countTally(
  columns: CaseColumns,
  ids: readonly number[],
  { periods, series }: CompiledTally,
  caseAt: (place: number) => TallyCell['example'],
): Tally {
  const all = placeRows(columns, ids, periods);
  // Many series ask for the same: each choice is made once.
  const choices = new Map<string, Chosen>();
  return Object.fromEntries(
    Object.entries(series).map(([name, one]) => {
      const { labels, steps, presence } = one;
      const asked = JSON.stringify([labels, steps, presence]);
      const chosen = choices.get(asked) ?? chooseRows(columns, all, one);
      choices.set(asked, chosen);
      const first = countSeries(columns, chosen, 0, one, caseAt);
      const shown = one.limit === undefined ? undefined : new Set(first.cells.map(nameOfCell));
      const others = periods.slice(1).map((_, index) => countSeries(columns, chosen, index + 1, one, caseAt, shown));
      return [name, [first, ...others]];
    }),
  );
}
