import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { TurnCommit } from '../../storage/index.ts';
import { inboxItem } from '../support/records.ts';
import { prepareTurn, takeTurn } from '../support/turns.ts';
import { codeOf, type MakeStore, useStore } from './storeRig.ts';

export function acceptingCommitContract(makeStore: MakeStore): void {
  describe('a turn that accepts its own activity', () => {
    const rig = useStore(makeStore);
    const prepare = async (key: string, n: number): Promise<TurnCommit> => ({
      ...(await prepareTurn(rig.store, key, n)),
      accepts: inboxItem(key, n),
    });
    const answered = async () =>
      (await rig.store.entries('k', { after: 0, limit: 100 })).map(({ activityId }) => activityId);

    it('leaves it done, for good', async () => {
      await rig.store.commit(await prepare('k', 1));
      await rig.reopen();
      expect(await rig.store.inboxState('k', inboxItem('k', 1).id)).to.equal('done');
      expect(await rig.store.accept(inboxItem('k', 1))).to.equal('duplicate');
      expect((await rig.store.pending({ limit: 10 })).items).to.deep.equal([]);
      expect(await answered()).to.deep.equal(['a1']);
    });

    it('is refused when the activity has had its turn, however it was accepted', async () => {
      await rig.store.commit(await prepare('k', 1));
      await takeTurn(rig.store, 'k', 2);
      for (const n of [1, 2]) expect(await codeOf(rig.store.commit(await prepare('k', n)))).to.equal('conflict');
      await rig.reopen();
      for (const n of [1, 2]) expect(await codeOf(rig.store.commit(await prepare('k', n)))).to.equal('conflict');
      expect(await answered()).to.deep.equal(['a1', 'a2']);
    });

    it('is refused by the same rules as any other, and then nothing is accepted', async () => {
      const stale = await prepare('k', 1);
      await takeTurn(rig.store, 'k', 2);
      expect(await codeOf(rig.store.commit(stale))).to.equal('conflict');
      expect(await rig.store.inboxState('k', inboxItem('k', 1).id)).to.equal('unknown');
      expect(await rig.store.accept(inboxItem('k', 1))).to.equal('accepted');
    });

    it('takes place once for many copies that come at once, also beside one that was accepted', async () => {
      await rig.store.accept(inboxItem('k', 1));
      const turns = await Promise.all(Array.from({ length: 10 }, (_, n) => prepare('k', n < 5 ? 2 : 3)));
      const codes = await Promise.all(turns.map((turn) => codeOf(rig.store.commit(turn))));
      expect(codes.filter((code) => code === undefined)).to.have.length(1);
      for (const n of [2, 3, 2, 3]) await codeOf(rig.store.commit(await prepare('k', n)));
      await rig.store.commit(await prepareTurn(rig.store, 'k', 1));
      expect((await answered()).toSorted()).to.deep.equal(['a1', 'a2', 'a3']);
    });

    it('knows what it has answered after hundreds of turns', async () => {
      for (let n = 1; n <= 140; n += 1) await rig.store.commit(await prepare('k', n));
      for (const n of [1, 12, 13, 140])
        expect(await codeOf(rig.store.commit(await prepare('k', n)))).to.equal('conflict');
      await rig.store.commit(await prepare('k', 141));
      expect(await answered()).to.have.length(100);
    });
  });
}
