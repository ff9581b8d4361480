import type { FoundCase } from '../api/types.ts';
import type { ReviewPlace } from '../place.ts';

/** Where a case of a list is read: it keeps the list's search for the way on and back, and begins at the line that was found. */
export function caseOf(item: Pick<FoundCase, 'case' | 'found'>, query: string): ReviewPlace {
  const params = new URLSearchParams(query);
  if (item.found !== undefined) params.set('at', String(item.found.seq));
  return { page: 'case', id: item.case, query: params.toString() };
}
