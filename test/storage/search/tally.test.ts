import { expect } from 'chai';
import fc from 'fast-check';
import type { SearchDocument, SearchFacts, TallySeries } from '../../../storage/index.ts';
import type { SearchFilters } from '../../../storage/search/searchQuery.ts';
import { foundNumbers, searchDocument, useIndex } from '../../support/searchRig.ts';

const CATEGORIES = ['delivery', 'quality', 'staff'];
const AGENTS = ['anna', 'tom', 'zoë'];

/** Facts that look like chance, with gaps wherever there can be one. */
const Facts: fc.Arbitrary<Pick<SearchFacts, 'labels' | 'numbers' | 'measures'>> = fc.record({
  labels: fc.record(
    {
      category: fc.constantFrom(...CATEGORIES).map((one) => [one]),
      agents: fc.uniqueArray(fc.constantFrom(...AGENTS)),
      product: fc.constantFrom('Kettle', '電水壺', '电水壶', ' kettle ').map((one) => [one]),
    },
    { requiredKeys: [] },
  ),
  numbers: fc.record(
    { csat: fc.integer({ min: 1, max: 5 }), heatStart: fc.integer({ min: 0, max: 30 }).map((tenths) => tenths / 10) },
    { requiredKeys: [] },
  ),
  measures: fc.record({ responseMs: fc.integer({ min: 0, max: 100_000 }) }, { requiredKeys: [] }),
});

const Where: fc.Arbitrary<SearchFilters> = fc.record(
  {
    labels: fc.record(
      {
        category: fc.uniqueArray(fc.constantFrom(...CATEGORIES), { minLength: 1 }),
        agents: fc.uniqueArray(fc.constantFrom(...AGENTS), { minLength: 1 }),
        product: fc.constantFrom(['kettle'], ['电水壶']),
      },
      { requiredKeys: [] },
    ),
    notLabels: fc.record({ agents: fc.constantFrom(['anna'], ['tom', 'zoë']) }, { requiredKeys: [] }),
    numbers: fc.record(
      {
        csat: fc.constantFrom({ min: 2 }, { max: 3 }, { min: 2, max: 4 }),
        heatStart: fc.constantFrom({ min: 0.1 }, { min: 1.05, max: 2.25 }, { min: 4 }),
      },
      { requiredKeys: [] },
    ),
    present: fc.subarray(['agents', 'csat'] as const).map((fields) => [...fields]),
    absent: fc.subarray(['product', 'heatStart'] as const).map((fields) => [...fields]),
  },
  { requiredKeys: [] },
);

const ALWAYS = [{ from: 0, to: Date.UTC(2027, 0, 1) }];

