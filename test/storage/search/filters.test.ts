import { expect } from 'chai';
import type { SearchDocument, SearchQuery } from '../../../storage/index.ts';
import { foundNumbers, searchDocument, useIndex } from '../../support/searchRig.ts';

const EMOTIONS = ['angry', 'anxious', 'neutral'];
const CATEGORIES = ['delivery', 'billing', 'quality'];

/** Cases with facts of all kinds, the `n`-th always the same. */
function caseAt(n: number): SearchDocument {
  const heat = (n % 31) / 10;
  return searchDocument(n, [n % 3 === 0 ? '我要退款' : '没收到货', `order ${n}`], {
    labels: {
      emotionPeak: [EMOTIONS[n % 3] ?? ''],
      categories: [CATEGORIES[n % 3] ?? '', ...(n % 4 === 0 ? ['staff'] : [])],
      agents: n % 5 === 0 ? ['anna'] : [],
      product: n % 7 === 0 ? ['藍牙耳機 Pro'] : [],
    },
    numbers: {
      severity: n % 5,
      heatPeak: heat,
      heatChange: heat - 1.5,
      ...(n % 2 === 0 ? { score: n % 101 } : {}),
      ...(n % 10 === 0 ? { lines: 500 + n * 10 } : {}),
    },
    ...(n % 2 === 0 ? { facts: { closedAt: new Date(Date.UTC(2026, 10, 3) + n * 60_000).toISOString() } } : {}),
  });
}
const CASES = Array.from({ length: 120 }, (_, n) => caseAt(n));
const at = (n: number) => new Date(Date.UTC(2026, 10, 1) + n * 60_000).toISOString();

type Filters = NonNullable<SearchQuery['filters']>;
const numberOf = ({ facts }: SearchDocument, field: keyof SearchDocument['facts']['numbers']) => facts.numbers[field];
const isWithin = (value: number | undefined, min: number, max: number) =>
  value !== undefined && value >= min && value <= max;

describe('the filters of the search', () => {
  const index = useIndex(() => CASES);

  const table: [filters: Filters, is: (one: SearchDocument, n: number) => boolean][] = [
    [{ labels: { emotionPeak: ['angry'] } }, (_, n) => n % 3 === 0],
    [{ labels: { emotionPeak: ['angry', 'neutral'] } }, (_, n) => n % 3 !== 1],
    [{ labels: { categories: ['staff'], emotionPeak: ['angry'] } }, (_, n) => n % 12 === 0],
    [{ labels: { agents: ['nobody'] } }, () => false],
    [{ labels: { agents: ['anna" OR facts:"x'] } }, () => false],
    [{ labels: { product: ['蓝牙耳机 pro '] } }, (_, n) => n % 7 === 0],
    [{ notLabels: { emotionPeak: ['angry'] } }, (_, n) => n % 3 !== 0],
    [
      { labels: { categories: ['delivery'] }, notLabels: { categories: ['staff'] } },
      (_, n) => n % 3 === 0 && n % 4 !== 0,
    ],
    [{ present: ['agents'] }, (_, n) => n % 5 === 0],
    [{ absent: ['score'] }, (_, n) => n % 2 === 1],
    [{ present: ['score'], absent: ['agents'] }, (_, n) => n % 2 === 0 && n % 5 !== 0],
    [{ numbers: { severity: { min: 3 } } }, (one) => (numberOf(one, 'severity') ?? 0) >= 3],
    [{ numbers: { severity: { max: 0 } } }, (one) => numberOf(one, 'severity') === 0],
    [{ numbers: { severity: { min: 2, max: 2 } } }, (one) => numberOf(one, 'severity') === 2],
    [{ numbers: { severity: { min: 4, max: 3 } } }, () => false],
    [{ numbers: { severity: { max: -1 } } }, () => false],
    [{ numbers: { severity: { min: 5 } } }, () => false],
    [{ numbers: { lines: { min: 5000 } } }, (one) => (numberOf(one, 'lines') ?? 0) >= 999],
    [{ numbers: { score: { min: 9, max: 81 } } }, (one) => isWithin(numberOf(one, 'score'), 9, 81)],
    [{ numbers: { score: { max: 100 } } }, (one) => numberOf(one, 'score') !== undefined],
    [{ numbers: { heatPeak: { min: 0.7, max: 2.3 } } }, (one) => isWithin(numberOf(one, 'heatPeak'), 0.7, 2.3)],
    [{ numbers: { heatChange: { max: -0.3 } } }, (_, n) => n % 31 <= 12],
    [{ numbers: { lines: { min: 999 } } }, (one) => (numberOf(one, 'lines') ?? 0) >= 999],
    [{ opened: { from: at(10) } }, (_, n) => n >= 10],
    [{ opened: { to: at(10) } }, (_, n) => n < 10],
    [{ opened: { from: at(10), to: at(12) } }, (_, n) => n === 10 || n === 11],
    [{ opened: { from: at(10).replace('00.000Z', '00.001Z') } }, (_, n) => n > 10],
    [{ opened: { from: at(20), to: at(10) } }, () => false],
    [{ closed: { from: '2026-11-03T01:00:00.000Z' } }, (_, n) => n % 2 === 0 && n >= 60],
    [{ updated: { to: at(5) } }, (_, n) => n < 5],
    [{ cases: ['K3', 'K5', 'K999'] }, (_, n) => n === 3 || n === 5],
    [{ notCases: ['K3', 'K999'] }, (_, n) => n !== 3],
    [{ notCases: [] }, () => true],
    [{ cases: ['K3', 'K5'], notCases: ['K3'] }, (_, n) => n === 5],
    [{ cases: ['K3'], labels: { emotionPeak: ['anxious'] } }, () => false],
  ];
  for (const [filters, is] of table) {
    it(`are true of what is found, and of nothing else: ${JSON.stringify(filters)}`, async () => {
      const expected = CASES.flatMap((one, n) => (is(one, n) ? [`K${n}`] : []));
      expect(await foundNumbers(index(), { filters, sort: 'oldest' })).to.deep.equal(expected);
      const withWords = CASES.flatMap((one, n) => (is(one, n) && n % 3 === 0 ? [`K${n}`] : []));
      expect(await foundNumbers(index(), { terms: '退款', filters, sort: 'oldest' })).to.deep.equal(withWords);
      const { total } = await index().find({ terms: '-退款', filters });
      expect(total).to.deep.equal({ count: expected.length - withWords.length, isExact: true });
    });
  }

  it('are told with what is found, but for the words of customers', async () => {
    const { hits } = await index().find({ filters: { cases: ['K70'] } });
    const { labels, numbers, ...facts } = caseAt(70).facts;
    const { product, ...told } = labels;
    expect(product).to.deep.equal(['藍牙耳機 Pro']);
    expect(hits).to.deep.equal([
      { conversationKey: 'conversation-70', caseId: 'case', facts: { ...facts, labels: told, numbers } },
    ]);
  });

  for (const query of [
    { filters: { labels: { nonsense: ['x'] } } },
    { filters: { opened: { from: 'yesterday' } } },
    { filters: { labels: { lane: [] } } },
    { limit: 0 },
    { limit: 100_000 },
    { terms: 'x'.repeat(2000) },
    { sort: 'facts; DROP TABLE cases' },
    { sort: { by: 'opened_at', order: 'asc' } },
    { other: 1 },
  ]) {
    it(`are refused when they are none: ${JSON.stringify(query).slice(0, 60)}`, async () => {
      const refused = await index()
        .find(query as SearchQuery)
        .then(
          () => undefined,
          (error: Error) => error.name,
        );
      expect(refused).to.equal('ZodError');
    });
  }
});
