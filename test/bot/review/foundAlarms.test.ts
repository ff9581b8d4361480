import { expect } from 'chai';
import { findAlarms } from '../../../bot/review/alarms/findAlarms.ts';
import type { SearchDocument, Store } from '../../../storage/index.ts';
import { caseRecord } from '../../support/records.ts';
import { searchDocument, useIndex } from '../../support/searchRig.ts';
import { packNamed } from '../../support/talk.ts';

const NOW = new Date('2026-11-20T04:30:00.000Z');
const DAY = 86_400_000;

/** A case of the pack `food`, opened so many days before now. */
function foodCase(n: number, daysAgo: number, labels: Record<string, string[]>): SearchDocument {
  const openedAt = new Date(NOW.getTime() - daysAgo * DAY).toISOString();
  return searchDocument(n, [], {
    facts: { openedAt, updatedAt: openedAt },
    labels: { pack: ['food'], category: ['quality'], traits: ['complaint'], ...labels },
  });
}

describe('The alarms', () => {
  let n = 0;
  const some = (count: number, daysAgo: (index: number) => number, labels: Record<string, string[]> = {}) =>
    Array.from({ length: count }, (_, index) => {
      n += 1;
      return foodCase(n, daysAgo(index), labels);
    });
  const documents = [
    // Two a day for nine weeks.
    ...some(126, (index) => 1 + index / 2),
    ...some(3, (index) => 2 + index, { batch: ['A1'] }),
    ...some(2, (index) => 2 + index, { batch: ['B2'] }),
    // Three of one batch, and one of them too long ago.
    ...some(3, (index) => 10 + index * 12, { batch: ['C3'] }),
    ...some(18, (index) => 0.1 + index / 24, { category: ['safety'] }),
    ...some(2, () => 70, { traits: ['complaint', 'overdue'] }),
  ];
  const index = useIndex(() => documents);
  const alarms = async () => {
    const pack = await packNamed('food');
    const record = caseRecord('k', 'c', { facts: { batch: { state: 'known', value: 'A1', at: NOW.toISOString() } } });
    const store = { caseByNumber: async () => record } as unknown as Store;
    const found = await findAlarms({ store, pack, packOf: async () => pack, search: index(), clock: () => NOW });
    return { found, of: (kind: string) => found.filter((alarm) => alarm.kind === kind) };
  };

  it('tell of three cases of one batch within 30 days, and of no two, nor of older ones', async () => {
    const { of } = await alarms();
    expect(of('batch').map(({ subject, cases }) => [subject, cases])).to.deep.equal([['A1', 3]]);
    expect(of('batch')[0]?.open).to.include({ batch: 'A1', pack: 'food' });
    // The words of customers are in no name of an alarm.
    expect(of('batch')[0]?.id).to.match(/^batch-food-[a-z2-7]{10}$/);
  });

  it('tell of a rise in one category and of all together, with what is usual', async () => {
    const { of } = await alarms();
    const rises = of('rise');
    expect(rises.map(({ subject }) => subject ?? 'all').sort()).to.deep.equal(['all', 'safety']);
    const safety = rises.find(({ subject }) => subject === 'safety');
    expect(safety?.cases).to.be.within(15, 18);
    expect(safety?.usual).to.equal(0);
    expect(safety?.chance).to.be.below(0.0001);
    const { total } = await index().find({
      filters: { labels: { category: ['safety'] }, opened: { from: safety?.from, to: safety?.to } },
    });
    expect(total?.count).to.equal(safety?.cases);
  });

  it('tell of promises that are overdue, however old', async () => {
    const { of } = await alarms();
    expect(of('overdue')).to.deep.equal([
      { id: 'overdue-food', kind: 'overdue', pack: 'food', cases: 2, open: { pack: 'food', is: 'overdue' } },
    ]);
  });
});
