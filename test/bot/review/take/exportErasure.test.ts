import { expect } from 'chai';
import { describe, it } from 'mocha';
import { canary, seedCanary, wordsIn } from '../../../support/canaries.ts';
import { instant } from '../../../support/records.ts';
import { useReview } from '../../../support/reviewRig.ts';
import { made, save } from './exportClient.ts';

describe('A file that was made before a customer was erased', () => {
  const everybody = [1, 2, 3].map(canary);
  const rig = useReview({
    fill: async (store) => {
      for (const one of everybody) await seedCanary(store, one);
    },
  });
  const unmask = { reason: 'The lawyer needs the words.' };

  it('holds their words before, nothing of them afterwards, and everybody else’s still', async () => {
    const jobs = [];
    for (const format of ['csv', 'jsonl', 'html'] as const)
      jobs.push(await made(rig, 'sue', { what: { query: {} }, format, locale: 'en', unmask }));
    const words = async (file = '') => {
      const { bytes } = await save(rig, 'sue', file);
      return everybody.map((one) => wordsIn(bytes, one.words).length);
    };
    const before = await Promise.all(jobs.map(({ file }) => words(file)));
    for (const counts of before) for (const count of counts) expect(count).to.be.above(0);
    const customer = await rig.store.customerName('directline', canary(2).id);
    await rig.store.erase({ v: 1, id: 'e', customer, at: instant(1e6), by: 'ops' });
    const after = await Promise.all(jobs.map(({ file }) => words(file)));
    expect(after).to.deep.equal(before.map(([first, , third]) => [first, 0, third]));
  });

  it('is masked unless it was asked for otherwise', async () => {
    for (const format of ['csv', 'jsonl', 'html'] as const) {
      const { file = '' } = await made(rig, 'rita', { what: { query: {} }, format, locale: 'en' });
      const { text } = await save(rig, 'rita', file);
      for (const { words } of [canary(1), canary(3)]) {
        const [id = '', , , , phone = '', name = ''] = words;
        for (const personal of [id, phone, name]) expect(text, format).not.to.include(personal);
      }
    }
  });
});
