import { expect } from 'chai';
import { describe, it } from 'mocha';
import { HOSTILE_IDS } from '../support/hostileIds.ts';
import {
  attachmentInfo,
  caseRecord,
  conversation,
  handoff,
  inboxItem,
  instant,
  outboxItem,
  promiseRecord,
} from '../support/records.ts';
import { takeTurn } from '../support/turns.ts';
import { type MakeStore, useStore } from './storeRig.ts';

export function hostileIdContract(makeStore: MakeStore): void {
  describe('hostile ids', () => {
    const rig = useStore(makeStore);

    it('name conversations, and everything in them, without meeting each other', async () => {
      const beginning = await rig.store.position();
      for (const [n, id] of HOSTILE_IDS.entries()) {
        await takeTurn(rig.store, id, n, (seq) => ({
          conversation: conversation(id, { lastSeq: seq, handoff: handoff(id, id) }),
          cases: [caseRecord(id, id, { number: id, customer: { id }, locale: n % 2 ? 'en' : 'zh-Hans' })],
          promises: [promiseRecord(id, id)],
          outbox: [outboxItem(id, id, seq)],
        }));
      }
      await rig.reopen();
      for (const [n, id] of HOSTILE_IDS.entries()) {
        const what = JSON.stringify(id);
        const loaded = await rig.store.load(id);
        expect([loaded?.value.key, loaded?.value.lastSeq], what).to.deep.equal([id, 1]);
        expect(
          (await rig.store.entries(id, { after: 0, limit: 10 })).map((item) => item.activityId),
          what,
        ).to.deep.equal([`a${n}`]);
        expect((await rig.store.caseByNumber(id))?.conversationKey, what).to.equal(id);
        expect(
          (await rig.store.casesOfCustomer('directline', id, 10)).map((item) => item.id),
          what,
        ).to.deep.equal([id]);
      }
      const promised = (await rig.store.duePromises(instant(1e6), 100)).map(({ id }) => id);
      expect(promised).to.have.members(HOSTILE_IDS);
      const changes = (await rig.store.changes(beginning, 1000)) ?? [];
      expect(changes.map(({ conversationKey }) => conversationKey)).to.deep.equal(HOSTILE_IDS);
      expect((await rig.store.queue({ limit: 1000 })).items).to.deep.equal(HOSTILE_IDS);
    });

    it('name owed messages one by one', async () => {
      for (const [n, id] of HOSTILE_IDS.entries()) {
        await takeTurn(rig.store, 'k', n, (seq) => ({ outbox: [outboxItem('k', id, seq)] }));
      }
      for (const [n, id] of HOSTILE_IDS.entries()) {
        await rig.store.settle('k', id, { state: 'delivered', at: instant(0) });
        const left = (await rig.store.owed({ now: instant(0), limit: 100 })).items.map((item) => item.id);
        expect(left, JSON.stringify(id)).to.deep.equal(HOSTILE_IDS.slice(n + 1));
      }
    });

    it('name inbox items, attachments and secrets', async () => {
      for (const [n, id] of HOSTILE_IDS.entries()) {
        const what = JSON.stringify(id);
        expect(await rig.store.accept(inboxItem('k', n, { id })), what).to.equal('accepted');
        expect(await rig.store.accept(inboxItem('k', n, { id })), what).to.equal('duplicate');
        expect(await rig.store.secret(id, () => `secret ${n}`), what).to.equal(`secret ${n}`);
        await rig.store.putAttachment(attachmentInfo(id, id, { bytes: 1 }), Uint8Array.of(n));
      }
      for (const [n, id] of HOSTILE_IDS.entries()) {
        expect([...((await rig.store.getAttachment(id, id))?.bytes ?? [])], JSON.stringify(id)).to.deep.equal([n]);
      }
      const pending = (await rig.store.pending({ limit: 100 })).items.map((item) => item.id);
      expect(pending).to.deep.equal(HOSTILE_IDS);
    });
  });
}
