import type { CaseSort, CaseStratum, SavedView } from '../api/types.ts';
import { type FilterName, isFilter, SORTS, STRATA } from './filters.ts';

/** Cases drawn by chance instead of all of them. */
export interface SampleWish {
  size: number;
  seed: number;
  spread?: CaseStratum | undefined;
}

/** What is looked for, as it stands in the address. */
export interface Search {
  q: string;
  filters: Readonly<Partial<Record<FilterName, string>>>;
  sort: CaseSort;
  sample?: SampleWish | undefined;
}

export const ALL: Search = { q: '', filters: {}, sort: 'newest' };
export const MOST_SAMPLE = 500;
export const MOST_SEED = 0xffffffff;

/** Reads an address's query. What it does not know is left out: an old link finds what it still can. */
export function readSearch(query: string): Search {
  const given = new URLSearchParams(query);
  const filters: Partial<Record<FilterName, string>> = {};
  for (const [name, value] of given) if (isFilter(name) && value.trim() !== '') filters[name] = value;
  const q = given.get('q') ?? '';
  const sort = SORTS.find((known) => known === given.get('sort')) ?? 'newest';
  const size = wholeOf(given.get('size'), 1, MOST_SAMPLE);
  if (size === undefined) return { q, filters, sort };
  const spread = STRATA.find((known) => known === given.get('spread'));
  const seed = wholeOf(given.get('seed'), 0, MOST_SEED) ?? 1;
  return { q, filters, sort, sample: { size, seed, ...(spread === undefined ? {} : { spread }) } };
}

/** Writes it as names and values, the same for the same search, so that it can be compared and asked for. */
export function searchParams({ q, filters, sort, sample }: Search): URLSearchParams {
  const params = new URLSearchParams();
  if (q.trim() !== '') params.set('q', q.trim());
  for (const name of Object.keys(filters).filter(isFilter).sort()) {
    const value = filters[name];
    if (value !== undefined && value.trim() !== '') params.set(name, value);
  }
  if (sample !== undefined) {
    params.set('size', String(sample.size));
    params.set('seed', String(sample.seed));
    if (sample.spread !== undefined) params.set('spread', sample.spread);
  } else if (sort !== 'newest') params.set('sort', sort);
  return params;
}

export const writeSearch = (search: Search): string => searchParams(search).toString();

/** The same search with one filter set anew, or without it. */
export function withFilter(search: Search, name: FilterName, value: string): Search {
  const { [name]: _, ...others } = search.filters;
  return { ...search, filters: value.trim() === '' ? others : { ...others, [name]: value } };
}

/** Whether anything is asked for at all. */
export const isNarrowed = ({ q, filters }: Search): boolean => q.trim() !== '' || Object.keys(filters).length > 0;

/** The query of a saved view as the address has it. */
export function queryOfView({ query }: Pick<SavedView, 'query'>): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return writeSearch(readSearch(new URLSearchParams(given).toString()));
}

function wholeOf(text: string | null, least: number, most: number): number | undefined {
  if (text === null || !/^\d{1,10}$/.test(text.trim())) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}
