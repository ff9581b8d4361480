import { expect } from 'chai';
import { describe, it } from 'mocha';
import { type MakeStore, useStore } from './storeRig.ts';

export function secretContract(makeStore: MakeStore): void {
  describe('secrets', () => {
    const rig = useStore(makeStore);

    it('are made once and then stay, after reopening too', async () => {
      expect(await rig.store.secret('chat', () => 'first')).to.equal('first');
      expect(await rig.store.secret('chat', () => 'second')).to.equal('first');
      await rig.reopen();
      expect(await rig.store.secret('chat', () => 'third')).to.equal('first');
      expect(await rig.store.secret('other', () => 'fourth')).to.equal('fourth');
    });

    it('are one value for 50 who ask at once', async () => {
      const asked = Array.from({ length: 50 }, (_, n) => rig.store.secret('chat', () => `value ${n}`));
      expect(new Set(await Promise.all(asked)).size).to.equal(1);
    });

    it('can be asked for again when making one failed', async () => {
      const fault = new Error('no randomness');
      const failed = await rig.store
        .secret('chat', () => {
          throw fault;
        })
        .catch((error: unknown) => error);
      expect(failed).to.equal(fault);
      expect(await rig.store.secret('chat', () => 'made')).to.equal('made');
    });
  });
}
