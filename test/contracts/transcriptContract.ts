import { expect } from 'chai';
import { describe, it } from 'mocha';
import { conversation, entry, inboxItem, turnCommit } from '../support/records.ts';
import { takeTurn } from '../support/turns.ts';
import { type MakeStore, useStore } from './storeRig.ts';

export function transcriptContract(makeStore: MakeStore): void {
  describe('transcript', () => {
    const rig = useStore(makeStore);
    const seqs = async (after: number, limit: number) =>
      (await rig.store.entries('k', { after, limit })).map(({ seq }) => seq);

    it('is empty for a conversation that does not exist', async () => {
      expect(await seqs(0, 10)).to.deep.equal([]);
    });

    it('is read from any point on, in order, over many turns', async () => {
      for (let n = 1; n <= 12; n += 1) await takeTurn(rig.store, 'k', n);
      await rig.reopen();
      expect(await seqs(0, 100)).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      expect(await seqs(9, 2)).to.deep.equal([10, 11]);
      expect(await seqs(12, 10)).to.deep.equal([]);
      expect(await seqs(0, 0)).to.deep.equal([]);
    });

    it('gives entries back exactly, with all their fields', async () => {
      const full = entry('k', 1, {
        text: 'nul \u0000, lone \ud800, 投诉 👩‍👩‍👧‍👦',
        understanding: { complaint: 0.9, categories: [] },
        caseId: 'case',
        stage: 'vent',
        replyKey: 'greet',
        ask: { kind: 'fact', fact: 'name' },
        because: 'first message',
        failure: 'R-1',
      });
      await rig.store.accept(inboxItem('k', 1));
      const begun = conversation('k', { lastSeq: 1 });
      await rig.store.commit(turnCommit(inboxItem('k', 1).id, { conversation: begun, entries: [full] }));
      expect(await rig.store.entries('k', { after: 0, limit: 10 })).to.deep.equal([full]);
    });
  });
}
