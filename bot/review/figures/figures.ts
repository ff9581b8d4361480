import {
  CHART_IDS,
  DEFINITIONS,
  FIGURE_PARTS,
  type FigureId,
  type FigurePart,
  type Pack,
  POINT_IDS,
  rubricOf,
  VALUE_IDS,
} from '../../../dialogs/index.ts';
import type { Locale } from '../../../nlp/index.ts';
import type { Tally, TallyRequest } from '../../../storage/index.ts';
import type { Figures, FiguresQuery } from '../../api/contract/index.ts';
import type { ReviewParts } from '../parts.ts';
import { agentSeries, composeAgents } from './composeAgents.ts';
import { chartSeries, composeChart } from './composeCharts.ts';
import {
  composePoints,
  composeRecovery,
  composeTrend,
  pointSeries,
  recoverySeries,
  trendSeries,
} from './composeTrend.ts';
import { composeValues, valueSeries } from './composeValues.ts';
import { type FigureScope, figureScope } from './figureScope.ts';
import { createSliceNames } from './sliceNames.ts';
import { CASES } from './specs.ts';

export interface FigureReader {
  personId: string;
  locale: Locale;
}

/** What is wanted of a dashboard. */
export interface FigureWish {
  parts: readonly FigurePart[];
  /** Most values of each chart. */
  limit?: number | undefined;
}

/** Values of a chart before somebody asks for more. */
const MOST_SLICES = 20;
/** What an industry names, or counts in its currency. */
const NAMED_BY_PACKS: readonly FigurePart[] = ['cost', 'bySubcategory', 'remedies'];

type Parts = Pick<ReviewParts, 'store' | 'pack' | 'packOf' | 'search' | 'clock'>;

/** What every definition says in one language. */
export function definitionsIn(locale: Locale, ids: readonly FigureId[] = Object.keys(DEFINITIONS) as FigureId[]) {
  return Object.fromEntries(ids.map((id) => [id, DEFINITIONS[id][locale]]));
}

/** Counts in one go over the index; `isComplete` is false while that is being made. */
async function count(
  { search }: Pick<Parts, 'search'>,
  { query, period }: FigureScope,
  series: TallyRequest['series'],
): Promise<{ tally: Tally; isComplete: boolean }> {
  const periods = [period.now, ...(period.before ? [period.before] : [])];
  const { isBuilding } = await search.state();
  return { tally: await search.tally(query, { periods, series }), isComplete: !isBuilding };
}

async function packsOf({ packOf }: Pick<Parts, 'packOf'>, tally: Tally): Promise<Pack[]> {
  const ids = (tally.packs ?? []).flatMap(({ cells }) => cells.map(({ key }) => key[0] ?? ''));
  const packs = await Promise.all([...new Set(ids)].map(packOf));
  return packs.filter((pack) => pack !== undefined);
}

/** Everything of a dashboard but what sets colleagues side by side. */
export const WHOLE_DASHBOARD: FigureWish = { parts: FIGURE_PARTS.filter((part) => part !== 'agents') };

/** Counts what is wanted of a dashboard, in one go over the index; what is not is empty. @throws AppError as `figureScope`. */
export async function figuresOf(
  parts: Parts,
  query: FiguresQuery,
  reader: FigureReader,
  { parts: wanted, limit = MOST_SLICES }: FigureWish,
): Promise<Figures> {
  const scope = await figureScope(parts, query, reader.personId);
  const { period, zone, now } = scope;
  const isWanted = (part: FigurePart) => wanted.includes(part);
  const values = VALUE_IDS.filter(isWanted);
  const charts = CHART_IDS.filter(isWanted);
  const { tally, isComplete } = await count(parts, scope, {
    ...(wanted.some((part) => NAMED_BY_PACKS.includes(part))
      ? { packs: { where: scope.where(CASES), by: ['pack'] } }
      : {}),
    ...valueSeries(scope, values),
    ...Object.assign({}, ...charts.map((id) => chartSeries(id, scope, limit))),
    ...(isWanted('trend') ? trendSeries(scope) : {}),
    ...(isWanted('recovery') ? recoverySeries(scope) : {}),
    ...(isWanted('points') ? pointSeries(scope) : {}),
    ...(isWanted('agents') ? agentSeries(scope) : {}),
  });
  const packs = await packsOf(parts, tally);
  const names = createSliceNames(parts, packs, reader.locale);
  const rubric = rubricOf(parts.pack, reader.locale);
  const points = POINT_IDS.map((id) => ({ id, name: rubric.points[id].name[reader.locale] }));
  const instants = ({ from, to }: { from: number; to: number }) => ({
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
  });
  const currencies = new Map(packs.map(({ id, currency }) => [id, currency]));
  return {
    asOf: now.toISOString(),
    isComplete,
    period: instants(period.now),
    ...(period.before ? { before: instants(period.before) } : {}),
    zone,
    unit: period.unit,
    values: composeValues(tally, scope, values, currencies),
    charts: await Promise.all(charts.map((id) => composeChart(id, tally, scope, names))),
    trend: isWanted('trend') ? composeTrend(tally, scope, now) : [],
    recovery: isWanted('recovery') ? composeRecovery(tally, scope) : [],
    points: isWanted('points') ? composePoints(tally, scope, points) : [],
    ...(isWanted('agents') ? { agents: await composeAgents(tally, scope, parts.store) } : {}),
    definitions: definitionsIn(reader.locale, wanted),
  };
}
