import { expect } from 'chai';
import { describe, it } from 'mocha';
import { inboxItem } from '../support/records.ts';
import { prepareTurn, takeTurn } from '../support/turns.ts';
import { codeOf, type Effort, type MakeStore, useStore } from './storeRig.ts';

export function changesContract(makeStore: MakeStore, { commits: [old, fresh] }: Effort): void {
  describe('the stream of changes', () => {
    const rig = useStore(makeStore);
    const keysAfter = async (position: string, limit = 100) =>
      (await rig.store.changes(position, limit))?.map(({ conversationKey }) => conversationKey);

    it('tells each commit once, in order, with the entries it added, after reopening too', async () => {
      const beginning = await rig.store.position();
      await takeTurn(rig.store, 'a', 1);
      await takeTurn(rig.store, 'b', 2);
      await takeTurn(rig.store, 'a', 3);
      await rig.reopen();
      const changes = (await rig.store.changes(beginning, 100)) ?? [];
      expect(changes.map(({ position: _, ...change }) => change)).to.deep.equal([
        { conversationKey: 'a', firstSeq: 1, lastSeq: 1 },
        { conversationKey: 'b', firstSeq: 1, lastSeq: 1 },
        { conversationKey: 'a', firstSeq: 2, lastSeq: 2 },
      ]);
      expect(new Set(changes.map(({ position }) => position)).size).to.equal(3);
      expect(changes.at(-1)?.position).to.equal(await rig.store.position());
    });

    it('goes on from any position, also over pages', async () => {
      let position = await rig.store.position();
      for (const [index, key] of ['a', 'b', 'c', 'd', 'e'].entries()) await takeTurn(rig.store, key, index);
      const seen: string[] = [];
      for (;;) {
        const page = (await rig.store.changes(position, 2)) ?? [];
        if (page.length === 0) break;
        seen.push(...page.map(({ conversationKey }) => conversationKey));
        position = page.at(-1)?.position ?? position;
      }
      expect(seen.join('')).to.equal('abcde');
      expect(await keysAfter(position)).to.deep.equal([]);
    });

    it('says nothing of a commit that was refused', async () => {
      await takeTurn(rig.store, 'a', 1);
      const position = await rig.store.position();
      await rig.store.accept(inboxItem('a', 2));
      const stale = { ...(await prepareTurn(rig.store, 'a', 2)), etag: 'old' };
      expect(await codeOf(rig.store.commit(stale))).to.equal('conflict');
      expect(await rig.store.position()).to.equal(position);
      await takeTurn(rig.store, 'b', 3);
      expect(await keysAfter(position)).to.deep.equal(['b']);
    });

    it('admits that it does not know what followed a position that is none of its own', async () => {
      await takeTurn(rig.store, 'a', 1);
      const strange = ['', '-1', '1.5', 'x', '999999', '1e3', ' 1', '１', `${'9'.repeat(400)}`, "0' OR 1=1"];
      for (const position of strange) expect(await keysAfter(position), position).to.equal(undefined);
    });

    it('forgets what is old, says so, and gives no position twice', async function () {
      this.timeout(60_000);
      const beginning = await rig.store.position();
      for (let n = 1; n <= old; n += 1) await takeTurn(rig.store, 'a', n);
      expect(await keysAfter(beginning, 1000)).to.have.length(old);
      const kept = await rig.store.position();
      rig.advance(25 * 3_600_000);
      for (let n = old + 1; n <= old + fresh; n += 1) await takeTurn(rig.store, 'a', n);
      expect(await keysAfter(beginning)).to.equal(undefined);
      expect(await keysAfter(kept, 1000)).to.have.length(fresh);
    });
  });
}
