import { type Container, CosmosClient } from '@azure/cosmos';
import { expect } from 'chai';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import { createCosmosClient } from '../../../storage/cosmos/cosmosClient.ts';
import { Gateway } from '../../../storage/cosmos/gateway.ts';
import { HouseAudit } from '../../../storage/cosmos/houseAudit.ts';
import { openCosmosAudit, openCosmosStore } from '../../../storage/cosmos/openCosmosStore.ts';
import { type CosmosSettings, DEFAULT_LIMITS } from '../../../storage/cosmos/settings.ts';
import { anchorNotes, type Store, verifyAudit } from '../../../storage/index.ts';
import { codeOf } from '../../contracts/storeRig.ts';
import { auditNote, testSeal } from '../../support/auditRecords.ts';
import { cosmosStores } from '../../support/cosmosStores.ts';
import { instant } from '../../support/records.ts';
import { takeTurn } from '../../support/turns.ts';

type Doc = Record<string, unknown> & { id: string; pk: string };

describe('the audit chains over Cosmos DB', () => {
  const stores = cosmosStores();
  let settings: CosmosSettings;
  let store: Store;
  let client: CosmosClient;
  before(() => stores.start());
  after(() => stores.stop());
  beforeEach(async () => {
    settings = await stores.newDatabase();
    store = await openCosmosStore({ ...settings, clock: () => new Date(instant(0)) });
    const { endpoint, key = '' } = settings;
    client = new CosmosClient({ endpoint, key, connectionPolicy: { enableEndpointDiscovery: false } });
  });
  afterEach(async () => {
    await store.close();
    client.dispose();
  });
  const container = (name: string): Container => client.database(settings.database).container(name);
  const all = async (name: string) => (await container(name).items.query<Doc>('SELECT * FROM c').fetchAll()).resources;
  const replace = (name: string, doc: Doc) => container(name).item(doc.id, doc.pk).replace(doc);
  const remove = (name: string, { id, pk }: Doc) => container(name).item(id, pk).delete();
  const chain = testSeal().chainName('k');

  /** Three turns of one conversation, noted in the house; resolves with what was noted outside. */
  async function fill() {
    for (const n of [1, 2, 3]) await takeTurn(store, 'k', n, () => ({ audit: [auditNote({ details: { n } })] }));
    await store.recordAudit([auditNote(), auditNote()]);
    const head = await store.auditHead('k');
    return store.recordAudit(anchorNotes([{ chain, seq: head?.seq ?? 0, mac: head?.mac ?? '' }], instant(1)));
  }

  const tamperings: [what: string, place: { chain: string; seq: number }, tamper: () => Promise<unknown>][] = [
    [
      'a line in a turn',
      { chain, seq: 2 },
      async () => {
        const turn = (await all('conversations')).find(({ audited }) => Array.isArray(audited) && audited[0][0] === 2);
        if (turn) await replace('conversations', JSON.parse(JSON.stringify(turn).replace('"n",2', '"n",7')) as Doc);
      },
    ],
    [
      'a turn taken away',
      { chain, seq: 2 },
      async () => {
        const turn = (await all('conversations')).find(({ audited }) => Array.isArray(audited) && audited[0][0] === 2);
        if (turn) await remove('conversations', turn);
      },
    ],
    [
      'a conversation taken away',
      { chain, seq: 3 },
      async () => {
        for (const doc of await all('conversations')) await remove('conversations', doc);
      },
    ],
    [
      'a line of the house',
      { chain: 'house', seq: 1 },
      async () => {
        const lines = (await all('directory')).find(({ kind, last }) => kind === 'audit' && last === 2);
        if (lines) await replace('directory', JSON.parse(JSON.stringify(lines).replace('"bot"', '"p1"')) as Doc);
      },
    ],
    [
      'the end of the house, and its head',
      { chain: 'house', seq: 3 },
      async () => {
        const docs = await all('directory');
        const second = (await store.auditLines({ after: 1, limit: 1 }))[0];
        for (const doc of docs) {
          if (doc.kind === 'audit' && doc.last === 3) await remove('directory', doc);
          if (doc.kind === 'auditHead') await replace('directory', { ...doc, seq: 2, mac: second?.mac });
        }
      },
    ],
  ];
  for (const [what, place, tamper] of tamperings)
    it(`show ${what}, and where`, async () => {
      const anchors = [await fill()];
      expect((await verifyAudit(store, { anchors, patienceMs: 0 })).faults).to.deep.equal([]);
      await tamper();
      const { faults } = await verifyAudit(store, { anchors, patienceMs: 0 });
      expect(faults.map(({ chain: name, seq }) => ({ chain: name, seq }))).to.deep.include(place);
    });

  it('of the house goes on from partition to partition, whoever adds', async () => {
    const gateway = new Gateway(createCosmosClient(settings, DEFAULT_LIMITS), settings.database, DEFAULT_LIMITS);
    const small = () => new HouseAudit(gateway, 150);
    const [one, other] = [small(), small()];
    for (let round = 0; round < 5; round += 1) {
      const notes = Array.from({ length: 40 }, () => auditNote());
      await Promise.all([one.append(testSeal(), notes), other.append(testSeal(), notes)]);
    }
    expect((await small().head())?.seq).to.equal(400);
    for (const after of [0, 149, 150, 160, 239, 240, 399, 400]) {
      const lines = await small().lines(after, 1_000);
      expect(lines.map(({ seq }) => seq)).to.deep.equal(Array.from({ length: 400 - after }, (_, n) => after + n + 1));
    }
    const partitions = new Set((await all('directory')).filter(({ kind }) => kind === 'audit').map(({ pk }) => pk));
    expect([...partitions].sort()).to.deep.equal(['audit:0', 'audit:1', 'audit:2']);
    gateway.dispose();
  });

  it('can be added to by a command, which is none of the processes that share the work', async () => {
    const house = await openCosmosAudit(settings);
    await house.recordAudit([auditNote({ actor: 'cli', action: 'export' })]);
    await house.close();
    expect((await store.auditHead())?.seq).to.equal(1);
  });

  it('need a secret that all processes share', async () => {
    const without = { ...settings, auditSecret: undefined, clock: () => new Date() };
    expect(await codeOf(openCosmosStore(without))).to.equal('unavailable');
    const reader = await openCosmosStore({ ...without, readonly: true });
    expect(await codeOf(reader.auditSeal())).to.equal('unavailable');
    await reader.close();
  });
});
