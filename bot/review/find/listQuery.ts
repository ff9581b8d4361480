import { randomInt } from 'node:crypto';
import type { SearchQuery, SearchSample } from '../../../storage/index.ts';
import type { CASE_SORTS, CaseListQuery, CaseSampleQuery } from '../../api/contract/index.ts';
import { type ReadContext, readCaseFilter, refuse } from './readCaseFilter.ts';

/** Cases of a page unless more are asked for. */
const PAGE = 50;
const MOST_PAGE = 200;
const COUNT = 1000;
const MOST_COUNT = 10_000_000;
const SAMPLE = 20;
const MOST_SAMPLE = 500;
const MOST_SEED = 0xffffffff;

/** @throws AppError `invalid_request` when the text is no whole number within the bounds. */
function wholeOf(name: string, text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const value = /^\d{1,10}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) throw refuse(name, 'number', [String(least), String(most)]);
  return value;
}

type Sort = (typeof CASE_SORTS)[number];

function sortOf(sort: Sort): NonNullable<SearchQuery['sort']> {
  if (sort === 'newest' || sort === 'oldest' || sort === 'relevance' || sort === 'updated') return sort;
  const by = sort.replace('-', '') as 'score' | 'csat' | 'severity' | 'heatPeak' | 'heatEnd' | 'heatChange';
  return { by, order: sort.startsWith('-') ? 'desc' : 'asc' };
}

/** A list as the search takes it. @throws AppError as {@link readCaseFilter}. */
export function readListQuery(
  { read: _, sort = 'newest', limit, after, countTo, ...filter }: CaseListQuery,
  context: ReadContext,
): SearchQuery {
  return {
    ...readCaseFilter(filter, context),
    sort: sortOf(sort),
    limit: wholeOf('limit', limit, 1, MOST_PAGE) ?? PAGE,
    countTo: wholeOf('countTo', countTo, 0, MOST_COUNT) ?? COUNT,
    ...(after === undefined || after === '' ? {} : { after }),
  };
}

/** A sample as the search takes it; without a seed one is drawn. @throws AppError as {@link readCaseFilter}. */
export function readSampleQuery(
  { read: _, size, seed, spread, ...filter }: CaseSampleQuery,
  context: ReadContext,
): { query: SearchQuery; sample: SearchSample } {
  return {
    query: readCaseFilter(filter, context),
    sample: {
      size: wholeOf('size', size, 1, MOST_SAMPLE) ?? SAMPLE,
      seed: wholeOf('seed', seed, 0, MOST_SEED) ?? randomInt(MOST_SEED + 1),
      ...(spread === undefined ? {} : { by: spread === 'by' ? ('heldBy' as const) : spread }),
    },
  };
}
