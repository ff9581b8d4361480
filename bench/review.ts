import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { CaseFilter } from '../bot/api/contract/index.ts';
import { figuresOf } from '../bot/review/figures/figures.ts';
import { readListQuery } from '../bot/review/find/listQuery.ts';
import { createPackReader } from '../bot/search/packReader.ts';
import { type FigurePart, loadPack } from '../dialogs/index.ts';
import { foldChinese, stem } from '../nlp/index.ts';
import { openSearch, type SearchIndex, type Store } from '../storage/index.ts';
import { FIGURE_GROUPS } from '../web/console/review/figures/figureGroups.ts';
import { reviewedAt } from './review/conversations.ts';
import { cpuSeconds, inMilliseconds, table } from './search/measure.ts';

// What each list of the reviewers and each request of their page of figures costs, beside one pass of bare SQLite over the same cases in the same run.
// Usage: node bench/review.ts [messages, 1,000,000]

const MESSAGES = Number(process.argv[2] ?? 1_000_000);
const CONVERSATIONS = Math.ceil(MESSAGES / 14.5);
const BATCH = 200;
const AHEAD = 6;
const ROUNDS = 20;
/** The goal, ms. */
const MOST_MS = 150;
const NOW = new Date('2026-11-18T03:00:00.000Z');

/** What a dashboard is narrowed to. */
const FILTERS: readonly (readonly [what: string, filter: CaseFilter])[] = [
  ['everything there is', { opened: '2026-01-01..' }],
  ['the last 28 days', {}],
  ['one industry', { opened: '2026-01-01..', pack: 'food' }],
  ['one category', { opened: '2026-01-01..', category: 'delivery' }],
  ['a month', { opened: '2026-09-01..2026-09-30' }],
  ['one colleague', { opened: '2026-01-01..', agent: 'agent-17' }],
  ['angry, severe', { opened: '2026-01-01..', emotionPeak: 'angry', severity: '2..' }],
  ['not closed', { opened: '2026-01-01..', status: '-closed' }],
  ['with a common word', { opened: '2026-01-01..', q: '退款' }],
];

const put = (text: string) => process.stdout.write(`${text}\n`);
const folder = mkdtempSync(join(tmpdir(), 'kesu-bench-review-'));
const index = openSearch({ folder, secret: 'a secret only for this measurement', rules: { fold: foldChinese, stem } });
const slow: string[] = [];
try {
  await index.own();
  await fill(index);
  await measure(index);
} finally {
  await index.close();
  rmSync(folder, { recursive: true });
}
if (slow.length > 0) process.exitCode = 1;

async function fill(search: SearchIndex): Promise<void> {
  const running: Promise<void>[] = [];
  for (let n = 0; n < CONVERSATIONS; n += BATCH) {
    const size = Math.min(BATCH, CONVERSATIONS - n);
    running.push(search.put(Array.from({ length: size }, (_, k) => reviewedAt(n + k, CONVERSATIONS))));
    if (running.length > AHEAD) await running.shift();
  }
  await Promise.all(running);
  await search.finishBuilding();
  await search.purge();
  const megabytes = (statSync(join(folder, 'search.db')).size / 1e6).toFixed(0);
  put(`${MESSAGES.toLocaleString('en')} messages, ${CONVERSATIONS.toLocaleString('en')} cases, ${megabytes} MB`);
}

/** A case as far as names of products and places are read from it. */
function caseAt(number: string) {
  const { labels } = reviewedAt(Number(number.slice(1)), CONVERSATIONS).facts;
  const fact = (name: 'product' | 'batch' | 'place') => ({ state: 'known', value: labels[name]?.[0] ?? '' });
  return { facts: { product: fact('product'), batch: fact('batch'), place: fact('place') } };
}

async function measure(search: SearchIndex): Promise<void> {
  const pack = await loadPack(new URL('../packs/retail.yaml', import.meta.url).pathname);
  const store = {
    caseByNumber: async (number: string) => caseAt(number),
    person: async () => undefined,
    caseFile: async () => undefined,
  };
  const parts = {
    // Only these are asked for, and what they cost is the store's benchmark to say.
    store: store as unknown as Store,
    pack,
    packOf: createPackReader(),
    search,
    clock: () => NOW,
  };
  const reader = { personId: 'ruth', locale: 'en' } as const;
  const first = cpuSeconds();
  await figuresOf(parts, FILTERS[0]?.[1] ?? {}, reader, { parts: ['trend'] });
  put(`the first chart, which reads the columns: ${((cpuSeconds() - first) * 1000).toFixed(0)} ms of processor time`);
  const floor = await bareSqlite();
  put(`floor: bare SQLite counts by one label over every case in ${floor.toFixed(1)} ms\n`);
  const rows: (string | number)[][] = [];
  const all: number[] = [];
  const time = async (what: string, work: () => Promise<unknown>) => {
    const { p50, p95, cpu, times } = await inMilliseconds(ROUNDS, work);
    all.push(...times);
    if (p95 > MOST_MS) slow.push(what);
    rows.push([what, p50, p95, cpu, `${(cpu / floor).toFixed(1)} ×`]);
  };
  for (const [what, filter] of FILTERS) {
    for (const group of FIGURE_GROUPS) {
      const wish = { parts: group as readonly FigurePart[] };
      await time(`figures ${group.join(' ')}, ${what}`, () => figuresOf(parts, filter, reader, wish));
    }
    const context = { personId: 'ruth', zone: pack.zone, now: NOW };
    await time(`list, ${what}`, () => search.find(readListQuery(filter, context)));
    const byScore = { ...filter, sort: 'score' as const };
    await time(`list, lowest score first, ${what}`, () => search.find(readListQuery(byScore, context)));
  }
  const [, everything = {}] = FILTERS[0] ?? [];
  const more = { parts: ['byProduct'], limit: 200 } as const;
  await time('more values of one chart, everything', () => figuresOf(parts, everything, reader, more));
  put(table(['', 'p50 ms', 'p95 ms', 'processor ms', 'floor'], rows));
  all.sort((one, other) => one - other);
  put(`\n${all.length} queries: p95 ${(all[Math.floor(all.length * 0.95)] ?? 0).toFixed(1)} ms`);
  put(slow.length === 0 ? `p95 of each is at most ${MOST_MS} ms` : `above ${MOST_MS} ms: ${slow.join('; ')}`);
}

/** Milliseconds of processor time of one grouping over every case. */
async function bareSqlite(): Promise<number> {
  const database = new DatabaseSync(join(folder, 'search.db'), { readOnly: true });
  const select = database.prepare('SELECT category, count(*), avg(score) FROM keys GROUP BY category');
  const { cpu } = await inMilliseconds(10, async () => select.all());
  database.close();
  return cpu;
}
