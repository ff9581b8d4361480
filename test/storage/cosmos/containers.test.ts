import { readFileSync } from 'node:fs';
import { CosmosClient } from '@azure/cosmos';
import { expect } from 'chai';
import { CONTAINERS, checkCosmos, openCosmosStore } from '../../../storage/cosmos/openCosmosStore.ts';
import { StoreError } from '../../../storage/index.ts';
import { PEER_KEY } from '../../support/cosmosPeer/peer.ts';
import { cosmosStores } from '../../support/cosmosStores.ts';

describe('the containers of Cosmos DB', () => {
  const stores = cosmosStores();
  before(() => stores.start());
  after(() => stores.stop());

  it('are the ones that the deployment makes', () => {
    const bicep = readFileSync(new URL('../../../deploy/cosmos.bicep', import.meta.url), 'utf8');
    const [, list = ''] = /^var containers = \[\n([\s\S]*?)^\]/m.exec(bicep) ?? [];
    const deployed = list.split(/^ {2}\{$/m).flatMap((text) => {
      const [name, ...indexed] = [...text.matchAll(/'([^']+)'/g)].map(([, quoted]) => quoted);
      return name === undefined ? [] : [{ name, indexed }];
    });
    expect(deployed).to.deep.equal(CONTAINERS.map(({ name, indexed }) => ({ name, indexed })));
    expect(bicep).to.contain('defaultTtl: -1');
    expect(bicep).to.contain("'/pk'");
  });

  it('are found to be right once they were made', async () => {
    expect(await checkCosmos(await stores.newDatabase())).to.deep.equal([]);
  });

  const at = () => ({ endpoint: stores.peer.endpoint, key: PEER_KEY });

  it('are never made by opening the store, which says what is missing', async () => {
    const settings = { ...at(), database: 'nothing-here' };
    const error = await openCosmosStore({ ...settings, clock: () => new Date() }).catch((refused: unknown) => refused);
    expect(error).to.be.instanceOf(StoreError).with.property('code', 'unavailable');
    expect(String(error)).to.match(/nothing-here.*conversations does not exist.*files does not exist/s);
    expect(await checkCosmos(settings)).to.have.length(3);
  });

  it('are looked at for partition key, time to live and indexes', async () => {
    const client = new CosmosClient({ ...at(), connectionPolicy: { enableEndpointDiscovery: false } });
    const { database } = await client.databases.create({ id: 'wrong' });
    await database.containers.create({ id: 'conversations', partitionKey: { paths: ['/id'] }, defaultTtl: -1 });
    await database.containers.create({
      id: 'directory',
      partitionKey: { paths: ['/pk'] },
      indexingPolicy: { includedPaths: [{ path: '/pk/?' }, { path: '/login/?' }], excludedPaths: [{ path: '/*' }] },
    });
    const everything = { includedPaths: [{ path: '/*' }] };
    await database.containers.create({
      id: 'files',
      partitionKey: { paths: ['/pk'] },
      defaultTtl: -1,
      indexingPolicy: everything,
    });
    client.dispose();
    const findings = await checkCosmos({ ...at(), database: 'wrong' });
    expect(findings.map(({ container, isFatal }) => `${container} ${isFatal}`)).to.deep.equal([
      'conversations true',
      'conversations true',
      'directory true',
      'directory true',
      'files false',
    ]);
    expect(findings.map(({ what }) => what).join('\n')).to.contain('does not index /last/?, /person/?');
  });
});
