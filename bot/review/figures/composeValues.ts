import type { ValueId } from '../../../dialogs/index.ts';
import type { Tally, TallyCell, TallyRequest } from '../../../storage/index.ts';
import type { CaseFilter, FigureValue } from '../../api/contract/index.ts';
import type { FigureScope } from './figureScope.ts';
import { CASES, VALUE_SPECS, type ValueSpec } from './specs.ts';

type Series = TallyRequest['series'];
interface Result {
  value: number | undefined;
  of: number;
}

const isSpecified = (id: ValueId): id is keyof typeof VALUE_SPECS => Object.hasOwn(VALUE_SPECS, id);

/** Both are ranked at once: most of the work is to put the cases in order. */
const QUANTILES = [0.5, 0.95];
const seriesOf = (id: string, measure: ValueSpec['measure']) =>
  measure?.quantile === undefined ? `of ${id}` : `ranked ${measure.of}`;

/** What must be counted for some numbers of a dashboard. */
export function valueSeries({ where }: Pick<FigureScope, 'where'>, ids: readonly ValueId[]): Series {
  return Object.assign({}, ...ids.map((id) => seriesFor(id, where)));
}

function seriesFor(id: ValueId, where: FigureScope['where']): Series {
  if (id === 'captureRate')
    return { 'of complaints': { where: where(CASES) }, 'value uncaptured': { where: where({ is: 'uncaptured' }) } };
  if (id === 'promisesKept')
    return {
      'value kept': { where: where(CASES), of: 'promisesKept' },
      'value due': { where: where(CASES), of: 'promisesDue' },
    };
  if (!isSpecified(id)) return { 'value cost': { where: where({ is: 'compensated' }), by: ['pack'], of: 'cost' } };
  const { of, counted, measure }: ValueSpec = VALUE_SPECS[id];
  const quantiles = measure?.quantile === undefined ? {} : { quantiles: QUANTILES };
  return {
    [seriesOf(id, measure)]: { where: where(of), ...(measure ? { of: measure.of, ...quantiles } : {}) },
    ...(counted ? { [`counted ${id}`]: { where: where(counted) } } : {}),
  };
}

function only(tally: Tally, name: string, period: number): TallyCell | undefined {
  return tally[name]?.[period]?.cells[0];
}

const ratio = (part: number, of: number) => (of === 0 ? undefined : part / of);

function resultOf(tally: Tally, id: keyof typeof VALUE_SPECS, period: number): Result {
  const { kind, counted, measure }: ValueSpec = VALUE_SPECS[id];
  const of = only(tally, seriesOf(id, measure), period);
  if (counted) {
    const cases = of?.cases ?? 0;
    return { value: ratio(only(tally, `counted ${id}`, period)?.cases ?? 0, cases), of: cases };
  }
  if (kind === 'count') return { value: of?.cases ?? 0, of: of?.cases ?? 0 };
  const known = of?.known ?? 0;
  const quantile = QUANTILES.indexOf(measure?.quantile ?? -1);
  return { value: quantile < 0 ? ratio(of?.sum ?? 0, known) : of?.quantiles[quantile], of: known };
}

function captured(tally: Tally, period: number): Result {
  const cases = only(tally, 'of complaints', period)?.cases ?? 0;
  const of = cases + (only(tally, 'value uncaptured', period)?.cases ?? 0);
  return { value: ratio(cases, of), of };
}

function kept(tally: Tally, period: number): Result {
  const of = only(tally, 'value due', period)?.sum ?? 0;
  return { value: ratio(only(tally, 'value kept', period)?.sum ?? 0, of), of };
}

/** Numbers of a dashboard. @param currencyOf The currency of a pack. */
export function composeValues(
  tally: Tally,
  { open, period }: Pick<FigureScope, 'open' | 'period'>,
  ids: readonly ValueId[],
  currencyOf: ReadonlyMap<string, string>,
): FigureValue[] {
  const shown = (
    id: ValueId,
    kind: FigureValue['kind'],
    read: (period: number) => Result,
    opens: CaseFilter,
  ): FigureValue => {
    const { value, of } = read(0);
    const before = period.before ? read(1) : undefined;
    const link = open(opens);
    return {
      id,
      kind,
      of,
      ...(value === undefined ? {} : { value }),
      ...(before ? { before: { of: before.of, ...(before.value === undefined ? {} : { value: before.value }) } } : {}),
      ...(link && of > 0 ? { open: link } : {}),
    };
  };
  return ids.flatMap((id) => {
    if (id === 'captureRate') return [shown(id, 'share', (at) => captured(tally, at), { is: 'uncaptured' })];
    if (id === 'promisesKept') return [shown(id, 'share', (at) => kept(tally, at), { broken: '1..' })];
    if (isSpecified(id)) {
      const { kind, of, counted, opens }: ValueSpec = VALUE_SPECS[id];
      return [shown(id, kind, (at) => resultOf(tally, id, at), opens ?? counted ?? of)];
    }
    return costs(tally, currencyOf).map(({ currency, packs, read }) => ({
      ...shown(id, 'money', read, { is: 'compensated', ...(packs.length > 0 ? { pack: packs.join(',') } : {}) }),
      currency,
    }));
  });
}

/** Sums of different currencies are never added up. */
function costs(tally: Tally, currencyOf: ReadonlyMap<string, string>) {
  const cells = (period: number) => tally['value cost']?.[period]?.cells ?? [];
  const currencies = new Map<string, string[]>();
  for (const pack of new Set([...cells(0), ...cells(1)].map(({ key }) => key[0] ?? ''))) {
    const currency = currencyOf.get(pack);
    if (currency !== undefined) currencies.set(currency, [...(currencies.get(currency) ?? []), pack]);
  }
  return [...currencies].sort().map(([currency, packs]) => ({
    currency,
    packs,
    read: (period: number): Result => {
      const own = cells(period).filter(({ key }) => packs.includes(key[0] ?? ''));
      const known = own.reduce((sum, cell) => sum + cell.known, 0);
      return {
        value: ratio(
          own.reduce((sum, cell) => sum + cell.sum, 0),
          known,
        ),
        of: known,
      };
    },
  }));
}
