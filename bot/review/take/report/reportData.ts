import { DateTime } from 'luxon';
import type { FigureId } from '../../../../dialogs/index.ts';
import { LOCALES, type Locale } from '../../../../nlp/index.ts';
import type { ActionRecord, PersonRecord } from '../../../../storage/index.ts';
import {
  type CaseFilter,
  DISPOSITIONS,
  type FigureChart,
  type Figures,
  type NewReport,
} from '../../../api/contract/index.ts';
import { figureScope } from '../../figures/figureScope.ts';
import { definitionsIn, figuresOf, WHOLE_DASHBOARD } from '../../figures/figures.ts';
import { CASES } from '../../figures/specs.ts';
import type { ReviewParts } from '../../parts.ts';

/** Everything that a report says, in no language yet. */
export interface ReportData {
  from: string;
  to: string;
  by: Pick<PersonRecord, 'name'>;
  at: string;
  query: CaseFilter | undefined;
  figures: Figures;
  /** How the cases of the period ended; `open` for those that have not. */
  outcomes: FigureChart;
  actions: ActionRecord[];
  /** Names of values, by chart, language and value. */
  names: ReadonlyMap<string, string>;
  definitions: Readonly<Record<Locale, Partial<Record<FigureId, string>>>>;
  /** The day it is. */
  today: string;
}

export type DataParts = Pick<ReviewParts, 'store' | 'pack' | 'packOf' | 'search' | 'clock'>;

export const nameKey = (chart: string, locale: Locale, key: string): string => JSON.stringify([chart, locale, key]);

/**
 * Counts a report. Counted once: the same numbers stand in every language.
 * @throws AppError `invalid_request` as `figureScope`.
 */
export async function reportData(
  parts: DataParts,
  person: Pick<PersonRecord, 'id' | 'name'>,
  { from, to, query }: NewReport,
): Promise<ReportData> {
  const filter: CaseFilter = { ...query, opened: `${from}..${to}` };
  const names = new Map<string, string>();
  let figures: Figures | undefined;
  for (const locale of LOCALES) {
    const found = await figuresOf(parts, filter, { personId: person.id, locale }, WHOLE_DASHBOARD);
    figures ??= found;
    for (const { id, slices } of found.charts)
      for (const { key, name } of slices) if (name !== undefined) names.set(nameKey(id, locale, key), name);
    for (const [code, { name }] of Object.entries(parts.pack.categories))
      names.set(nameKey('byCategory', locale, code), name[locale]);
  }
  const definitions = Object.fromEntries(LOCALES.map((locale) => [locale, definitionsIn(locale)]));
  return {
    from,
    to,
    by: { name: person.name },
    at: parts.clock().toISOString(),
    query,
    figures: figures as Figures,
    outcomes: await outcomesOf(parts, filter, person.id),
    actions: await actionsOf(parts, from, to),
    names,
    definitions: definitions as ReportData['definitions'],
    today: String(DateTime.fromJSDate(parts.clock(), { zone: parts.pack.zone }).toISODate()),
  };
}

async function outcomesOf(parts: DataParts, filter: CaseFilter, personId: string): Promise<FigureChart> {
  const scope = await figureScope(parts, filter, personId);
  const { now, before } = scope.period;
  const series = {
    all: { where: scope.where(CASES) },
    outcomes: { where: scope.where({ ...CASES, disposition: '*' }), by: ['disposition'] as const },
  };
  const tally = await parts.search.tally(scope.query, { periods: before ? [now, before] : [now], series });
  const cells = (period: number) => {
    const known = tally.outcomes?.[period]?.cells ?? [];
    const counts = new Map(known.map(({ key, cases }) => [key[0] ?? '', cases]));
    const all = tally.all?.[period]?.cells[0]?.cases ?? 0;
    const ended = known.reduce((sum, { cases }) => sum + cases, 0);
    return { all, count: (key: string) => (key === 'open' ? all - ended : (counts.get(key) ?? 0)) };
  };
  const current = cells(0);
  const earlier = before ? cells(1) : undefined;
  let upTo = 0;
  const slices = [...DISPOSITIONS, 'open'].map((key) => {
    const cases = current.count(key);
    upTo += cases;
    const share = current.all === 0 ? 0 : upTo / current.all;
    return { key, cases, upTo: share, ...(earlier ? { before: earlier.count(key) } : {}) };
  });
  return { id: 'outcomes', order: 'fixed', of: current.all, slices, rest: { slices: 0, cases: 0 } };
}

/** Actions that were made, worked on or checked in the period, and those that are not at an end. */
async function actionsOf({ store, pack }: DataParts, from: string, to: string): Promise<ActionRecord[]> {
  const begin = DateTime.fromISO(from, { zone: pack.zone }).toUTC().toISO() ?? from;
  const end = DateTime.fromISO(to, { zone: pack.zone }).plus({ days: 1 }).toUTC().toISO() ?? to;
  const found: ActionRecord[] = [];
  let after: string | undefined;
  do {
    const page = await store.bookRecords('action', { limit: 100, after });
    for (const { value } of page.items) {
      const isTouched = value.history.some(({ at }) => at >= begin && at < end);
      const isAtEnd = ['worked', 'failed', 'dropped'].includes(value.state);
      if (value.createdAt < end && (isTouched || !isAtEnd)) found.push(value);
    }
    after = page.next;
  } while (after !== undefined);
  return found;
}
