import type { Action } from '../api/types.ts';
import type { ReviewPlace } from '../place.ts';
import { listQueryOf } from './listQuery.ts';

/** What an action is to be made of, as an address names it. */
export interface SeenFinding {
  of: Action['finding']['of'];
  name?: string | undefined;
  value?: number | undefined;
  words: string;
  cases: string[];
  query?: ReturnType<typeof listQueryOf> | undefined;
}

/** What an action can be made of. */
export type ActionSource = Omit<SeenFinding, 'cases' | 'query'> & {
  cases?: readonly string[] | undefined;
  list?: string | undefined;
};

const KINDS = ['figure', 'alarm', 'cases'] as const;

/**
 * Reads `new=figure&name=csat&value=3.1&words=…&cases=K1,K2&list=category%3Ddelivery`; undefined where nothing is to be made. `list`
 * is the query of a list.
 */
export function findingOf(query: string): SeenFinding | undefined {
  const params = new URLSearchParams(query);
  const of = KINDS.find((kind) => kind === params.get('new'));
  if (of === undefined) return undefined;
  const value = Number(params.get('value') ?? Number.NaN);
  const list = params.get('list');
  return {
    of,
    words: params.get('words') ?? '',
    cases: (params.get('cases') ?? '')
      .split(',')
      .filter((one) => one !== '')
      .slice(0, 100),
    name: params.get('name') ?? undefined,
    value: Number.isFinite(value) ? value : undefined,
    query: list === null ? undefined : withoutOrder(list),
  };
}

/** The page that makes an action of what was seen: what {@link findingOf} reads. `list`: the query of the list it was seen in. */
export function actionPlace({ of, name, value, words, cases = [], list }: ActionSource): ReviewPlace {
  const given = { new: of, name, value: value?.toString(), words, cases: cases.join(), list };
  const params = Object.entries(given).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return { page: 'actions', query: new URLSearchParams(params).toString() };
}

/** Filters only: order and sample are of a list, not of a finding. */
function withoutOrder(list: string): ReturnType<typeof listQueryOf> {
  const { sort: _, size: __, seed: ___, spread: ____, ...filter } = listQueryOf(list);
  return filter;
}
