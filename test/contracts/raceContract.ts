import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { StoreErrorCode } from '../../storage/index.ts';
import { caseRecord, inboxItem } from '../support/records.ts';
import { prepareTurn, takeTurn } from '../support/turns.ts';
import { codeOf, type Effort, type MakeStore, useStore } from './storeRig.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n + 1);

export function raceContract(makeStore: MakeStore, { contenders }: Effort): void {
  describe('turns at the same time', () => {
    const rig = useStore(makeStore);

    /** Answers activity `n`, again and again until the commit wins. */
    async function insist(key: string, n: number): Promise<void> {
      await rig.store.accept(inboxItem(key, n));
      let code: StoreErrorCode | undefined;
      do code = await codeOf(rig.store.commit(await prepareTurn(rig.store, key, n)));
      while (code === 'conflict');
      if (code) throw new Error(`refused with ${code}`);
    }

    for (const first of [true, false]) {
      it(`on one ${first ? 'new' : 'stored'} conversation: exactly one of ${contenders} wins an ETag`, async () => {
        if (!first) await takeTurn(rig.store, 'k', 1000);
        const before = (await rig.store.load('k'))?.value.lastSeq ?? 0;
        await Promise.all(numbers(contenders).map((n) => rig.store.accept(inboxItem('k', n))));
        const turns = await Promise.all(numbers(contenders).map((n) => prepareTurn(rig.store, 'k', n)));
        const codes = await Promise.all(turns.map((turn) => codeOf(rig.store.commit(turn))));
        const winners = turns.filter((_, index) => codes[index] === undefined);
        expect(winners).to.have.length(1);
        expect(codes.filter((code) => code === 'conflict')).to.have.length(contenders - 1);
        const entries = await rig.store.entries('k', { after: before, limit: 100 });
        expect(entries).to.deep.equal(winners[0]?.entries);
        expect((await rig.store.pending({ limit: 100 })).items).to.have.length(contenders - 1);
      });
    }

    it(`on one conversation: all ${contenders} land, once each and without a gap, when losers try again`, async () => {
      await Promise.all(numbers(contenders).map((n) => insist('k', n)));
      const entries = await rig.store.entries('k', { after: 0, limit: 100 });
      expect(entries.map(({ seq }) => seq)).to.deep.equal(numbers(contenders));
      expect(new Set(entries.map(({ activityId }) => activityId)).size).to.equal(contenders);
      expect((await rig.store.pending({ limit: 100 })).items).to.deep.equal([]);
    });

    it('on 50 conversations do not disturb each other', async () => {
      await Promise.all(numbers(50).map((n) => takeTurn(rig.store, `k${n}`, 1)));
      const loaded = await Promise.all(numbers(50).map((n) => rig.store.load(`k${n}`)));
      expect(loaded.map((item) => item?.value.lastSeq)).to.deep.equal(numbers(50).map(() => 1));
    });

    it('do not both get one case number', async () => {
      await Promise.all(numbers(10).map((n) => rig.store.accept(inboxItem(`k${n}`, 1))));
      const codes = await Promise.all(
        numbers(10).map(async (n) => {
          const record = caseRecord(`k${n}`, `case${n}`, { number: 'K-wanted' });
          return codeOf(rig.store.commit(await prepareTurn(rig.store, `k${n}`, 1, () => ({ cases: [record] }))));
        }),
      );
      const winner = codes.indexOf(undefined) + 1;
      expect(codes.filter((code) => code === 'conflict')).to.have.length(9);
      expect((await rig.store.caseByNumber('K-wanted'))?.conversationKey).to.equal(`k${winner}`);
    });

    it('do not lose a refused commit\u2019s neighbours', async () => {
      await Promise.all(numbers(20).map((n) => rig.store.accept(inboxItem(`k${n}`, 1))));
      const codes = await Promise.all(
        numbers(20).map(async (n) => {
          const turn = await prepareTurn(rig.store, `k${n}`, 1);
          return codeOf(rig.store.commit(n % 2 === 0 ? { ...turn, etag: 'stale' } : turn));
        }),
      );
      expect(codes).to.deep.equal(numbers(20).map((n) => (n % 2 === 0 ? 'conflict' : undefined)));
      const stored = await Promise.all(numbers(20).map(async (n) => (await rig.store.load(`k${n}`)) !== undefined));
      expect(stored).to.deep.equal(numbers(20).map((n) => n % 2 === 1));
    });
  });
}
