import { expect } from 'chai';
import { describe, it } from 'mocha';
import { inboxItem, instant } from '../support/records.ts';
import { allPages, takeTurn } from '../support/turns.ts';
import { codeOf, type MakeStore, useStore } from './storeRig.ts';

const DAY = 86_400_000;

export function inboxContract(makeStore: MakeStore): void {
  describe('inbox', () => {
    const rig = useStore(makeStore);
    const pendingIds = async (limit = 100) =>
      (await allPages((page) => rig.store.pending(page), limit)).map(({ id }) => id);

    it('accepts an activity once, and calls every further copy a duplicate', async () => {
      expect(await rig.store.accept(inboxItem('k', 1))).to.equal('accepted');
      expect(await rig.store.accept(inboxItem('k', 1))).to.equal('duplicate');
      await rig.reopen();
      expect(await rig.store.accept(inboxItem('k', 1))).to.equal('duplicate');
      expect(await pendingIds()).to.have.length(1);
    });

    it('keeps the first of two activities that share an id', async () => {
      await rig.store.accept(inboxItem('k', 1));
      await rig.store.accept(inboxItem('k', 1, { activity: { type: 'message', text: 'other' } }));
      expect((await rig.store.pending({ limit: 10 })).items).to.deep.equal([inboxItem('k', 1)]);
    });

    it('accepts exactly one of 100 copies that arrive at once', async () => {
      const answers = await Promise.all(Array.from({ length: 100 }, () => rig.store.accept(inboxItem('k', 1))));
      expect(answers.filter((answer) => answer === 'accepted')).to.have.length(1);
    });

    it('still knows an answered activity after seven days', async () => {
      await takeTurn(rig.store, 'k', 1);
      for (let day = 1; day <= 7; day += 1) {
        rig.advance(DAY);
        await rig.store.accept(inboxItem('other', day));
        expect(await rig.store.accept(inboxItem('k', 1)), `day ${day}`).to.equal('duplicate');
      }
    });

    it('never forgets an activity that has had no turn', async () => {
      await rig.store.accept(inboxItem('k', 1));
      rig.advance(400 * DAY);
      await rig.store.accept(inboxItem('k', 2));
      rig.advance(DAY);
      expect(await rig.store.accept(inboxItem('k', 1))).to.equal('duplicate');
      expect(await pendingIds()).to.deep.equal([inboxItem('k', 1).id, inboxItem('k', 2).id]);
    });

    it('gives what is pending in order, whatever order it was written in, after reopening too', async () => {
      const items = [3, 1, 5, 2, 4].flatMap((n) => [inboxItem('a', 2 * n), inboxItem('b', 2 * n + 1)]);
      await Promise.all(items.map((item) => rig.store.accept(item)));
      await rig.reopen();
      const expected = items.toSorted((x, y) => (x.order < y.order ? -1 : 1)).map(({ id }) => id);
      expect(await pendingIds()).to.deep.equal(expected);
      expect(await pendingIds(3)).to.deep.equal(expected);
    });

    it('ends its pages exactly, also when the last page is full', async () => {
      for (let n = 1; n <= 6; n += 1) await rig.store.accept(inboxItem('k', n));
      expect(await pendingIds(3)).to.have.length(6);
      expect(await pendingIds(6)).to.have.length(6);
      expect((await rig.store.pending({ limit: 6 })).next).to.equal(undefined);
    });

    it('neither repeats nor skips an old item while new ones arrive between two pages', async () => {
      for (let n = 1; n <= 4; n += 1) await rig.store.accept(inboxItem('k', n));
      const first = await rig.store.pending({ limit: 2 });
      await rig.store.accept(inboxItem('k', 5));
      const second = await rig.store.pending({ limit: 10, after: first.next });
      const seen = [...first.items, ...second.items].map(({ order }) => order);
      expect(seen).to.deep.equal([1, 2, 3, 4, 5].map((n) => inboxItem('k', n).order));
    });

    it('no longer lists an activity that has had its turn', async () => {
      await rig.store.accept(inboxItem('k', 2));
      await takeTurn(rig.store, 'k', 1);
      expect(await pendingIds()).to.deep.equal([inboxItem('k', 2).id]);
    });

    it('says what has become of an activity, after reopening too', async () => {
      await rig.store.accept(inboxItem('k', 1));
      await takeTurn(rig.store, 'k', 2);
      await rig.reopen();
      const states = [1, 2, 3].map((n) => rig.store.inboxState('k', inboxItem('k', n).id));
      expect(await Promise.all(states)).to.deep.equal(['pending', 'done', 'unknown']);
    });

    it('gives an activity back exactly', async () => {
      const texts = ['nul \u0000', 'lone \ud800', '👩‍👩‍👧‍👦', '\u202e', `'";--`, 'x'.repeat(100_000)];
      const activity = { type: 'message', texts, deep: { a: [null, true, 1.5, -0.25, { b: [] }] } };
      await rig.store.accept(inboxItem('k', 1, { activity }));
      expect((await rig.store.pending({ limit: 1 })).items).to.deep.equal([inboxItem('k', 1, { activity })]);
    });

    it('refuses an item that could not be read back', async () => {
      expect(await codeOf(rig.store.accept(inboxItem('k', 1, { receivedAt: 'yesterday' })))).to.equal('corrupt');
      expect(await pendingIds()).to.deep.equal([]);
    });

    it('refuses a page cursor that it did not give', async () => {
      for (const after of ['', 'x', instant(0), 'WyJhIl0', `' OR 1=1 --`]) {
        expect(await codeOf(rig.store.pending({ limit: 1, after })), after).to.equal('corrupt');
      }
    });
  });
}
