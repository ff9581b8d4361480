import { expect } from 'chai';
import { describe, it } from 'mocha';
import { type AuditNote, verifyAudit } from '../../storage/index.ts';
import { auditNote } from '../support/auditRecords.ts';
import { allPages, takeTurn } from '../support/turns.ts';
import { codeOf, type MakeStore, useStore } from './storeRig.ts';

export function auditContract(makeStore: MakeStore): void {
  describe('the audit chains', () => {
    const rig = useStore(makeStore);
    const turn = (key: string, n: number, audit: AuditNote[]) => takeTurn(rig.store, key, n, () => ({ audit }));
    const faults = async () => (await verifyAudit(rig.store, { anchors: [], patienceMs: 0 })).faults;
    const said = async (conversationKey?: string) =>
      (await rig.store.auditLines({ conversationKey, after: 0, limit: 100 })).map(({ text }) => JSON.parse(text));

    it('hold nothing at first', async () => {
      expect(await rig.store.auditHead()).to.equal(undefined);
      expect(await rig.store.auditHead('k')).to.equal(undefined);
      expect(await said()).to.deep.equal([]);
      expect(await verifyAudit(rig.store, { anchors: [] })).to.deep.include({ lines: 0, chains: 0, faults: [] });
    });

    it('say what turns did, in the order in which they did it, also after the store was opened again', async () => {
      await turn('k', 1, [auditNote({ details: { to: 'restated' } }), auditNote({ action: 'promise' })]);
      await turn('k', 2, []);
      await rig.reopen();
      await turn('k', 3, [auditNote({ actor: 'p1', details: { seq: 3, urgent: true } })]);
      expect(await said('k')).to.deep.equal([
        [1, auditNote().at, 'bot', 'case_status', 'K-1', 'to', 'restated'],
        [2, auditNote().at, 'bot', 'promise', 'K-1', 'to', 'closed'],
        [3, auditNote().at, 'p1', 'case_status', 'K-1', 'seq', 3, 'urgent', true],
      ]);
      expect((await rig.store.auditHead('k'))?.seq).to.equal(3);
      expect(await faults()).to.deep.equal([]);
    });

    it('say what was done in the house, whoever adds at the same time', async () => {
      const add = (n: number) => rig.store.recordAudit([auditNote({ actor: `p${n}`, subject: undefined })]);
      await Promise.all(Array.from({ length: 8 }, (_, n) => add(n)));
      await rig.reopen();
      const head = await rig.store.recordAudit([auditNote(), auditNote()]);
      expect(head.seq).to.equal(10);
      expect(await rig.store.auditHead()).to.deep.equal(head);
      expect((await said()).map(([seq]) => seq)).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      expect(await rig.store.auditLines({ after: 8, limit: 1 })).to.have.length(1);
      expect(await faults()).to.deep.equal([]);
    });

    it('are written with a turn or not at all', async () => {
      await turn('k', 1, [auditNote()]);
      const stale = takeTurn(rig.store, 'k', 2, () => ({ audit: [auditNote()], cases: [{} as never] }));
      expect(await codeOf(stale)).to.equal('corrupt');
      expect(await codeOf(turn('k', 3, [auditNote({ actor: 'Li Lei' })]))).to.equal('corrupt');
      expect(
        await codeOf(
          turn(
            'k',
            4,
            Array.from({ length: 101 }, () => auditNote()),
          ),
        ),
      ).to.equal('too_large');
      expect((await rig.store.auditHead('k'))?.seq).to.equal(1);
      expect((await rig.store.load('k'))?.value.lastSeq).to.equal(1);
      expect(await faults()).to.deep.equal([]);
    });

    it('take codes and nothing that a customer could have said', async () => {
      const words: Partial<AuditNote>[] = [
        { actor: 'two words' },
        { subject: '13800138000 call me' },
        { details: { said: '我要投诉' } },
        { details: { 'a key': 1 } },
        { action: 'anything' as never },
      ];
      for (const change of words) {
        expect(await codeOf(rig.store.recordAudit([auditNote(change)])), JSON.stringify(change)).to.equal('corrupt');
      }
      expect(await codeOf(rig.store.recordAudit([]))).to.equal('corrupt');
    });

    it('are found, each once, over any number of pages', async () => {
      for (const [index, key] of ['a', 'b', 'c', 'd', 'e'].entries()) await turn(key, index, [auditNote()]);
      const found = await allPages((options) => rig.store.auditChains(options), 2);
      expect(found.map(({ conversationKey }) => conversationKey).sort()).to.deep.equal(['a', 'b', 'c', 'd', 'e']);
      for (const { conversationKey, head } of found) {
        expect(await rig.store.auditHead(conversationKey)).to.deep.equal(head);
      }
      expect(await verifyAudit(rig.store, { anchors: [] })).to.deep.include({ lines: 5, chains: 5, faults: [] });
    });

    it('are of one conversation each: those of two differ though the same was done', async () => {
      await turn('a', 1, [auditNote()]);
      await turn('b', 1, [auditNote()]);
      const [a, b] = await Promise.all(['a', 'b'].map((key) => rig.store.auditHead(key)));
      expect(a?.mac).not.to.equal(b?.mac);
    });

    it('take new things while they are verified', async () => {
      for (let n = 0; n < 5; n += 1) await turn('k', n, [auditNote()]);
      const going = Promise.all([5, 6, 7, 8].map((n) => rig.store.recordAudit([auditNote({ actor: `p${n}` })])));
      expect(await faults()).to.deep.equal([]);
      await going;
      expect(await faults()).to.deep.equal([]);
    });
  });
}
