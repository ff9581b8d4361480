import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';
import { MAX_BATCH_BYTES, type TurnCommit } from '../../storage/index.ts';
import {
  caseRecord,
  conversation,
  entry,
  handoff,
  inboxItem,
  instant,
  outboxItem,
  promiseRecord,
} from '../support/records.ts';
import { prepareTurn, takeTurn } from '../support/turns.ts';
import { codeOf, type MakeStore, useStore } from './storeRig.ts';

/** A commit with one of everything. */
function fullParts(key: string) {
  return (seq: number): Partial<TurnCommit> => ({
    cases: [caseRecord(key, 'case')],
    promises: [promiseRecord(key, 'promise')],
    handoffs: [handoff(key, 'handoff')],
    outbox: [outboxItem(key, `turn|${seq}`, seq)],
  });
}

export function commitContract(makeStore: MakeStore): void {
  describe('commit of a turn', () => {
    const rig = useStore(makeStore);

    /** Everything that can be seen of a store holding conversations `k` and `other`. */
    async function seen() {
      const { store } = rig;
      return {
        k: await store.load('k'),
        other: await store.load('other'),
        entries: await store.entries('k', { after: 0, limit: 1000 }),
        pending: (await store.pending({ limit: 1000 })).items,
        owed: (await store.owed({ now: instant(1e6), limit: 1000 })).items,
        promises: await store.duePromises(instant(1e6), 1000),
        cases: await store.casesOfCustomer('directline', 'u', 1000),
      };
    }

    it('knows no conversation that was never committed', async () => {
      expect(await rig.store.load('k')).to.equal(undefined);
    });

    it('shows all of a commit, exactly, and keeps it', async () => {
      await rig.store.accept(inboxItem('k', 1));
      const turn = await prepareTurn(rig.store, 'k', 1, fullParts('k'));
      turn.conversation.dialog = {
        text: 'nul \u0000, lone \ud800, 👩‍👩‍👧‍👦',
        deep: { a: [null, true, 1.5, { b: [] }] },
      };
      turn.conversation.cases = turn.cases;
      turn.conversation.handoff = handoff('k', 'handoff');
      const etag = await rig.store.commit(turn);
      await rig.reopen();
      expect(await seen()).to.deep.equal({
        k: { value: turn.conversation, etag },
        other: undefined,
        entries: turn.entries,
        pending: [],
        owed: turn.outbox,
        promises: turn.promises,
        cases: turn.cases,
      });
    });

    it('replaces cases, promises and the conversation, and adds entries', async () => {
      await takeTurn(rig.store, 'k', 1, fullParts('k'));
      const moved = {
        cases: [caseRecord('k', 'case', { severity: 4 })],
        promises: [promiseRecord('k', 'promise', { attempts: 1 })],
      };
      await takeTurn(rig.store, 'k', 2, () => ({
        ...moved,
        handoffs: [handoff('k', 'handoff', { state: 'accepted' })],
      }));
      const { entries, cases, promises } = await seen();
      expect(entries.map(({ seq }) => seq)).to.deep.equal([1, 2]);
      expect({ cases, promises }).to.deep.equal(moved);
    });

    it('gives each version an ETag of its own', async () => {
      const etags = new Set<string>();
      for (let n = 1; n <= 5; n += 1) etags.add(await takeTurn(rig.store, 'k', n));
      await rig.reopen();
      for (let n = 6; n <= 10; n += 1) etags.add(await takeTurn(rig.store, 'k', n));
      expect(etags.size).to.equal(10);
    });

    it('hands out values that are the reader\u2019s own', async () => {
      await takeTurn(rig.store, 'k', 1);
      const first = await rig.store.load('k');
      if (first) first.value.dialog.changed = true;
      expect((await rig.store.load('k'))?.value.dialog).to.deep.equal({});
    });

    it('leaves other conversations alone', async () => {
      await takeTurn(rig.store, 'other', 1, () => ({ cases: [caseRecord('other', 'case', { number: 'K-other' })] }));
      const before = await rig.store.load('other');
      await takeTurn(rig.store, 'k', 1, fullParts('k'));
      expect(await rig.store.load('other')).to.deep.equal(before);
      expect((await rig.store.caseByNumber('K-other'))?.conversationKey).to.equal('other');
    });

    describe('that is refused', () => {
      beforeEach(async () => {
        await takeTurn(rig.store, 'k', 1, () => ({ cases: [caseRecord('k', 'mine')] }));
        await takeTurn(rig.store, 'other', 1, () => ({ cases: [caseRecord('other', 'taken', { number: 'K-taken' })] }));
        for (const n of [2, 3]) await rig.store.accept(inboxItem('k', n));
        await rig.store.accept(inboxItem('other', 9));
      });

      const entryOf = (seq: number) => entry('k', seq);
      const refusals: [what: string, code: string, change: (turn: TurnCommit) => Partial<TurnCommit>][] = [
        [
          'no ETag, though the conversation exists',
          'conflict',
          () => ({ etag: undefined, conversation: conversation('k'), entries: [] }),
        ],
        ['an ETag of another time', 'conflict', () => ({ etag: 'stale' })],
        ['the ETag "*"', 'conflict', () => ({ etag: '*' })],
        ['an empty ETag', 'conflict', () => ({ etag: '' })],
        ['an inbox item that is done', 'conflict', () => ({ inboxDone: inboxItem('k', 1).id })],
        ['an inbox item that was never accepted', 'conflict', () => ({ inboxDone: inboxItem('k', 99).id })],
        ['an inbox item of another conversation', 'conflict', () => ({ inboxDone: inboxItem('other', 9).id })],
        [
          'a case number that another case holds',
          'conflict',
          () => ({ cases: [caseRecord('k', 'new', { number: 'K-taken' })] }),
        ],
        [
          'two new cases with one number',
          'conflict',
          () => ({ cases: ['new1', 'new2'].map((id) => caseRecord('k', id, { number: 'K-new' })) }),
        ],
        [
          'an entry that leaves a gap',
          'corrupt',
          (turn) => ({ entries: [entryOf(3)], conversation: { ...turn.conversation, lastSeq: 3 } }),
        ],
        [
          'an entry that is stored already',
          'corrupt',
          (turn) => ({ entries: [entryOf(1)], conversation: { ...turn.conversation, lastSeq: 1 } }),
        ],
        ['a lastSeq without its entry', 'corrupt', () => ({ entries: [] })],
        [
          'entries in the wrong order',
          'corrupt',
          (turn) => ({ entries: [entryOf(3), entryOf(2)], conversation: { ...turn.conversation, lastSeq: 3 } }),
        ],
        ['an entry of another conversation', 'corrupt', () => ({ entries: [entry('other', 2)] })],
        ['a case of another conversation', 'corrupt', () => ({ cases: [caseRecord('other', 'x')] })],
        ['an outbox item of another conversation', 'corrupt', () => ({ outbox: [outboxItem('other', 'x', 2)] })],
        ...[{ number: 'K-2' }, { customer: { id: 'x' } }, { channelId: 'msteams' }, { openedAt: instant(9) }].map(
          (change): (typeof refusals)[number] => [
            `a stored case with another ${Object.keys(change)}`,
            'corrupt',
            () => ({ cases: [caseRecord('k', 'mine', change)] }),
          ],
        ),
        [
          'a conversation that is not valid',
          'corrupt',
          (turn) => ({ conversation: { ...turn.conversation, failures: Number.NaN } }),
        ],
        ['a case that is not valid', 'corrupt', () => ({ cases: [caseRecord('k', 'x', { severity: 9 })] })],
        [
          '101 operations',
          'too_large',
          () => ({ promises: Array.from({ length: 97 }, (_, n) => promiseRecord('k', `p${n}`)) }),
        ],
        [
          'more than the bytes of a batch',
          'too_large',
          () => ({ entries: [entry('k', 2, { text: '投'.repeat(MAX_BATCH_BYTES / 3) })] }),
        ],
      ];

      for (const [what, code, change] of refusals) {
        it(`for ${what} is ${code}, and nothing of it is written`, async () => {
          const turn = await prepareTurn(rig.store, 'k', 2, fullParts('k'));
          const before = await seen();
          expect(await codeOf(rig.store.commit({ ...turn, ...change(turn) }))).to.equal(code);
          expect(await seen()).to.deep.equal(before);
          // The same turn without the fault goes through: it was that fault that was refused.
          expect(await codeOf(rig.store.commit(turn))).to.equal(undefined);
        });
      }

      it('for a gap before the first entry of a new conversation is corrupt', async () => {
        await rig.store.accept(inboxItem('new', 1));
        const turn = await prepareTurn(rig.store, 'new', 1);
        const gap = { ...turn, conversation: conversation('new', { lastSeq: 2 }), entries: [entry('new', 2)] };
        expect(await codeOf(rig.store.commit(gap))).to.equal('corrupt');
        expect(await rig.store.load('new')).to.equal(undefined);
      });

      it('for an ETag though the conversation does not exist is a conflict', async () => {
        await rig.store.accept(inboxItem('new', 1));
        const turn = await prepareTurn(rig.store, 'new', 1);
        expect(await codeOf(rig.store.commit({ ...turn, etag: 'x' }))).to.equal('conflict');
        expect(await rig.store.load('new')).to.equal(undefined);
      });
    });

    it('takes exactly 100 operations, and nearly the bytes of a batch', async () => {
      await takeTurn(rig.store, 'k', 1, () => ({
        promises: Array.from({ length: 96 }, (_, n) => promiseRecord('k', `p${n}`)),
      }));
      expect(await rig.store.duePromises(instant(1e6), 1000)).to.have.length(96);
      const text = 'x'.repeat(MAX_BATCH_BYTES - 2000);
      await takeTurn(rig.store, 'k', 2, (seq) => ({ entries: [entry('k', seq, { text })] }));
      expect((await rig.store.entries('k', { after: 1, limit: 1 })).map((item) => item.text.length)).to.deep.equal([
        text.length,
      ]);
    });
  });
}
