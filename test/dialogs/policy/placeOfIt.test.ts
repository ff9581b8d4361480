import { expect } from 'chai';
import { saysStillHere } from '../../../dialogs/listen/stillHere.ts';
import { wantedFacts } from '../../../dialogs/policy/category.ts';
import { openOffers } from '../../../dialogs/policy/remedies.ts';
import type { CaseRecord } from '../../../storage/index.ts';
import { caseRecord, instant } from '../../support/records.ts';
import { packNamed } from '../../support/talk.ts';

const restaurant = await packNamed('restaurant');

function about(text: string, facts: Readonly<Record<string, string>> = {}): CaseRecord {
  const known = Object.entries({ details: text, ...facts }).map(([name, value]) => [
    name,
    { state: 'known' as const, value, at: instant(0) },
  ]);
  const record = caseRecord('k', 'c', { remedies: [], categories: ['delivery'], facts: Object.fromEntries(known) });
  return { ...record, opening: { ...record.opening, text } };
}

const offers = (record: CaseRecord) => openOffers(restaurant, record).map(({ id }) => id);

describe('an order that was delivered', () => {
  it('is found by its number, and not by the branch somebody sat in', () => {
    for (const serviceMode of ['Delivered', '外送']) {
      const facts = wantedFacts(restaurant, about('one dish short', { serviceMode }), 5);
      expect(facts).to.include('orderNumber').and.not.include('place');
    }
    expect(wantedFacts(restaurant, about('one dish short', { serviceMode: 'Dine in' }), 5)).to.include('place');
  });

  it('is put right with the next order, and with no plate carried to a table', () => {
    const delivered = offers(about('one dish short', { serviceMode: 'Delivered' }));
    expect(delivered).to.include('dish_next_order').and.not.include.members(['redo_dish', 'manager_to_table']);
    expect(offers(about('one dish short'))).to.include('redo_dish');
  });
});

describe('somebody who comes to the table', () => {
  for (const [text, isHere] of [
    ["We've been waiting 50 minutes and nothing has arrived", true],
    ["we're still sat here", true],
    ['等咗成個鐘都未上菜', true],
    ['我还在店里', true],
    ['琴日等咗成個鐘都未上菜', false],
    ['Ordered at seven, the mains came at half past eight', false],
    ['we have been waiting for a refund for weeks', false],
    ['今天中午点的水煮鱼是凉的', false],
  ] as const) {
    it(`is ${isHere ? '' : 'not '}offered: "${text}"`, () => {
      expect(saysStillHere(text)).to.equal(isHere);
      expect(offers(about(text)).includes('manager_to_table')).to.equal(isHere);
    });
  }
});
