import type { ChartId } from '../../../dialogs/index.ts';
import type { Tally, TallyCell, TallyCount, TallyRequest } from '../../../storage/index.ts';
import type { ChartSlice, FigureChart } from '../../api/contract/index.ts';
import { writeAsked } from '../find/parameterText.ts';
import type { FigureScope } from './figureScope.ts';
import type { SliceNames } from './sliceNames.ts';
import { CHART_SPECS, type ChartSpec } from './specs.ts';

const MARKS = [1, 2, 3, 4, 5];
const NOTHING: TallyCount = { cells: [], rest: { cells: 0, cases: 0 }, cases: 0 };

/** What must be counted for one chart. */
export function chartSeries(id: ChartId, { where }: Pick<FigureScope, 'where'>, limit: number): TallyRequest['series'] {
  if (id === 'marks')
    return Object.fromEntries(MARKS.map((mark) => [`mark ${mark}`, { where: where({ csat: String(mark) }) }]));
  const { field, of, keys }: ChartSpec = CHART_SPECS[id];
  return {
    [`chart ${id}`]: { where: where(of), by: [field], ...(keys === undefined ? { example: true, limit } : {}) },
  };
}

/** A chart by a label. */
async function byLabel(
  id: Exclude<ChartId, 'marks'>,
  tally: Tally,
  { open, period }: Pick<FigureScope, 'open' | 'period'>,
  names: SliceNames,
): Promise<FigureChart> {
  const { parameter, of, keys }: ChartSpec = CHART_SPECS[id];
  const { cells, rest, cases } = tally[`chart ${id}`]?.[0] ?? NOTHING;
  const before = new Map((tally[`chart ${id}`]?.[1] ?? NOTHING).cells.map((cell) => [cell.key[0], cell.cases]));
  const known = new Map(cells.map((cell) => [cell.key[0], cell]));
  const empty = (key: string): TallyCell => ({ key: [key], cases: 0, known: 0, sum: 0, quantiles: [] });
  const shown = keys ? keys.map((key) => known.get(key) ?? empty(key)) : cells;
  const all = shown.reduce((sum, cell) => sum + cell.cases, 0) + rest.cases;
  let upTo = 0;
  const slices: ChartSlice[] = [];
  for (const cell of shown) {
    const [key = ''] = cell.key;
    upTo += cell.cases;
    const { name, value } = await names.of(id, cell);
    const link = value === undefined || cell.cases === 0 ? undefined : open({ ...of, [parameter]: asText(value) });
    slices.push({
      key,
      ...(name === undefined ? {} : { name }),
      cases: cell.cases,
      ...(period.before ? { before: before.get(key) ?? 0 } : {}),
      upTo: all === 0 ? 0 : upTo / all,
      ...(link ? { open: link } : {}),
    });
  }
  return {
    id,
    order: keys ? 'fixed' : 'frequent',
    of: cases,
    slices,
    rest: { slices: rest.cells, cases: rest.cases },
  };
}

const asText = (value: string) => writeAsked({ values: [value], not: [] });

function byMark(tally: Tally, { open, period }: Pick<FigureScope, 'open' | 'period'>): FigureChart {
  const count = (mark: number, at: number) => tally[`mark ${mark}`]?.[at]?.cells[0]?.cases ?? 0;
  const of = MARKS.reduce((sum, mark) => sum + count(mark, 0), 0);
  let upTo = 0;
  const slices = MARKS.map((mark) => {
    const cases = count(mark, 0);
    upTo += cases;
    const link = cases === 0 ? undefined : open({ csat: String(mark) });
    return {
      key: String(mark),
      cases,
      ...(period.before ? { before: count(mark, 1) } : {}),
      upTo: of === 0 ? 0 : upTo / of,
      ...(link ? { open: link } : {}),
    };
  });
  return { id: 'marks', order: 'fixed', of, slices, rest: { slices: 0, cases: 0 } };
}

/** One chart of what was counted for it. */
export async function composeChart(
  id: ChartId,
  tally: Tally,
  scope: Pick<FigureScope, 'open' | 'period'>,
  names: SliceNames,
): Promise<FigureChart> {
  return id === 'marks' ? byMark(tally, scope) : byLabel(id, tally, scope, names);
}
