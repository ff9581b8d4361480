import { plural } from '../../words/index.ts';
import type { ViewQuery } from '../api/types.ts';
import { isFilter } from '../find/filters.ts';
import { type FilterTongue, filterWords } from '../find/filterWords.ts';
import { readSearch } from '../find/search.ts';

/** A list as its address says it, as the server takes it: whose language it is read in is no part of it. */
export function listQueryOf(query: string): ViewQuery {
  const params = new URLSearchParams(query);
  for (const name of ['read', 'limit', 'after', 'countTo']) params.delete(name);
  return Object.fromEntries([...params].filter(([, value]) => value !== ''));
}

/** The same in an address. */
export function addressQueryOf(query: ViewQuery): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new URLSearchParams(given).toString();
}

/** A list as a person reads it, in their language: what is asked for, one thing after the other. */
export function sayQuery(query: ViewQuery, tongue: FilterTongue): string {
  const { q, filters, sample } = readSearch(addressQueryOf(query));
  const { find } = tongue;
  return [
    ...(q === '' ? [] : [`“${q}”`]),
    ...Object.entries(filters).flatMap(([name, value]) =>
      isFilter(name) ? [`${find.filters[name]}: ${filterWords(name, value, tongue)}`] : [],
    ),
    ...(sample === undefined ? [] : [plural(find.sample.drawn, sample.size)]),
  ].join(' · ');
}
