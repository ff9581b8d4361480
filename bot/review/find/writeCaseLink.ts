import type { SearchQuery } from '../../../storage/index.ts';
import type { CaseFilter } from '../../api/contract/index.ts';
import { LABEL_PARAMETERS, NUMBER_PARAMETERS, PERIOD_PARAMETERS } from './parameters.ts';
import { writeAsked } from './parameterText.ts';

type Filters = NonNullable<SearchQuery['filters']>;

/** Both ends of something, `from..to`; a number that is both ends stands alone. */
function writeEnds(from: string | number | undefined, to: string | number | undefined): string | undefined {
  if (from === undefined && to === undefined) return undefined;
  return typeof from === 'number' && from === to ? String(from) : `${from ?? ''}..${to ?? ''}`;
}

/** Filters of the search as the parameters of a link; `readCaseFilter` reads them back. */
export function writeCaseFilter({
  terms = '',
  speakers,
  filters = {},
}: Pick<SearchQuery, 'terms' | 'speakers' | 'filters'>): CaseFilter {
  const { labels = {}, notLabels = {}, numbers = {}, present = [], absent = [], cases }: Filters = filters;
  const presenceOf = (field: (typeof present)[number]) =>
    present.includes(field) ? ('any' as const) : absent.includes(field) ? ('none' as const) : undefined;
  const link: Record<string, string | undefined> = {
    q: terms === '' ? undefined : terms,
    in: speakers?.join(),
    number: cases && writeAsked({ values: cases, not: [] }),
  };
  for (const [name, { field }] of Object.entries(LABEL_PARAMETERS)) {
    const presence = presenceOf(field);
    link[name] = writeAsked({
      values: labels[field] ?? [],
      not: notLabels[field] ?? [],
      ...(presence ? { presence } : {}),
    });
  }
  for (const [name, field] of Object.entries(NUMBER_PARAMETERS)) {
    const presence = presenceOf(field);
    const { min, max } = numbers[field] ?? {};
    link[name] = writeEnds(min, max) ?? (presence && (presence === 'any' ? '*' : '-*'));
  }
  for (const name of PERIOD_PARAMETERS) link[name] = writeEnds(filters[name]?.from, filters[name]?.to);
  return Object.fromEntries(Object.entries(link).filter(([, text]) => text !== undefined && text !== ''));
}

/** The same as the query of an address: what opens the cases behind a figure. */
export function writeCaseLink(query: Pick<SearchQuery, 'terms' | 'speakers' | 'filters'>): string {
  return new URLSearchParams(Object.entries(writeCaseFilter(query)) as [string, string][]).toString();
}
