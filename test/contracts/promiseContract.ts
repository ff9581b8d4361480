import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { PromiseRecord } from '../../storage/index.ts';
import { instant, promiseRecord } from '../support/records.ts';
import { takeTurn } from '../support/turns.ts';
import { type MakeStore, useStore } from './storeRig.ts';

export function promiseContract(makeStore: MakeStore): void {
  describe('promises', () => {
    const rig = useStore(makeStore);
    let turns = 0;
    async function save(key: string, ...promises: PromiseRecord[]): Promise<void> {
      turns += 1;
      await takeTurn(rig.store, key, turns, () => ({ promises }));
    }
    const due = async (seconds: number, limit = 100) =>
      (await rig.store.duePromises(instant(seconds), limit)).map(({ id }) => id);

    it('come due at their time and not before, the most overdue first, after reopening too', async () => {
      await save(
        'a',
        promiseRecord('a', 'p3', { nextAt: instant(3) }),
        promiseRecord('a', 'p1', { nextAt: instant(1) }),
      );
      await save('b', promiseRecord('b', 'p2', { nextAt: instant(2) }));
      await rig.reopen();
      expect(await due(0.999)).to.deep.equal([]);
      expect(await due(2)).to.deep.equal(['p1', 'p2']);
      expect(await due(10)).to.deep.equal(['p1', 'p2', 'p3']);
      expect(await due(10, 2)).to.deep.equal(['p1', 'p2']);
      expect(await due(10, 0)).to.deep.equal([]);
    });

    it('are given back exactly', async () => {
      const promise = promiseRecord('k', 'p', { words: '明天之前答复您 👩‍👩‍👧‍👦', attempts: 2 });
      await save('k', promise);
      expect(await rig.store.duePromises(promise.nextAt, 1)).to.deep.equal([promise]);
    });

    it('tell when the next one is due', async () => {
      expect(await rig.store.nextPromiseAt()).to.equal(undefined);
      await save(
        'k',
        promiseRecord('k', 'p1', { nextAt: instant(50) }),
        promiseRecord('k', 'p2', { nextAt: instant(40) }),
      );
      expect(await rig.store.nextPromiseAt()).to.equal(instant(40));
    });

    it('that are closed never come due', async () => {
      const states = ['kept', 'broken', 'cancelled'] as const;
      await save('k', ...states.map((state) => promiseRecord('k', state, { nextAt: instant(1) })));
      expect(await due(10)).to.have.members(states);
      await save('k', ...states.map((state) => promiseRecord('k', state, { nextAt: instant(1), state })));
      expect(await due(10)).to.deep.equal([]);
      expect(await rig.store.nextPromiseAt()).to.equal(undefined);
    });

    it('that were put off come due at their new time', async () => {
      await save('k', promiseRecord('k', 'p', { nextAt: instant(1) }));
      await save('k', promiseRecord('k', 'p', { nextAt: instant(9), attempts: 1 }));
      expect(await due(8)).to.deep.equal([]);
      expect(await due(9)).to.deep.equal(['p']);
      expect(await rig.store.nextPromiseAt()).to.equal(instant(9));
    });

    it('of one id in two conversations are two', async () => {
      await save('a', promiseRecord('a', 'p'));
      await save('b', promiseRecord('b', 'p'));
      await save('a', promiseRecord('a', 'p', { state: 'kept' }));
      const left = await rig.store.duePromises(instant(1e6), 10);
      expect(left.map(({ conversationKey }) => conversationKey)).to.deep.equal(['b']);
    });
  });
}
