import { expect } from 'chai';
import { describe, it } from 'mocha';
import { MAX_PIECE_BYTES } from '../../storage/index.ts';
import { canary, seedCanary } from '../support/canaries.ts';
import { HOSTILE_IDS } from '../support/hostileIds.ts';
import { instant } from '../support/records.ts';
import { takeTurn } from '../support/turns.ts';
import { codeOf, type MakeStore, useStore } from './storeRig.ts';

const LATER = instant(86_400);

export function pieceContract(makeStore: MakeStore): void {
  describe('pieces of files', () => {
    const rig = useStore(makeStore);
    const piece = (n: number, conversationKey = 'k', text = `piece ${n}`) => ({ n, conversationKey, text });
    const texts = async (file: string, from = 0, to = 1000) =>
      (await rig.store.pieces(file, { from, to })).map(({ n, text }) => `${n} ${text}`);

    it('come in their order, part by part, after reopening too', async () => {
      for (const key of ['k', 'l']) await takeTurn(rig.store, key, 1);
      const order = [10, 2, 0, 1, 300].map((n) => piece(n, n % 2 ? 'l' : 'k', `退款 ${n}\r\n"x"`));
      expect(await rig.store.putPieces('f', order, LATER)).to.equal(5);
      await rig.store.putPieces('other', [piece(5)], LATER);
      await rig.reopen();
      const all = [0, 1, 2, 10, 300].map((n) => `${n} 退款 ${n}\r\n"x"`);
      expect(await texts('f')).to.deep.equal(all);
      expect(await texts('f', 1, 10)).to.deep.equal(all.slice(1, 3));
      expect(await texts('f', 301)).to.deep.equal([]);
      expect(await texts('none')).to.deep.equal([]);
    });

    it('are replaced where they are there already', async () => {
      await takeTurn(rig.store, 'k', 1);
      await rig.store.putPieces('f', [piece(0), piece(1)], LATER);
      await rig.store.putPieces('f', [piece(1, 'k', 'again'), piece(2)], LATER);
      expect(await texts('f')).to.deep.equal(['0 piece 0', '1 again', '2 piece 2']);
    });

    it('of a conversation that is not there are passed over', async () => {
      await takeTurn(rig.store, 'k', 1);
      expect(await rig.store.putPieces('f', [piece(0), piece(1, 'gone'), piece(2)], LATER)).to.equal(2);
      expect(await texts('f')).to.deep.equal(['0 piece 0', '2 piece 2']);
    });

    it('go when their customer is erased, and when their conversation expires', async () => {
      for (const n of [1, 2]) await seedCanary(rig.store, canary(n));
      const keys = [1, 2, 1].map((n) => canary(n).key);
      await rig.store.putPieces(
        'f',
        keys.map((key, n) => piece(n, key)),
        LATER,
      );
      const customer = await rig.store.customerName('directline', canary(1).id);
      await rig.store.erase({ v: 1, id: 'e', customer, at: instant(1e6), by: 'ops' });
      expect(await texts('f')).to.deep.equal(['1 piece 1']);
      expect(await rig.store.putPieces('f', [piece(0, canary(1).key)], LATER)).to.equal(0);
      await takeTurn(rig.store, 'rests', 1);
      await rig.store.putPieces('f', [piece(7, 'rests')], LATER);
      await rig.store.expire({ before: instant(1e9), limit: 50 });
      expect(await texts('f', 7)).to.deep.equal([]);
      await rig.reopen();
      expect(await texts('f', 0, 1)).to.deep.equal([]);
    });

    it('are removed step by step, those of one file only', async () => {
      await takeTurn(rig.store, 'k', 1);
      const some = [0, 1, 2, 3, 4].map((n) => piece(n));
      for (const file of ['f', 'g']) await rig.store.putPieces(file, some, LATER);
      expect(await rig.store.removePieces('f', 3)).to.equal(3);
      expect(await rig.store.removePieces('f', 3)).to.equal(2);
      expect(await rig.store.removePieces('f', 3)).to.equal(0);
      expect([await texts('f'), (await texts('g')).length]).to.deep.equal([[], 5]);
    });

    it('are refused when they are too large, and kept when they just fit', async () => {
      await takeTurn(rig.store, 'k', 1);
      const large = '客'.repeat(MAX_PIECE_BYTES / 3);
      expect(await codeOf(rig.store.putPieces('f', [piece(0), piece(1, 'k', `${large}客`)], LATER))).to.equal(
        'too_large',
      );
      expect(await texts('f')).to.deep.equal([]);
      await rig.store.putPieces('f', [piece(0, 'k', large)], LATER);
      expect((await rig.store.pieces('f', { from: 0, to: 1 }))[0]?.text === large).to.equal(true);
    });

    it('have files and conversations that do not meet, however hostile their ids', async () => {
      for (const [n, id] of HOSTILE_IDS.entries()) {
        await takeTurn(rig.store, id, n);
        await rig.store.putPieces(id, [piece(n, id)], LATER);
      }
      for (const [n, id] of HOSTILE_IDS.entries()) {
        const found = await rig.store.pieces(id, { from: 0, to: 1000 });
        expect(found, JSON.stringify(id)).to.deep.equal([{ n, text: `piece ${n}` }]);
      }
    });
  });
}
