import {
  CHART_IDS,
  type ChartId,
  DEFINITIONS,
  type FigureId,
  type Pack,
  POINT_IDS,
  rubricOf,
} from '../../../dialogs/index.ts';
import type { Locale } from '../../../nlp/index.ts';
import type { Tally, TallyRequest } from '../../../storage/index.ts';
import type { FigureChart, Figures, FiguresQuery } from '../../api/contract/index.ts';
import type { ReviewParts } from '../parts.ts';
import { agentSeries, composeAgents } from './composeAgents.ts';
import { chartSeries, composeChart } from './composeCharts.ts';
import { composePoints, composeRecovery, composeTrend, courseSeries } from './composeTrend.ts';
import { composeValues, valueSeries } from './composeValues.ts';
import { type FigureScope, figureScope } from './figureScope.ts';
import { createSliceNames } from './sliceNames.ts';
import { CASES, MOST_SLICES } from './specs.ts';

export interface FigureReader {
  personId: string;
  locale: Locale;
  /** Whether colleagues may be set side by side. */
  comparesAgents: boolean;
}

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

/** Everything of a dashboard. @throws AppError as `figureScope`. */
export async function figuresOf(parts: Parts, query: FiguresQuery, reader: FigureReader): Promise<Figures> {
  const scope = await figureScope(parts, query, reader.personId);
  const { period, zone, now } = scope;
  const { tally, isComplete } = await count(parts, scope, {
    packs: { where: scope.where(CASES), by: ['pack'] },
    ...valueSeries(scope),
    ...Object.assign({}, ...CHART_IDS.map((id) => chartSeries(id, scope, MOST_SLICES))),
    ...courseSeries(scope),
    ...(reader.comparesAgents ? agentSeries(scope) : {}),
  });
  const packs = await packsOf(parts, tally);
  const names = createSliceNames(parts, packs, reader.locale);
  const rubric = rubricOf(parts.pack, reader.locale);
  const points = POINT_IDS.map((id) => ({ id, name: rubric.points[id].name[reader.locale] }));
  const instants = ({ from, to }: { from: number; to: number }) => ({
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
  });
  return {
    asOf: now.toISOString(),
    isComplete,
    period: instants(period.now),
    ...(period.before ? { before: instants(period.before) } : {}),
    zone,
    unit: period.unit,
    values: composeValues(tally, scope, new Map(packs.map(({ id, currency }) => [id, currency]))),
    charts: await Promise.all(CHART_IDS.map((id) => composeChart(id, tally, scope, names))),
    trend: composeTrend(tally, scope, now),
    recovery: composeRecovery(tally, scope),
    points: composePoints(tally, scope, points),
    ...(reader.comparesAgents ? { agents: await composeAgents(tally, scope, parts.store) } : {}),
    definitions: definitionsIn(reader.locale),
  };
}

/** One chart with more of its values. @throws AppError as `figureScope`. */
export async function chartOf(
  parts: Parts,
  id: ChartId,
  { limit, ...query }: FiguresQuery & { limit: number },
  reader: FigureReader,
): Promise<FigureChart> {
  const scope = await figureScope(parts, query, reader.personId);
  const packs = { where: scope.where(CASES), by: ['pack'] } as const;
  const { tally } = await count(parts, scope, { packs, ...chartSeries(id, scope, limit) });
  return composeChart(id, tally, scope, createSliceNames(parts, await packsOf(parts, tally), reader.locale));
}
