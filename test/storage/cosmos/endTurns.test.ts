import { expect } from 'chai';
import { createCosmosClient } from '../../../storage/cosmos/cosmosClient.ts';
import { endTurns } from '../../../storage/cosmos/endTurns.ts';
import { Gateway, type Stored } from '../../../storage/cosmos/gateway.ts';
import { openCosmosStore } from '../../../storage/cosmos/openCosmosStore.ts';
import { DEFAULT_LIMITS } from '../../../storage/cosmos/settings.ts';
import type { Store } from '../../../storage/index.ts';
import { codeOf } from '../../contracts/storeRig.ts';
import { auditNote } from '../../support/auditRecords.ts';
import { cosmosStores } from '../../support/cosmosStores.ts';
import { inboxItem } from '../../support/records.ts';
import { prepareTurn, takeTurn } from '../../support/turns.ts';

describe('a conversation whose items were removed', () => {
  const stores = cosmosStores();
  let knowing: Store;
  let other: Store;
  let gateway: Gateway;
  before(() => stores.start());
  after(() => stores.stop());
  beforeEach(async () => {
    const settings = await stores.newDatabase();
    const open = () => openCosmosStore({ ...settings, clock: () => new Date() });
    [knowing, other] = await Promise.all([open(), open()]);
    gateway = new Gateway(createCosmosClient(settings, DEFAULT_LIMITS), settings.database, DEFAULT_LIMITS);
  });
  afterEach(async () => {
    gateway.dispose();
    await Promise.all([knowing.close(), other.close()]);
  });

  async function removeAll(): Promise<void> {
    const kept = await endTurns(gateway, 'k');
    const items = await gateway.query<Stored<{ id: string; pk: string }>>('conversations', {
      text: 'SELECT * FROM c WHERE c.pk = @pk',
      parameters: { pk: 'k' },
      partition: 'k',
    });
    for (const item of items) if (!kept.includes(item.id)) await gateway.remove('conversations', item, item._etag);
  }

  it('is not brought back by a process that still knows it, and can begin anew', async () => {
    for (const n of [1, 2, 3]) await takeTurn(knowing, 'k', n);
    await knowing.accept(inboxItem('k', 4));
    const begun = await prepareTurn(knowing, 'k', 4);
    await removeAll();
    expect(await codeOf(knowing.commit({ ...begun, accepts: inboxItem('k', 4) }))).to.equal('conflict');
    for (const store of [knowing, other]) {
      expect(await store.load('k')).to.equal(undefined);
      expect(await store.load('k', { forTurn: true })).to.equal(undefined);
    }
    for (let n = 5; n < 15; n += 1) await takeTurn(n % 2 ? other : knowing, 'k', n);
    const entries = await other.entries('k', { after: 0, limit: 100 });
    expect(entries.map(({ activityId }) => activityId)).to.deep.equal(
      Array.from({ length: 10 }, (_, n) => `a${n + 5}`),
    );
  });

  it('tells where its audit chain ended as long as it is there, also when it was cut off', async () => {
    for (const n of [1, 2]) await takeTurn(knowing, 'k', n, () => ({ audit: [auditNote()] }));
    const head = await knowing.auditHead('k');
    const told: unknown[] = [];
    const cutOff = endTurns(gateway, 'k', async (audit) => {
      told.push(audit);
      throw new Error('the process died');
    });
    expect(await cutOff.catch(({ message }: Error) => message)).to.equal('the process died');
    expect(await knowing.auditLines({ conversationKey: 'k', after: 0, limit: 9 })).to.have.length(2);
    const kept = await endTurns(gateway, 'k', async (audit) => {
      told.push(audit);
    });
    expect(told).to.deep.equal([head, head]);
    expect(kept).to.have.length(2);
  });

  it('need never have been one', async () => {
    expect(await endTurns(gateway, 'k')).to.deep.equal([]);
    await takeTurn(other, 'k', 1);
    expect((await knowing.load('k'))?.value.lastSeq).to.equal(1);
  });
});
