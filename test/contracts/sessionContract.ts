import { expect } from 'chai';
import { describe, it } from 'mocha';
import { instant } from '../support/records.ts';
import { link, session } from '../support/staffRecords.ts';
import { codeOf, type MakeStore, useStore } from './storeRig.ts';

export function sessionContract(makeStore: MakeStore): void {
  describe('sessions', () => {
    const rig = useStore(makeStore);

    it('are given back exactly, after reopening too', async () => {
      await rig.store.putSession(session('s1', 'p1'));
      await rig.reopen();
      expect(await rig.store.session('s1')).to.deep.equal(session('s1', 'p1'));
      expect(await rig.store.session('s2')).to.equal(undefined);
    });

    it('are never replaced', async () => {
      await rig.store.putSession(session('s1', 'p1'));
      expect(await codeOf(rig.store.putSession(session('s1', 'p2')))).to.equal('conflict');
      expect((await rig.store.session('s1'))?.personId).to.equal('p1');
    });

    it('are prolonged, never shortened, and not brought back', async () => {
      await rig.store.putSession(session('s1', 'p1'));
      await rig.store.prolongSession('s1', instant(2000));
      await rig.store.prolongSession('s1', instant(1900));
      expect((await rig.store.session('s1'))?.idleAt).to.equal(instant(2000));
      await rig.store.endSession('s1');
      await rig.store.prolongSession('s1', instant(3000));
      expect(await rig.store.session('s1')).to.equal(undefined);
    });

    it('end one by one, or all those of a person', async () => {
      for (const id of ['s1', 's2', 's3']) await rig.store.putSession(session(id, 'p1'));
      await rig.store.putSession(session('other', 'p2'));
      await rig.store.endSession('s1');
      await rig.store.endSession('s1');
      expect(await rig.store.endSessionsOf('p1')).to.have.members(['s2', 's3']);
      expect(await rig.store.endSessionsOf('p1')).to.deep.equal([]);
      expect(await rig.store.session('s2')).to.equal(undefined);
      expect(await rig.store.session('other')).not.to.equal(undefined);
    });
  });

  describe('one-time links', () => {
    const rig = useStore(makeStore);

    it('are taken once, even by many at once', async () => {
      await rig.store.putLink(link('l1'));
      await rig.reopen();
      const taken = await Promise.all(Array.from({ length: 20 }, () => rig.store.takeLink('l1', instant(10))));
      expect(taken.filter((one) => one !== undefined)).to.deep.equal([link('l1')]);
    });

    it('are not taken once expired, nor when unknown', async () => {
      await rig.store.putLink(link('l1'));
      expect(await rig.store.takeLink('l1', instant(86_400))).to.equal(undefined);
      expect(await rig.store.takeLink('l2', instant(0))).to.equal(undefined);
      expect(await rig.store.takeLink('l1', instant(86_399))).to.deep.equal(link('l1'));
    });

    it('replace an earlier one of their purpose, and no other', async () => {
      await rig.store.putLink(link('l1'));
      await rig.store.putLink(link('first', { purpose: 'first_admin' }));
      await rig.store.putLink(link('l2'));
      const taken = await Promise.all(['l1', 'l2', 'first'].map((id) => rig.store.takeLink(id, instant(0))));
      expect(taken.map((one) => one?.id)).to.deep.equal([undefined, 'l2', 'first']);
    });
  });
}