describe('Counting what is found', () => {
  const facts = fc.sample(Facts, { numRuns: 300, seed: 7 });
  const documents = facts.map((one, n): SearchDocument => searchDocument(n, ['x'], { facts: one }));
  const index = useIndex(() => documents);
  const countOf = async (series: TallySeries, query = {}) =>
    (await index().tally(query, { periods: ALWAYS, series: { one: series } })).one?.[0];

  it('counts by conditions exactly what a query with the same filters finds', async () => {
    await fc.assert(
      fc.asyncProperty(Where, async (where) => {
        const counted = await countOf({ where });
        const found = await foundNumbers(index(), { filters: where });
        expect(counted?.cells[0]?.cases ?? 0).to.equal(found.length);
      }),
      { numRuns: 120, seed: 11 },
    );
  });

  it('counts, sums and ranks by labels as a plain loop does', async () => {
    const counted = await countOf({ by: ['category', 'agents'], of: 'responseMs', quantiles: [0.5, 0.95] });
    const expected = new Map<string, { cases: number; values: number[] }>();
    for (const { labels, measures } of facts) {
      for (const category of labels.category ?? []) {
        for (const agent of labels.agents ?? []) {
          const cell = expected.get(`${category} ${agent}`) ?? { cases: 0, values: [] };
          cell.cases += 1;
          if (measures?.responseMs !== undefined) cell.values.push(measures.responseMs);
          expected.set(`${category} ${agent}`, cell);
        }
      }
    }
    expect(counted?.cells.length).to.equal(expected.size);
    for (const { key, cases, known, sum, quantiles } of counted?.cells ?? []) {
      const wanted = expected.get(key.join(' '));
      const sorted = [...(wanted?.values ?? [])].sort((one, other) => one - other);
      const rank = (part: number) => sorted.find((_, at) => (at + 1) / sorted.length >= part);
      expect([cases, known, sum]).to.deep.equal([
        wanted?.cases,
        sorted.length,
        sorted.reduce((total, value) => total + value, 0),
      ]);
      expect(quantiles).to.deep.equal(sorted.length === 0 ? [] : [rank(0.5), rank(0.95)]);
    }
  });

  it('tells no words of customers apart that are written alike, and none of them', async () => {
    const counted = await countOf({ by: ['product'], example: true, limit: 5 });
    expect(counted?.cells).to.have.length(2);
    for (const { key, example } of counted?.cells ?? []) {
      expect(key[0]).to.match(/^[a-z2-7]{10}$/);
      expect(example?.caseNumber).to.match(/^K\d+$/);
    }
  });

  it('splits time and periods at their bounds', async () => {
    const begin = Date.UTC(2026, 10, 1);
    const minute = 60_000;
    const tally = await index().tally(
      {},
      {
        periods: [
          { from: begin + 100 * minute, to: begin + 200 * minute },
          { from: begin, to: begin + 100 * minute },
        ],
        series: { all: {}, hours: { times: [begin + 120 * minute, begin + 130 * minute, begin + 160 * minute] } },
      },
    );
    expect(tally.all?.map(({ cells }) => cells[0]?.cases)).to.deep.equal([100, 100]);
    expect(tally.hours?.[0]?.cells.map(({ time, cases }) => [time, cases])).to.deep.equal([
      [1, 30],
      [0, 10],
    ]);
    expect(tally.hours?.[1]?.cells).to.deep.equal([]);
  });

  it('shows the same cells of every period, and says what is left', async () => {
    const tally = await index().tally(
      {},
      { periods: ALWAYS, series: { one: { by: ['category'], limit: 1 }, all: { by: ['category'] } } },
    );
    const all = tally.all?.[0]?.cells ?? [];
    expect(tally.one?.[0]?.cells).to.deep.equal(all.slice(0, 1));
    expect(tally.one?.[0]?.rest).to.deep.equal({
      cells: 2,
      cases: all.slice(1).reduce((sum, { cases }) => sum + cases, 0),
    });
  });

  it('knows at once what changed, what came and what is gone', async () => {
    const before = (await countOf({ where: { labels: { category: ['billing'] } } }))?.cells[0]?.cases ?? 0;
    expect(before).to.equal(0);
    const change = (n: number, category: string) => searchDocument(n, ['x'], { labels: { category: [category] } });
    await index().put([change(3, 'billing'), change(9001, 'billing'), change(9002, 'billing')]);
    expect((await countOf({ where: { labels: { category: ['billing'] } } }))?.cells[0]?.cases).to.equal(3);
    await index().forget(['conversation-9001']);
    expect((await countOf({ where: { labels: { category: ['billing'] } } }))?.cells[0]?.cases).to.equal(2);
    await index().put([change(3, 'staff')]);
    expect((await countOf({ where: { labels: { category: ['billing'] } } }))?.cells[0]?.cases).to.equal(1);
  });

  it('gives out what is to be looked at again when its time has come', async () => {
    const due = (n: number, staleAt: string) => searchDocument(n, ['x'], { facts: { staleAt } });
    await index().put([due(8001, '2026-11-20T10:00:00.000Z'), due(8002, '2026-11-20T12:00:00.000Z')]);
    const stale = async (at: string) =>
      (await index().stale(new Date(at), 10)).map(({ facts: { caseNumber } }) => caseNumber);
    expect(await stale('2026-11-20T09:59:59.000Z')).to.deep.equal([]);
    expect(await stale('2026-11-20T10:00:00.000Z')).to.deep.equal(['K8001']);
    expect(await stale('2026-11-20T13:00:00.000Z')).to.deep.equal(['K8001', 'K8002']);
  });
});
