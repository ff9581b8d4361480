import { type Container, CosmosClient } from '@azure/cosmos';
import { expect } from 'chai';
import { type CosmosPeer, PEER_KEY, startCosmosPeer } from '../../support/cosmosPeer/peer.ts';
import { readUnits, writeUnits } from '../../support/cosmosPeer/requestUnits.ts';

// The peer is trusted by every test of the store: here it is held against what the service is documented to do.
describe('the stand-in for Cosmos DB', () => {
  let peer: CosmosPeer;
  let client: CosmosClient;
  let container: Container;
  before(async () => {
    peer = await startCosmosPeer();
    client = new CosmosClient({
      endpoint: peer.endpoint,
      key: PEER_KEY,
      connectionPolicy: { enableEndpointDiscovery: false },
    });
    const { database } = await client.databases.create({ id: 'd' });
    const made = await database.containers.create({ id: 'c', partitionKey: { paths: ['/pk'] }, defaultTtl: -1 });
    container = made.container;
  });
  after(async () => {
    client.dispose();
    await peer.close();
  });

  const ids = async (pk: string) => {
    const { resources } = await container.items
      .query({ query: 'SELECT * FROM c', parameters: [] }, { partitionKey: pk })
      .fetchAll();
    return resources.map(({ id }: { id: string }) => id).sort();
  };

  it('looks into one partition when it is asked to', async () => {
    for (const pk of ['p1', 'p2']) await container.items.create({ id: pk, pk });
    expect(await ids('p1')).to.deep.equal(['p1']);
  });

  it('does all of a batch or nothing, and says which step it was', async () => {
    await container.items.create({ id: 'there', pk: 'b' });
    const { result } = await container.items.batch(
      [
        { operationType: 'Create', resourceBody: { id: 'new', pk: 'b' } },
        { operationType: 'Create', resourceBody: { id: 'there', pk: 'b' } },
        { operationType: 'Create', resourceBody: { id: 'last', pk: 'b' } },
      ],
      'b',
    );
    expect(result?.map(({ statusCode }) => statusCode)).to.deep.equal([424, 409, 424]);
    expect(await ids('b')).to.deep.equal(['there']);
  });

  it('keeps a batch to the versions it names', async () => {
    const { etag } = await container.items.create({ id: 'x', pk: 'v' });
    const replace = (ifMatch: string) =>
      container.items.batch(
        [{ operationType: 'Replace', id: 'x', ifMatch, resourceBody: { id: 'x', pk: 'v', n: 1 } }],
        'v',
      );
    expect((await replace('other')).result?.[0]?.statusCode).to.equal(412);
    expect((await replace(etag)).result?.[0]?.statusCode).to.equal(200);
  });

  it('refuses an item of another partition, and one of more than 2 MB, in a batch', async () => {
    const create = async (body: { id: string; pk: string; text?: string }) =>
      (await container.items.batch([{ operationType: 'Create', resourceBody: body }], 'r')).result?.[0]?.statusCode;
    expect(await create({ id: '1', pk: 'other' })).to.equal(400);
    expect(await create({ id: '2', pk: 'r', text: 'x'.repeat(2 * 1024 * 1024) })).to.equal(413);
  });

  it('no longer shows what has outlived its time', async () => {
    await container.items.create({ id: 'brief', pk: 't', ttl: 1 });
    await container.items.create({ id: 'lasting', pk: 't' });
    await new Promise((resolve) => setTimeout(resolve, 2_050));
    expect(await ids('t')).to.deep.equal(['lasting']);
    expect((await container.item('brief', 't').read()).statusCode).to.equal(404);
    expect((await container.items.create({ id: 'brief', pk: 't' })).statusCode).to.equal(201);
  });

  it('charges the documented examples', () => {
    const terms = (count: number, from = 0) => Array.from({ length: count }, (_, n) => `/t${n}=${n + from}`);
    const kib = (list: string[]) => ({ bytes: 1024, terms: list });
    expect(writeUnits(undefined, kib(terms(10)))).to.be.closeTo(7, 0.1);
    expect(writeUnits(kib(terms(2)), kib(terms(2, 5)))).to.be.closeTo(10.8, 0.15);
    expect(writeUnits(kib(terms(10)), undefined)).to.be.closeTo(7, 0.1);
    expect(readUnits(100 * 1024)).to.be.closeTo(7.7, 2.5);
  });
});
