import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { CaseRecord } from '../../storage/index.ts';
import { caseRecord, instant } from '../support/records.ts';
import { takeTurn } from '../support/turns.ts';
import { type MakeStore, useStore } from './storeRig.ts';

export function caseContract(makeStore: MakeStore): void {
  describe('cases', () => {
    const rig = useStore(makeStore);
    let turns = 0;
    async function save(...cases: CaseRecord[]): Promise<void> {
      for (const record of cases) {
        turns += 1;
        await takeTurn(rig.store, record.conversationKey, turns, () => ({ cases: [record] }));
      }
    }
    const idsOf = async (channelId: string, customerId: string, limit = 100) =>
      (await rig.store.casesOfCustomer(channelId, customerId, limit)).map(({ id }) => id);

    it('are found by their number, exactly as written, after reopening too', async () => {
      const record = caseRecord('k', 'c1', { number: 'K482-910-375' });
      await save(record, caseRecord('k', 'c2', { number: 'k482-910-375' }));
      await rig.reopen();
      expect(await rig.store.caseByNumber('K482-910-375')).to.deep.equal(record);
      for (const number of ['K482', 'K482-910-375 ', '', `' OR 1=1 --`, '%']) {
        expect(await rig.store.caseByNumber(number), number).to.equal(undefined);
      }
    });

    it('are the newest version of themselves', async () => {
      await save(caseRecord('k', 'c1'), caseRecord('k', 'c1', { status: 'closed', disposition: 'solved' }));
      expect((await rig.store.caseByNumber('K-c1'))?.status).to.equal('closed');
      expect(await idsOf('directline', 'u')).to.deep.equal(['c1']);
    });

    it('of one customer are listed newest first, over all conversations', async () => {
      const opened = [3, 1, 5, 2, 4];
      await save(...opened.map((n) => caseRecord(`k${n % 2}`, `c${n}`, { openedAt: instant(n) })));
      expect(await idsOf('directline', 'u')).to.deep.equal(['c5', 'c4', 'c3', 'c2', 'c1']);
      expect(await idsOf('directline', 'u', 2)).to.deep.equal(['c5', 'c4']);
      expect(await idsOf('directline', 'u', 0)).to.deep.equal([]);
    });

    it('of other customers and channels are never listed', async () => {
      await save(
        caseRecord('k1', 'c1'),
        caseRecord('k2', 'c2', { customer: { id: 'U' } }),
        caseRecord('k3', 'c3', { channelId: 'msteams' }),
      );
      expect(await idsOf('directline', 'u')).to.deep.equal(['c1']);
      expect(await idsOf('directline', 'nobody')).to.deep.equal([]);
    });
  });
}
