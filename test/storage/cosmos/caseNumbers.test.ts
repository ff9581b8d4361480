import { expect } from 'chai';
import sinon from 'sinon';
import { CaseNumbers } from '../../../storage/cosmos/caseNumbers.ts';
import { createCosmosClient } from '../../../storage/cosmos/cosmosClient.ts';
import { Gateway } from '../../../storage/cosmos/gateway.ts';
import { openCosmosStore } from '../../../storage/cosmos/openCosmosStore.ts';
import { DEFAULT_LIMITS } from '../../../storage/cosmos/settings.ts';
import type { Store } from '../../../storage/index.ts';
import { Recent } from '../../../storage/recent.ts';
import { codeOf } from '../../contracts/storeRig.ts';
import { cosmosStores } from '../../support/cosmosStores.ts';
import { caseRecord, inboxItem } from '../../support/records.ts';
import { prepareTurn, takeTurn } from '../../support/turns.ts';

describe('case numbers over Cosmos DB', () => {
  const stores = cosmosStores();
  let store: Store;
  let gateway: Gateway;
  let numbers: CaseNumbers;
  before(() => stores.start());
  after(() => stores.stop());
  beforeEach(async () => {
    const settings = await stores.newDatabase();
    store = await openCosmosStore({ ...settings, clock: () => new Date() });
    gateway = new Gateway(createCosmosClient(settings, DEFAULT_LIMITS), settings.database, DEFAULT_LIMITS);
    numbers = new CaseNumbers({ gateway, states: new Recent(10) });
  });
  afterEach(async () => {
    sinon.restore();
    gateway.dispose();
    await store.close();
  });

  const wanted = (key: string) => caseRecord(key, `case of ${key}`, { number: 'K-1' });
  const commit = async (key: string) => {
    await store.accept(inboxItem(key, 1));
    return codeOf(store.commit(await prepareTurn(store, key, 1, () => ({ cases: [wanted(key)] }))));
  };

  it('that a dead process took for a case that never came are free after a minute, not before', async () => {
    await numbers.take('dead', [wanted('dead')]);
    expect(await store.caseByNumber('K-1')).to.equal(undefined);
    expect(await commit('k')).to.equal('conflict');
    sinon.useFakeTimers({ now: Date.now() + 62_000, toFake: ['Date'] });
    expect(await commit('k')).to.equal(undefined);
    expect((await store.caseByNumber('K-1'))?.conversationKey).to.equal('k');
  });

  it('that are somebody\u2019s are never free', async () => {
    await takeTurn(store, 'k', 1, () => ({ cases: [wanted('k')] }));
    sinon.useFakeTimers({ now: Date.now() + 62_000, toFake: ['Date'] });
    expect(await commit('other')).to.equal('conflict');
    expect((await store.caseByNumber('K-1'))?.conversationKey).to.equal('k');
  });

  it('are kept when a second run of the same turn fails and the first has made the case', async () => {
    const mine = await numbers.take('k', [wanted('k')]);
    await takeTurn(store, 'k', 1, () => ({ cases: [wanted('k')] }));
    await numbers.giveBack(mine);
    expect((await store.caseByNumber('K-1'))?.conversationKey).to.equal('k');
  });
});
