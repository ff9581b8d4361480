import { expect } from 'chai';
import { describe, it } from 'mocha';
import { type Conversation, readLine, verifyAudit } from '../../storage/index.ts';
import { auditNote } from '../support/auditRecords.ts';
import { attachmentInfo, caseRecord, conversation, handoff, instant, promiseRecord } from '../support/records.ts';
import { takeTurn } from '../support/turns.ts';
import { type MakeStore, useStore } from './storeRig.ts';

/** What may stand in a conversation, and whether it may expire then. */
const STANDS: [key: string, change: Partial<Conversation>, rests: boolean][] = [
  ['talk', {}, true],
  ['closed', { cases: [caseRecord('closed', 'a', { status: 'closed' })] }, true],
  [
    'left',
    { cases: [caseRecord('left', 'b', { status: 'abandoned' }), caseRecord('left', 'c', { status: 'unreachable' })] },
    true,
  ],
  ['returned', { handoff: handoff('returned', 'h', { state: 'returned' }) }, true],
  ['open', { cases: [caseRecord('open', 'd'), caseRecord('open', 'e', { status: 'closed' })] }, false],
  ['followed', { cases: [caseRecord('followed', 'f', { status: 'followed_up' })] }, false],
  ['promised', { promises: [promiseRecord('promised', 'p')] }, false],
  ['waiting', { handoff: handoff('waiting', 'h') }, false],
  ['held', { handoff: handoff('held', 'h', { state: 'accepted' }) }, false],
];
const BEFORE = instant(60);

export function retentionContract(makeStore: MakeStore): void {
  describe('retention', () => {
    const rig = useStore(makeStore);
    const put = (key: string, change: Partial<Conversation>, n = 1) =>
      takeTurn(rig.store, key, n, (seq) => ({
        conversation: conversation(key, { ...change, lastSeq: seq }),
        audit: [auditNote()],
      }));

    it('removes what rests for long enough, a few at a time, and never what is open', async () => {
      for (const [key, change] of STANDS) await put(key, change);
      await put('late', { updatedAt: instant(61) });
      const counts: number[] = [];
      do counts.push(await rig.store.expire({ before: BEFORE, limit: 3 }));
      while (counts.at(-1) !== 0);
      expect(counts).to.deep.equal([3, 1, 0]);
      for (const [key, , rests] of STANDS) {
        expect((await rig.store.load(key)) === undefined, key).to.equal(rests);
        expect(await rig.store.entries(key, { after: 0, limit: 2 }), key).to.have.length(rests ? 0 : 1);
      }
      expect(await rig.store.load('late')).to.be.an('object');
      const lines = (await rig.store.auditLines({ after: 0, limit: 10 })).map(({ text }) => readLine(text));
      expect(lines.map(({ actor, action }) => [actor, action])).to.deep.equal(Array(4).fill(['system', 'erased']));
      expect((await verifyAudit(rig.store, { anchors: [], patienceMs: 0 })).faults).to.deep.equal([]);
    });

    it('keeps what was opened again', async () => {
      await put('k', {});
      const etag = (await rig.store.load('k'))?.etag;
      await put('k', { cases: [caseRecord('k', 'c')] }, 2);
      expect(etag).not.to.equal((await rig.store.load('k'))?.etag);
      expect(await rig.store.expire({ before: BEFORE, limit: 10 })).to.equal(0);
      expect(await rig.store.entries('k', { after: 0, limit: 5 })).to.have.length(2);
    });

    it('removes files before their conversation, of what rests only', async () => {
      for (const key of ['talk', 'open']) {
        await put(key, key === 'open' ? { cases: [caseRecord('open', 'd')] } : {});
        await rig.store.putAttachment(attachmentInfo(key, 'f'), Uint8Array.of(1, 2, 3));
      }
      // Cosmos DB knows when an item was stored by its own clock.
      const later = new Date(Date.now() + 3_600_000).toISOString();
      while ((await rig.store.expireFiles({ before: later, limit: 1 })) > 0);
      expect(await rig.store.getAttachment('talk', 'f')).to.equal(undefined);
      expect((await rig.store.getAttachment('open', 'f'))?.info.id).to.equal('f');
      expect(await rig.store.load('talk')).to.be.an('object');
    });
  });
}
