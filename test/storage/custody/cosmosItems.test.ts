import { CosmosClient } from '@azure/cosmos';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { openCosmosStore } from '../../../storage/cosmos/openCosmosStore.ts';
import type { CosmosSettings } from '../../../storage/cosmos/settings.ts';
import { type Store, verifyAudit } from '../../../storage/index.ts';
import { auditNote } from '../../support/auditRecords.ts';
import { view } from '../../support/bookRecords.ts';
import { canary, seedCanary, wordsIn } from '../../support/canaries.ts';
import { cosmosStores } from '../../support/cosmosStores.ts';
import { instant } from '../../support/records.ts';
import { takeTurn } from '../../support/turns.ts';

const clock = () => new Date(instant(1000));
const everybody = [1, 2, 3].map(canary);
const [first, second] = everybody as [ReturnType<typeof canary>, ReturnType<typeof canary>];

type AnyItem = Record<string, unknown> & { id: string; pk: string; kind: string };

describe('every item in Cosmos DB', () => {
  const stores = cosmosStores();
  before(() => stores.start());
  after(() => stores.stop());

  const order = async (store: Store) => ({
    v: 1 as const,
    id: 'order',
    customer: await store.customerName(second.channelId, second.id),
    at: instant(1000),
    by: 'ops',
  });

  /** Runs `work` with the database of these settings, past the store. */
  async function withItems<T>(
    { endpoint, key = '', database }: CosmosSettings,
    work: (client: CosmosClient, items: AnyItem[]) => Promise<T> | T,
  ): Promise<T> {
    const client = new CosmosClient({ endpoint, key, connectionPolicy: { enableEndpointDiscovery: false } });
    const all: AnyItem[] = [];
    for (const container of ['conversations', 'directory', 'files'])
      all.push(...(await client.database(database).container(container).items.readAll<AnyItem>().fetchAll()).resources);
    return Promise.resolve(work(client, all)).finally(() => client.dispose());
  }

  it('holds no word of any customer; and once one is erased, none of their keys', async () => {
    const settings = await stores.newDatabase();
    const store = await openCosmosStore({ ...settings, clock });
    for (const one of everybody) await seedCanary(store, one);
    const secret = await store.secret('of the store', () => 'the secret of 2026');
    await store.putBookRecord(view('v', { name: 'words of the house' }), undefined);
    const words = [...everybody.flatMap((one) => one.words), secret, 'words of the house'];
    const dump = () => withItems(settings, (_, items) => items);
    const items = await dump();
    expect(items.length).to.be.above(15);
    expect(wordsIn(Buffer.from(JSON.stringify(items)), words)).to.deep.equal([]);
    await store.erase(await order(store));
    const left = (await dump()).filter(({ pk, kind }) => pk === second.key && !['mark', 'erased'].includes(kind));
    expect(left.map(({ kind, firstSeq, lastSeq }) => [kind, firstSeq, lastSeq])).to.deep.equal([['told', 1, 0]]);
    expect((await store.load(first.key))?.value.address.user.id).to.equal(first.id);
    await store.close();
  });

  it('swapped with another does not open', async () => {
    const settings = await stores.newDatabase();
    const store = await openCosmosStore({ ...settings, clock });
    for (const n of [1, 2]) await takeTurn(store, 'k', n);
    await withItems(settings, async (client, items) => {
      const turns = items.filter(({ kind }) => kind === 'turn');
      for (const [at, item] of turns.entries()) {
        const body = turns[1 - at]?.body;
        const container = client.database(settings.database).container('conversations');
        await container.item(item.id, item.pk).replace({ ...item, body });
      }
    });
    const refused = await store.entries('k', { after: 0, limit: 5 }).catch((error: { code: string }) => error.code);
    expect(refused).to.equal('corrupt');
    await store.close();
  });

  it('whose erasure was cut off opens no more, and the erasure goes on where it stood', async () => {
    const settings = await stores.newDatabase();
    const store = await openCosmosStore({ ...settings, clock });
    await seedCanary(store, second);
    for (const n of [8, 9]) await takeTurn(store, second.key, n, () => ({ audit: [auditNote()] }));
    const { faults } = stores.peer;
    let removals = 0;
    // The key goes, and nothing after it.
    faults.add({
      match: ({ kind }) => {
        if (kind === 'delete') removals += 1;
        return kind === 'delete' && removals > 1;
      },
      effect: { status: 403, body: '{}' },
      times: 1_000,
    });
    const given = await order(store);
    expect(await store.erase(given).catch((error: { code: string }) => error.code)).to.equal('unavailable');
    faults.clear();
    const other = await openCosmosStore({ ...settings, clock });
    expect(await other.entries(second.key, { after: 0, limit: 5 })).to.deep.equal([]);
    expect(await other.load(second.key)).to.equal(undefined);
    await other.erase(given);
    expect((await verifyAudit(other, { anchors: [], patienceMs: 0 })).faults).to.deep.equal([]);
    await takeTurn(other, second.key, 10);
    expect(await other.entries(second.key, { after: 0, limit: 5 })).to.have.length(1);
    for (const one of [store, other]) await one.close();
  });
});
