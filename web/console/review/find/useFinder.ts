import { useEffect, useMemo } from 'react';
import { type ConsoleApp, useApp, useStore, useWords } from '../../app/context.ts';
import { createReviewCalls } from '../api/reviewCalls.ts';
import { createFinder, type Finder, type Found } from './finder.ts';
import { readSearch, type Search } from './search.ts';

/** One for each sign-in, shared by the list and by whoever reads a case of it. */
const FINDERS = new WeakMap<ConsoleApp, Finder>();

/** The list that an address's query names: fetched unless it is there already. */
export function useFinder(query: string): { finder: Finder; found: Found; search: Search } {
  const app = useApp();
  const { locale } = useWords();
  const finder = FINDERS.get(app) ?? createFinder(createReviewCalls(app.calls.http));
  FINDERS.set(app, finder);
  const found = useStore(finder.found, (value) => value);
  const search = useMemo(() => readSearch(query), [query]);
  useEffect(() => void finder.open(search, locale), [finder, search, locale]);
  return { finder, found, search };
}
