import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { openCosmosStore } from '../../../storage/cosmos/openCosmosStore.ts';
import type { CosmosSettings } from '../../../storage/cosmos/settings.ts';
import { codeOf } from '../../contracts/storeRig.ts';
import { cosmosStores } from '../../support/cosmosStores.ts';
import { attachmentInfo } from '../../support/records.ts';
import { takeTurn } from '../../support/turns.ts';

/** An emulator may be used without a key; with one, nothing that is sealed opens without it. */
describe('a Cosmos DB store without a master key', () => {
  const stores = cosmosStores();
  const clock = () => new Date();
  const bytes = Uint8Array.of(0, 255, 10);
  let sealed: CosmosSettings;
  before(async () => {
    await stores.start();
    sealed = await stores.newDatabase();
  });
  after(() => stores.stop());

  it('keeps turns and files as they are', async () => {
    const { masterKeys: _, ...plain } = await stores.newDatabase();
    const store = await openCosmosStore({ ...plain, clock });
    try {
      await takeTurn(store, 'k', 1);
      const info = attachmentInfo('k', 'f', { bytes: bytes.length });
      await store.putAttachment(info, bytes);
      expect(await store.getAttachment('k', 'f')).to.deep.equal({ info, bytes });
      expect((await store.load('k'))?.value.lastSeq).to.equal(1);
    } finally {
      await store.close();
    }
  });

  it('does not open a file that was sealed', async () => {
    const keeper = await openCosmosStore({ ...sealed, clock });
    await keeper.putAttachment(attachmentInfo('k', 'f', { bytes: bytes.length }), bytes);
    await keeper.close();
    const { masterKeys: _, ...plain } = sealed;
    const reader = await openCosmosStore({ ...plain, clock });
    try {
      expect(await codeOf(reader.getAttachment('k', 'f'))).to.equal('unavailable');
    } finally {
      await reader.close();
    }
  });

  it('is not opened for reading before anything was stored', async () => {
    const settings = await stores.newDatabase();
    expect(await codeOf(openCosmosStore({ ...settings, clock, readonly: true }))).to.equal('unavailable');
  });
});
