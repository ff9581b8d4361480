import type { SearchQuery } from '../../../storage/index.ts';

/** What tells how a case was judged, or who held it, when cases are looked for by it. */
const TELLING = ['score', 'points', 'agents', 'heldBy', 'escalation', 'guard', 'guardHits'] as const;

/** Whether what is found by a query says what somebody who judges blind must not know. */
function isTelling({ filters = {}, sort }: SearchQuery): boolean {
  const { labels = {}, notLabels = {}, numbers = {}, present = [], absent = [] } = filters;
  const asked = new Set([labels, notLabels, numbers].flatMap((one) => Object.keys(one)).concat(present, absent));
  if (typeof sort === 'object') asked.add(sort.by);
  return TELLING.some((field) => asked.has(field));
}

/** The query without the cases that somebody judges blind. */
export function withoutCases<Q extends SearchQuery>(query: Q, blind: ReadonlySet<string>): Q {
  return blind.size === 0 ? query : { ...query, filters: { ...query.filters, notCases: [...blind] } };
}

/**
 * The query as somebody may ask it who judges cases blind: what would say by what is found how they were judged or who held them
 * finds none of them.
 */
export function unlessTelling<Q extends SearchQuery>(query: Q, blind: ReadonlySet<string>): Q {
  return isTelling(query) ? withoutCases(query, blind) : query;
}
