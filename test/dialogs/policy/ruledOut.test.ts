import { expect } from 'chai';
import { openOffers } from '../../../dialogs/policy/remedies.ts';
import { unwantedKinds, wishedKinds } from '../../../dialogs/policy/wishKinds.ts';
import type { CaseRecord } from '../../../storage/index.ts';
import { caseRecord, instant } from '../../support/records.ts';
import { packNamed } from '../../support/talk.ts';

const food = await packNamed('food');

function offers(change: Partial<CaseRecord>, facts: Readonly<Record<string, string>>): string[] {
  const known = Object.entries(facts).map(([name, value]) => [
    name,
    { state: 'known' as const, value, at: instant(0) },
  ]);
  const record = caseRecord('k', 'c', { remedies: [], ...change, facts: Object.fromEntries(known) });
  return openOffers(food, record).map(({ id }) => id);
}

describe('what a wish rules out', () => {
  for (const [text, wished, unwanted] of [
    ["no I'd rather have my money back", ['refund'], []],
    ['no just refund me', ['refund'], []],
    ['not a voucher I want a refund', ['refund'], ['compensation']],
    ['不想要优惠券直接退钱', ['refund'], ['compensation']],
    ['唔要現金券我要退錢', ['refund'], ['compensation']],
    ['no refund needed, just an apology', ['apology'], ['refund']],
    ["I don't want another repair", [], ['repair']],
  ] as const) {
    it(`"${text}"`, () => {
      expect(wishedKinds(text)).to.deep.equal(wished);
      expect(unwantedKinds(text)).to.deep.equal(unwanted);
    });
  }
});

describe('what is not offered', () => {
  const spoilt: Partial<CaseRecord> = { categories: ['safety'], severity: 3 };

  it('fetches nothing of which nothing is left, in whatever language that was said', () => {
    const contact = '0933111222';
    expect(offers(spoilt, { contact })).to.include('sample_collection');
    expect(offers(spoilt, { contact, sampleKept: '實物和包裝都在' })).to.include('sample_collection');
    for (const sampleKept of ['都沒有了', '都没有了', 'Nothing left'])
      expect(offers(spoilt, { contact, sampleKept }), sampleKept).to.not.include('sample_collection');
  });

  it('gives nothing of value to who wants words only', () => {
    const quality: Partial<CaseRecord> = { categories: ['quality'], severity: 2 };
    const known = { product: '薯片', contact: '66778899', evidence: '有相', orderNumber: 'A1' };
    expect(offers(quality, known)).to.include('replacement_small');
    const asked = offers(quality, { ...known, wish: '唔使賠，道歉得㗎喇' });
    expect(asked).to.not.include('replacement_small');
    expect(asked).to.not.be.empty;
    expect(offers(quality, { ...known, wish: '唔使賠，換過包得㗎喇' })).to.include('replacement_small');
  });
});
