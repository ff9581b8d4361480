import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { CaseFile, StoreError } from '../../storage/index.ts';
import { caseRecord, handoff, instant, promiseRecord } from '../support/records.ts';
import { takeTurn } from '../support/turns.ts';
import { type MakeStore, useStore } from './storeRig.ts';

export function registerContract(makeStore: MakeStore): void {
  describe('the register', () => {
    const rig = useStore(makeStore);
    const idsOf = (files: readonly CaseFile[]) => files.map(({ record }) => record.id);

    /** Opens cases `c0`, `c1`, … a second apart, over two conversations. */
    async function open(count: number): Promise<void> {
      for (let n = 0; n < count; n += 1) {
        const key = `k${n % 2}`;
        await takeTurn(rig.store, key, n, () => ({ cases: [caseRecord(key, `c${n}`, { openedAt: instant(n) })] }));
      }
    }

    /** Every case, page by page. */
    async function allPages(limit: number, between: () => Promise<void> = async () => undefined): Promise<string[]> {
      const ids: string[] = [];
      let after: string | undefined;
      do {
        const page = await rig.store.caseFiles({ limit, after });
        ids.push(...idsOf(page.items));
        after = page.next;
        await between();
      } while (after !== undefined);
      return ids;
    }

    it('tells every case once, over any number of pages, also after reopening', async () => {
      await open(7);
      await rig.reopen();
      for (const limit of [1, 3, 7, 100]) {
        expect(await allPages(limit)).to.deep.equal(['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6']);
      }
    });

    it('tells no case twice when it changes between two pages', async () => {
      await open(4);
      let n = 10;
      const ids = await allPages(1, async () => {
        n += 1;
        if (n > 13) return;
        const changed = caseRecord('k0', 'c0', { openedAt: instant(0), severity: 4 });
        await takeTurn(rig.store, 'k0', n, () => ({ cases: [changed] }));
      });
      expect(ids).to.deep.equal(['c0', 'c1', 'c2', 'c3']);
    });

    it('keeps to the times of opening, the first included, the last not', async () => {
      await open(5);
      const between = async (from?: string, to?: string) =>
        idsOf((await rig.store.caseFiles({ from, to, limit: 100 })).items);
      expect(await between(instant(1), instant(3))).to.deep.equal(['c1', 'c2']);
      expect(await between(instant(3))).to.deep.equal(['c3', 'c4']);
      expect(await between(undefined, instant(1))).to.deep.equal(['c0']);
      expect(await between(instant(9))).to.deep.equal([]);
    });

    it('gives each case its own promises, ended ones too, and its own handoffs', async () => {
      const kept = promiseRecord('k', 'p1', { caseId: 'c1', state: 'kept', closedAt: instant(9) });
      const mine = handoff('k', 'h1', { caseId: 'c1', state: 'completed' });
      await takeTurn(rig.store, 'k', 1, () => ({
        cases: [caseRecord('k', 'c1'), caseRecord('k', 'c2')],
        promises: [kept, promiseRecord('k', 'p2', { caseId: 'c2' }), promiseRecord('k', 'p3', { caseId: undefined })],
        handoffs: [mine, handoff('k', 'h2')],
      }));
      await takeTurn(rig.store, 'other', 2, () => ({ promises: [promiseRecord('other', 'p4', { caseId: 'c1' })] }));
      const { items } = await rig.store.caseFiles({ limit: 10 });
      expect(items.find(({ record }) => record.id === 'c1')).to.deep.include({ promises: [kept], handoffs: [mine] });
      expect(items.find(({ record }) => record.id === 'c2')?.promises.map(({ id }) => id)).to.deep.equal(['p2']);
    });

    it('tells one case by its number, and nothing for a number nobody has', async () => {
      await open(2);
      expect((await rig.store.caseFile('K-c1'))?.record.id).to.equal('c1');
      expect(await rig.store.caseFile('K-c9')).to.equal(undefined);
    });

    it('refuses a place to go on from that it did not give', async () => {
      for (const after of ['', 'x', 'WyJhIiwiYiJd']) {
        const refused = await rig.store.caseFiles({ limit: 1, after }).catch((error: StoreError) => error.code);
        expect(refused, after).to.equal('corrupt');
      }
    });
  });
}
