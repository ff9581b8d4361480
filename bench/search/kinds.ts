import { foldChinese, stem } from '../../nlp/index.ts';
import type { SearchQuery } from '../../storage/index.ts';
import { createCompiler, MOST_MS } from '../../storage/search/compileQuery.ts';
import { createTermNames } from '../../storage/search/termNames.ts';

/** Of the index that is measured. */
export const SECRET = 'a secret only for this measurement';

/** Terms whose count is held against a look at every message. */
export const RECALLED = [
  '退款',
  '款',
  '我要退款',
  '我要投诉',
  '蟑螂',
  '虹桥',
  '虹橋的快递',
  '陳怡君',
  '律師函',
  'refund',
  'refunded',
  'delivery',
  '"coffee machine"',
  'hedgehog',
  'doesnt',
  '12315',
];

interface Kind {
  name: string;
  query: SearchQuery;
  /** Words and filters at once: what the goal is about. */
  isFiltered: boolean;
}

const filters = {
  'one in 6 (angry)': { labels: { emotionPeak: ['angry'] } },
  'one in 40 (angry, delivery, severe)': {
    labels: { emotionPeak: ['angry'], category: ['delivery'] },
    numbers: { severity: { min: 2 } },
  },
  'one in 500 (one agent)': { labels: { agents: ['agent-17'] } },
  'one in 2,000 (broken promise, guard hit, low score)': {
    present: ['guard'],
    numbers: { promisesBroken: { min: 1 }, score: { max: 60 } },
  },
  'a month': { opened: { from: '2026-08-01T00:00:00.000Z', to: '2026-09-01T00:00:00.000Z' } },
  'a day, not closed': {
    opened: { from: '2026-09-10T00:00:00.000Z', to: '2026-09-11T00:00:00.000Z' },
    notLabels: { status: ['closed'] },
  },
} as const satisfies Record<string, SearchQuery['filters']>;

const TERMS: readonly (readonly [name: string, terms: string])[] = [
  ['common 退款', '退款'],
  ['common phrase 我要退款', '我要退款'],
  ['one character 款', '款'],
  ['common refund', 'refund'],
  ['rare 蟑螂', '蟑螂'],
  ['two words 退款 投诉', '退款 投诉'],
  ['with and without 退款 -投诉', '退款 -投诉'],
];

const rules = { fold: foldChinese, stem };
const compile = createCompiler(rules, createTermNames(SECRET, rules));

/** What the bare index is asked for the same; undefined where that is not one expression: times of opening, other orders. */
export function bareOf({ query }: Kind): string | undefined {
  const { match, opened, sort } = compile(query);
  return sort === 'newest' && opened.from === 0 && opened.to === MOST_MS ? match : undefined;
}

/** What is measured. */
export const KINDS: readonly Kind[] = [
  { name: 'everything, newest', query: {}, isFiltered: false },
  ...TERMS.map(([name, terms]) => ({ name, query: { terms }, isFiltered: false })),
  ...Object.entries(filters).map(([name, filter]) => ({
    name: `no words, ${name}`,
    query: { filters: filter },
    isFiltered: false,
  })),
  ...TERMS.flatMap(([name, terms]) =>
    Object.entries(filters).map(([filterName, filter]) => ({
      name: `${name}, ${filterName}`,
      query: { terms, filters: filter },
      isFiltered: true,
    })),
  ),
  ...[
    { name: '退款, every one counted', query: { terms: '退款', countTo: 1_000_000_000 } },
    { name: '退款, lowest score first', query: { terms: '退款', sort: { by: 'score', order: 'asc' } } },
    {
      name: '退款, one in 40, lowest score first',
      query: {
        terms: '退款',
        filters: filters['one in 40 (angry, delivery, severe)'],
        sort: { by: 'score', order: 'asc' },
      },
    },
    { name: '蟑螂, best fit first', query: { terms: '蟑螂', sort: 'relevance' } },
    { name: '退款, best fit first', query: { terms: '退款', sort: 'relevance' } },
  ].map((kind) => ({ ...kind, query: kind.query as SearchQuery, isFiltered: false })),
];
