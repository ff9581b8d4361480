import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { OutboxItem } from '../../storage/index.ts';
import { conversation, entry, inboxItem, instant, outboxItem, turnCommit } from '../support/records.ts';
import { allPages, takeTurn } from '../support/turns.ts';
import { codeOf, type MakeStore, useStore } from './storeRig.ts';

const NOW = instant(1000);
const LATER = instant(2000);

export function outboxContract(makeStore: MakeStore): void {
  describe('outbox', () => {
    const rig = useStore(makeStore);
    const owed = async (now = NOW, limit = 100) => {
      const items = await allPages((page) => rig.store.owed({ now, ...page }), limit);
      return items.map((item) => `${item.conversationKey}${item.seq}`);
    };
    /** Commits one turn that owes `count` messages. */
    async function owe(key: string, count: number, change: (seq: number) => Partial<OutboxItem> = () => ({})) {
      await rig.store.accept(inboxItem(key, 1));
      const seqs = Array.from({ length: count }, (_, n) => n + 1);
      const commit = turnCommit(inboxItem(key, 1).id, {
        conversation: conversation(key, { lastSeq: count }),
        entries: seqs.map((seq) => entry(key, seq)),
        outbox: seqs.map((seq) => outboxItem(key, `t|${seq}`, seq, change(seq))),
      });
      await rig.store.commit({ ...commit, outbox: commit.outbox.toReversed() });
    }
    const delivered = (key: string, seq: number) => rig.store.settle(key, `t|${seq}`, { state: 'delivered', at: NOW });
    const retry = (key: string, seq: number, nextAttemptAt = LATER) =>
      rig.store.settle(key, `t|${seq}`, { state: 'retry', at: NOW, nextAttemptAt, code: '503' });

    it('offers what is owed, exactly and in order of seq, after reopening too', async () => {
      await owe('k', 3);
      await rig.reopen();
      const { items } = await rig.store.owed({ now: NOW, limit: 10 });
      expect(items).to.deep.equal([1, 2, 3].map((seq) => outboxItem('k', `t|${seq}`, seq)));
    });

    it('offers the oldest conversation first', async () => {
      await owe('a', 1, () => ({ owedSince: instant(1) }));
      await owe('b', 1, () => ({ owedSince: instant(2) }));
      await owe('c', 1, () => ({ owedSince: instant(3) }));
      expect(await owed()).to.deep.equal(['a1', 'b1', 'c1']);
    });

    it('keeps the order of seq when the clock went backwards', async () => {
      await owe('k', 4, (seq) => ({ owedSince: instant(100 - seq) }));
      expect(await owed()).to.deep.equal(['k1', 'k2', 'k3', 'k4']);
      expect(await owed(NOW, 1)).to.deep.equal(['k1', 'k2', 'k3', 'k4']);
    });

    it('offers nothing before its time', async () => {
      await owe('k', 1, () => ({ nextAttemptAt: LATER }));
      expect(await owed(instant(1999.999))).to.deep.equal([]);
      expect(await owed(LATER)).to.deep.equal(['k1']);
    });

    it('never offers a later message while an earlier one of its conversation must wait', async () => {
      await owe('k', 3, (seq) => ({ nextAttemptAt: seq === 2 ? LATER : instant(0) }));
      await owe('other', 2);
      expect(await owed()).to.have.members(['k1', 'other1', 'other2']);
      expect((await owed(LATER)).filter((item) => item.startsWith('k'))).to.deep.equal(['k1', 'k2', 'k3']);
    });

    it('settles what was delivered or refused for good', async () => {
      await owe('k', 3);
      await delivered('k', 1);
      await rig.store.settle('k', 't|2', { state: 'refused', at: NOW, code: '403' });
      expect(await owed()).to.deep.equal(['k3']);
      await rig.reopen();
      expect(await owed()).to.deep.equal(['k3']);
    });

    it('counts an attempt that is to be repeated, and holds back what comes after it', async () => {
      await owe('k', 2);
      await retry('k', 1);
      expect(await owed()).to.deep.equal([]);
      await rig.reopen();
      const { items } = await rig.store.owed({ now: LATER, limit: 10 });
      const waited = { ...outboxItem('k', 't|1', 1), attempts: 1, nextAttemptAt: LATER };
      expect(items).to.deep.equal([waited, outboxItem('k', 't|2', 2)]);
    });

    it('takes the first final outcome and ignores what comes after it', async () => {
      await owe('k', 1);
      await delivered('k', 1);
      await delivered('k', 1);
      await retry('k', 1, instant(0));
      await rig.store.settle('k', 't|1', { state: 'refused', at: NOW, code: '403' });
      expect(await owed(LATER)).to.deep.equal([]);
    });

    it('ignores the outcome of a message it does not know', async () => {
      await owe('k', 1);
      await rig.store.settle('k', 't|9', { state: 'delivered', at: NOW });
      await rig.store.settle('other', 't|1', { state: 'delivered', at: NOW });
      expect(await owed()).to.deep.equal(['k1']);
    });

    it('tells apart messages of one id in two conversations', async () => {
      await owe('a', 1);
      await owe('b', 1);
      await delivered('a', 1);
      expect(await owed()).to.deep.equal(['b1']);
    });

    it('shows every message once over its pages, each conversation in order', async () => {
      for (const key of ['a', 'b', 'c']) await owe(key, 5);
      const shown = await owed(NOW, 4);
      for (const key of ['a', 'b', 'c']) {
        expect(shown.filter((item) => item.startsWith(key))).to.deep.equal(
          [1, 2, 3, 4, 5].map((seq) => `${key}${seq}`),
        );
      }
      expect(shown).to.have.length(15);
    });

    it('lets no message overtake an earlier one that comes due between two pages', async () => {
      await owe('k', 1, () => ({ nextAttemptAt: LATER }));
      await owe('other', 2);
      await takeTurn(rig.store, 'k', 2, (seq) => ({ outbox: [outboxItem('k', 'u|1', seq)] }));
      const first = await rig.store.owed({ now: NOW, limit: 1 });
      expect(first.items.map(({ conversationKey }) => conversationKey)).to.deep.equal(['other']);
      const second = await rig.store.owed({ now: LATER, limit: 10, after: first.next });
      expect(second.items.map(({ conversationKey }) => conversationKey)).to.deep.equal(['other']);
    });

    it('keeps new messages behind old ones that are still owed', async () => {
      await owe('k', 1);
      await takeTurn(rig.store, 'k', 2, (seq) => ({ outbox: [outboxItem('k', 'u|1', seq)] }));
      await retry('k', 1);
      expect(await owed()).to.deep.equal([]);
      expect(await owed(LATER)).to.deep.equal(['k1', 'k2']);
    });

    it('may be sent by who committed it, and was left by nobody', async () => {
      await owe('k', 1);
      expect(await rig.store.mayDeliver('k', 't|1')).to.equal('yes');
      expect(await rig.store.takeOver()).to.deep.equal({ pending: [], owed: [] });
    });

    it('refuses a page cursor that it did not give', async () => {
      for (const after of ['', 'x', 'WyJhIl0', `' OR 1=1 --`]) {
        expect(await codeOf(rig.store.owed({ now: NOW, limit: 1, after })), after).to.equal('corrupt');
      }
    });
  });
}
