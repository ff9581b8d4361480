import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Conversation } from '../../storage/index.ts';
import { caseRecord, conversation, handoff, promiseRecord } from '../support/records.ts';
import { allPages, takeTurn } from '../support/turns.ts';
import { type MakeStore, useStore } from './storeRig.ts';

export function queueContract(makeStore: MakeStore): void {
  describe('the queue', () => {
    const rig = useStore(makeStore);
    let turns = 0;
    async function save(key: string, change: Partial<Conversation>): Promise<void> {
      turns += 1;
      await takeTurn(rig.store, key, turns, (seq) => ({
        conversation: conversation(key, { ...change, lastSeq: seq }),
      }));
    }
    const keys = (limit = 100) => allPages((page) => rig.store.queue(page), limit);

    it('holds who waits, then who is held, then what the bot has not settled, and nothing else', async () => {
      await save('talking', { cases: [caseRecord('talking', 'c1', { status: 'clarifying' })] });
      await save('nothing', {});
      await save('held', { handoff: handoff('held', 'h', { state: 'accepted' }) });
      await save('closed', { cases: [caseRecord('closed', 'c2', { status: 'closed' })] });
      await save('waiting', { handoff: handoff('waiting', 'h') });
      await save('owed', {
        cases: [caseRecord('owed', 'c3', { status: 'accepted' })],
        promises: [promiseRecord('owed', 'p', { kind: 'remedy' })],
      });
      await save('agreed', {
        cases: [caseRecord('agreed', 'c4', { status: 'accepted' })],
        promises: [promiseRecord('agreed', 'p')],
      });
      await save('returned', { handoff: handoff('returned', 'h', { state: 'returned' }) });
      const expected = ['waiting', 'held', 'talking', 'owed'];
      for (const limit of [100, 1, 2, 3]) expect(await keys(limit), `${limit} a page`).to.deep.equal(expected);
      await rig.reopen();
      expect(await keys()).to.deep.equal(expected);
      expect(await keys(2)).to.deep.equal(expected);
    });

    it('follows every change', async () => {
      const states = ['requested', 'accepted', 'returned', 'requested', 'completed'] as const;
      const seen: number[] = [];
      for (const state of states) {
        await save('k', { handoff: handoff('k', 'h', { state }) });
        seen.push((await keys()).length);
      }
      expect(seen).to.deep.equal([1, 1, 0, 1, 0]);
    });
  });
}
