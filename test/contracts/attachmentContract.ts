import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { attachmentInfo } from '../support/records.ts';
import { codeOf, type MakeStore, useStore } from './storeRig.ts';

export function attachmentContract(makeStore: MakeStore): void {
  describe('attachments', () => {
    const rig = useStore(makeStore);
    const bytes = Uint8Array.of(0, 255, 10);

    for (const length of [0, 1, 3, 4096, 1_000_003]) {
      it(`of ${length} bytes come back exactly, after reopening too`, async () => {
        const content = new Uint8Array(randomBytes(length));
        const info = attachmentInfo('k', 'f', { bytes: length, name: '../发票 "1".jpg' });
        await rig.store.putAttachment(info, content);
        await rig.reopen();
        const stored = await rig.store.getAttachment('k', 'f');
        expect(stored?.info).to.deep.equal(info);
        expect(Buffer.compare(stored?.bytes ?? Buffer.from('none'), content)).to.equal(0);
      });
    }

    it('are found only in their own conversation', async () => {
      await rig.store.putAttachment(attachmentInfo('k', 'f'), bytes);
      expect(await rig.store.getAttachment('other', 'f')).to.equal(undefined);
      expect(await rig.store.getAttachment('k', 'F')).to.equal(undefined);
      expect(await rig.store.getAttachment('k', '../k/f')).to.equal(undefined);
    });

    it('may be stored twice, but not replaced', async () => {
      await rig.store.putAttachment(attachmentInfo('k', 'f'), bytes);
      await rig.store.putAttachment(attachmentInfo('k', 'f'), bytes);
      const other = attachmentInfo('k', 'f', { sha256: 'other' });
      expect(await codeOf(rig.store.putAttachment(other, bytes))).to.equal('conflict');
      expect((await rig.store.getAttachment('k', 'f'))?.info.sha256).to.equal('x');
    });

    it('are kept as they were when handed over', async () => {
      const buffer = Buffer.from(bytes);
      const stored = rig.store.putAttachment(attachmentInfo('k', 'f'), buffer);
      buffer.fill(7);
      await stored;
      expect([...((await rig.store.getAttachment('k', 'f'))?.bytes ?? [])]).to.deep.equal([...bytes]);
    });

    it('must be as long as they say', async () => {
      const info = attachmentInfo('k', 'f', { bytes: 4 });
      expect(await codeOf(rig.store.putAttachment(info, bytes))).to.equal('corrupt');
      expect(await rig.store.getAttachment('k', 'f')).to.equal(undefined);
    });
  });
}
