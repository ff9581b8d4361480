import { CosmosClient } from '@azure/cosmos';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { openCosmosStore } from '../../../storage/cosmos/openCosmosStore.ts';
import type { CosmosSettings } from '../../../storage/cosmos/settings.ts';
import type { Store } from '../../../storage/index.ts';
import { canary, seedCanary, wordsIn } from '../../support/canaries.ts';
import { cosmosStores } from '../../support/cosmosStores.ts';
import { inboxItem, instant } from '../../support/records.ts';
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
    const words = everybody.flatMap((one) => one.words);
    const dump = () => withItems(settings, (_, items) => items);
    const items = await dump();
    expect(items.length).to.be.above(15);
    expect(wordsIn(Buffer.from(JSON.stringify(items)), words)).to.deep.equal([]);
    await store.erase(await order(store));
    const left = (await dump()).filter(({ pk, kind }) => pk === second.key && kind !== 'mark');
    expect(left.map(({ kind, firstSeq, lastSeq }) => [kind, firstSeq, lastSeq])).to.deep.equal([['turn', 1, 0]]);
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

  it('of a conversation whose erasure was cut off is gone for whoever looks, and a message since then begins anew', async () => {
    const settings = await stores.newDatabase();
    const store = await openCosmosStore({ ...settings, clock });
    await seedCanary(store, second);
    await withItems(settings, async (client, items) => {
      const state = items.find(({ kind }) => kind === 'conversation');
      const marker = { id: 'conversation', pk: second.key, kind: 'erasing', key: second.key };
      await client
        .database(settings.database)
        .container('conversations')
        .item('conversation', state?.pk)
        .replace(marker);
    });
    const other = await openCosmosStore({ ...settings, clock });
    expect(await other.entries(second.key, { after: 0, limit: 5 })).to.deep.equal([]);
    expect(await other.review(`review-${second.key}`)).to.equal(undefined);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await other.accept(inboxItem(second.key, 9));
    expect(await other.load(second.key)).to.equal(undefined);
    await takeTurn(other, second.key, 10);
    expect(await store.entries(second.key, { after: 0, limit: 5 })).to.have.length(1);
    expect(await store.inboxState(second.key, inboxItem(second.key, 9).id)).to.equal('pending');
    for (const one of [store, other]) await one.close();
  });

  it('that an older version of this program stored is read, and sealed when it is written again', async () => {
    const settings = await stores.newDatabase();
    const { masterKeys: _, ...plain } = settings;
    const before = await openCosmosStore({ ...plain, clock });
    await seedCanary(before, second);
    await before.close();
    const store = await openCosmosStore({ ...settings, clock });
    expect((await store.load(second.key))?.value.address.user.id).to.equal(second.id);
    expect(await store.casesOfCustomer(second.channelId, second.id, 5)).to.have.length(1);
    expect((await store.getAttachment(second.key, `f-${second.key}`))?.info.name).to.equal(second.words[6]);
    await takeTurn(store, second.key, 5);
    const state = await withItems(settings, (_client, items) => items.find(({ kind }) => kind === 'conversation'));
    expect(wordsIn(Buffer.from(JSON.stringify(state)), second.words)).to.deep.equal([]);
    expect(await store.entries(second.key, { after: 0, limit: 5 })).to.have.length(2);
    expect((await store.erase(await order(store))).removed.conversations).to.equal(1);
    expect(await store.load(second.key)).to.equal(undefined);
    await store.close();
    const blind = await openCosmosStore({ ...plain, clock });
    expect(await blind.load(second.key)).to.equal(undefined);
    await blind.close();
  });
});
