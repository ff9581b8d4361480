import { DateTime } from 'luxon';
import type { SearchQuery, TallyWhere } from '../../../storage/index.ts';
import type { CaseFilter, FiguresQuery } from '../../api/contract/index.ts';
import { readAsked } from '../find/parameterText.ts';
import { type ReadContext, readCaseFilter, refuse } from '../find/readCaseFilter.ts';
import type { ReviewParts } from '../parts.ts';
import { type FigurePeriod, figurePeriod, type Span } from './figurePeriod.ts';
import { narrow } from './narrow.ts';

/** Four weeks: as many Mondays as Sundays. */
const USUAL_PERIOD = '28d';
/** Longest period, years. */
const LONGEST = 30;

/** What a dashboard is of, ready to be counted. */
export interface FigureScope {
  now: Date;
  zone: string;
  period: FigurePeriod;
  /** Finds the cases of the period and of the one before. */
  query: SearchQuery;
  /** A part of the filters of a link, as the index counts by it. */
  where(part: CaseFilter): TallyWhere;
  /** The link that opens a part of the cases of the period, or of a stretch of it; undefined where none can. */
  open(part: CaseFilter, span?: Span): CaseFilter | undefined;
}

/** The clock of the one pack that is asked for, else of the house. */
async function zoneOf({ pack, packOf }: Pick<ReviewParts, 'pack' | 'packOf'>, asked: string | undefined) {
  const { values = [], not = [] } = asked === undefined ? {} : readAsked(asked);
  const [only] = values;
  if (only === undefined || values.length > 1 || not.length > 0) return pack.zone;
  return (await packOf(only))?.zone ?? pack.zone;
}

const iso = (ms: number) => new Date(ms).toISOString();

/** A span as it stands in a link: whole days of the house where it is that, else instants. */
export function writeSpan({ from, to }: Span, houseZone: string): string {
  const [first, end] = [from, to].map((ms) => DateTime.fromMillis(ms, { zone: houseZone }));
  const isDays = [first, end].every((time) => time?.equals(time.startOf('day')));
  if (!isDays || !first || !end) return `${iso(from)}..${iso(to)}`;
  const last = end.minus({ days: 1 });
  return first.hasSame(last, 'day') ? String(first.toISODate()) : `${first.toISODate()}..${last.toISODate()}`;
}

/**
 * Reads what a dashboard is to be of.
 * @throws AppError `invalid_request` as `readCaseFilter`, and `period` for one that is longer than 30 years or the wrong way round.
 */
export async function figureScope(
  parts: Pick<ReviewParts, 'pack' | 'packOf' | 'search' | 'clock'>,
  { read: _, unit, ...filter }: FiguresQuery,
  personId: string,
): Promise<FigureScope> {
  const now = parts.clock();
  const zone = await zoneOf(parts, filter.pack);
  const context: ReadContext = { personId, zone, now };
  const opened = filter.opened?.trim() ? filter.opened : USUAL_PERIOD;
  const query = readCaseFilter({ ...filter, opened }, context);
  const asked = query.filters.opened ?? {};
  const to = asked.to === undefined ? endOfDay(now, zone) : Date.parse(asked.to);
  const from = asked.from === undefined ? await firstOpened(parts, query, to) : Date.parse(asked.from);
  if (from >= to || to - from > LONGEST * 366 * 86_400_000) throw refuse('opened', 'period');
  const period = figurePeriod({ from, to }, { unit, zone, at: now, hasBefore: asked.from !== undefined });
  const since = period.before?.from ?? from;
  const whole = { ...filter, opened: writeSpan(period.now, parts.pack.zone) };
  return {
    now,
    zone,
    period,
    query: { ...query, filters: { ...query.filters, opened: { from: iso(since), to: iso(to) } } },
    where: (part) => {
      const { labels, notLabels, numbers, present, absent } = readCaseFilter(part, context).filters;
      return { labels, notLabels, numbers, present, absent };
    },
    open: (part, span) => narrow(span ? { ...filter, opened: writeSpan(span, parts.pack.zone) } : whole, part),
  };
}

function endOfDay(now: Date, zone: string): number {
  return DateTime.fromJSDate(now, { zone }).startOf('day').plus({ days: 1 }).toMillis();
}

/** When the first of the cases was opened, of a period without a beginning. */
async function firstOpened({ search }: Pick<ReviewParts, 'search'>, query: SearchQuery, to: number): Promise<number> {
  const { hits } = await search.find({ ...query, terms: '', sort: 'oldest', limit: 1, countTo: 0 });
  const [first] = hits;
  return first ? Date.parse(first.facts.openedAt) : to - 86_400_000;
}
