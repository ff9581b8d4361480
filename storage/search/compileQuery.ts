import type { z } from 'zod';
import { EVERY_TERM, labelTerm, presenceTerm, rangeTerms } from './factTerms.ts';
import { type LabelField, type NumberField, SPEAKERS } from './fields.ts';
import { SearchQuery } from './searchQuery.ts';
import type { TermNames } from './termNames.ts';
import { readTerms } from './terms.ts';
import type { WordRules } from './words.ts';

type Parsed = z.output<typeof SearchQuery>;
type Filters = Parsed['filters'];

/** A query as the index file takes it. */
export interface CompiledQuery extends Pick<Parsed, 'sort' | 'limit' | 'after' | 'countTo'> {
  /** Expression of FTS5, made of names of terms only. Undefined: nothing can be found. */
  match: string | undefined;
  /** Milliseconds since the epoch, from and before. */
  opened: Bounds;
  updated: Bounds | undefined;
  closed: Bounds | undefined;
  cases: string[] | undefined;
  notCases: string[] | undefined;
}

export interface Bounds {
  from: number;
  to: number;
}

/** Later than every instant, in milliseconds. */
export const MOST_MS = 8.64e15;

function boundsOf({ from, to }: { from?: string | undefined; to?: string | undefined }): Bounds {
  return { from: from === undefined ? 0 : Date.parse(from), to: to === undefined ? MOST_MS : Date.parse(to) };
}
const asked = (period: { from?: string | undefined; to?: string | undefined }) =>
  period.from === undefined && period.to === undefined ? undefined : boundsOf(period);

/** What must and what must not be true, as expressions over the facts of a case. Undefined: it never is. */
function factExpressions(
  { labels, notLabels, numbers, present, absent }: Filters,
  rules: Pick<WordRules, 'fold'>,
  names: TermNames,
): { wanted: string[]; unwanted: string[] } | undefined {
  const any = (terms: string[]) => `facts:(${terms.map((term) => `"${names.fact(term)}"`).join(' OR ')})`;
  const anyLabel = ([field, values]: [string, string[] | undefined]) =>
    any((values ?? []).map((value) => labelTerm(field as LabelField, value, rules)));
  const ranges = Object.entries(numbers).map(([field, range]) => rangeTerms(field as NumberField, range ?? {}));
  if (ranges.some((terms) => terms.length === 0)) return undefined;
  return {
    wanted: [
      ...Object.entries(labels).map(anyLabel),
      ...ranges.map(any),
      ...present.map((field) => any([presenceTerm(field)])),
    ],
    unwanted: [...Object.entries(notLabels).map(anyLabel), ...absent.map((field) => any([presenceTerm(field)]))],
  };
}

/**
 * Makes an expression of FTS5 out of a query. Filters are terms of the index like words are, so that what is rare is looked up
 * first and the rest only where it stands.
 */
export function createCompiler(
  rules: Pick<WordRules, 'fold'>,
  names: TermNames,
): (query: SearchQuery) => CompiledQuery {
  return (query) => {
    const { terms, speakers, filters, ...rest } = SearchQuery.parse(query);
    const { wanted, unwanted, isNoise } = readTerms(terms, rules, names);
    const columns = `{${(speakers ?? SPEAKERS).join(' ')}}`;
    const words = (phrase: string[]) => `${columns}:"${phrase.join(' ')}"`;
    const facts = factExpressions(filters, rules, names);
    const must = [...(facts?.wanted ?? []), ...wanted.map(words)];
    const mustNot = [...(facts?.unwanted ?? []), ...unwanted.map(words)];
    const all = must.length > 0 ? must.join(' AND ') : `facts:"${names.fact(EVERY_TERM)}"`;
    const match = mustNot.length > 0 ? `(${all}) NOT (${mustNot.join(' OR ')})` : all;
    return {
      ...rest,
      match: isNoise || facts === undefined ? undefined : match,
      opened: boundsOf(filters.opened),
      updated: asked(filters.updated),
      closed: asked(filters.closed),
      cases: filters.cases,
      notCases: filters.notCases,
    };
  };
}
