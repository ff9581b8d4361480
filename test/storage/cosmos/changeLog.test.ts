import { CosmosClient } from '@azure/cosmos';
import { expect } from 'chai';
import sinon from 'sinon';
import type { LogHead } from '../../../storage/cosmos/changeLog.ts';
import { openCosmosStore } from '../../../storage/cosmos/openCosmosStore.ts';
import type { CosmosSettings } from '../../../storage/cosmos/settings.ts';
import type { Change, Store } from '../../../storage/index.ts';
import { cosmosStores } from '../../support/cosmosStores.ts';
import { takeTurn } from '../../support/turns.ts';

const HOUR = 3_600_000;

describe('the stream of changes over several processes', () => {
  const stores = cosmosStores();
  let settings: CosmosSettings;
  let processes: Store[];
  before(() => stores.start());
  after(() => stores.stop());
  beforeEach(async () => {
    settings = await stores.newDatabase();
    const open = () => openCosmosStore({ ...settings, clock: () => new Date() });
    processes = await Promise.all([open(), open(), open()]);
  });
  afterEach(async () => {
    sinon.restore();
    await Promise.all(processes.map((store) => store.close()));
  });

  /** Everything after a position, as one process is told it page by page. */
  async function readAll(store: Store, after: string, limit: number): Promise<Change[]> {
    const all: Change[] = [];
    for (;;) {
      const page = (await store.changes(all.at(-1)?.position ?? after, limit)) ?? [];
      if (page.length === 0) return all;
      all.push(...page);
    }
  }

  it('is one and the same to all of them, while all of them write and read', async () => {
    const [first] = processes as [Store];
    const beginning = await first.position();
    const live = processes.map(() => [] as Change[]);
    await Promise.all(
      processes.map(async (store, index) => {
        const seen = live[index] ?? [];
        for (let n = 0; n < 20; n += 1) {
          await takeTurn(store, `k${index}${n % 3}`, n);
          const page = await store.changes(seen.at(-1)?.position ?? beginning, 7);
          seen.push(...(page ?? []));
        }
        seen.push(...(await readAll(store, seen.at(-1)?.position ?? beginning, 7)));
      }),
    );
    const whole = await readAll(first, beginning, 1000);
    expect(whole).to.have.length(60);
    expect(new Set(whole.map(({ conversationKey, lastSeq }) => `${conversationKey} ${lastSeq}`)).size).to.equal(60);
    for (const key of new Set(whole.map(({ conversationKey }) => conversationKey))) {
      const seqs = whole.filter(({ conversationKey }) => conversationKey === key).map(({ lastSeq }) => lastSeq);
      expect(seqs, key).to.deep.equal(seqs.toSorted((a, b) => a - b));
    }
    for (const seen of live) expect(seen).to.deep.equal(whole.slice(0, seen.length));
  });

  it('admits a gap when nobody read it for so long that changes are no longer told', async () => {
    const [store] = processes as [Store];
    const before = await store.position();
    // The peer takes its server time from the same clock.
    sinon.useFakeTimers({ now: Date.now() - 3 * HOUR, toFake: ['Date'] });
    await takeTurn(store, 'a', 1);
    sinon.restore();
    await setBack(4 * HOUR);
    expect(await store.changes(before, 10)).to.equal(undefined);
    const after = await store.position();
    await takeTurn(store, 'a', 2);
    expect((await store.changes(after, 10))?.map(({ lastSeq }) => lastSeq)).to.deep.equal([2]);
  });

  it('tells what is not old though nobody read it for long', async () => {
    const [store] = processes as [Store];
    const before = await store.position();
    await setBack(4 * HOUR);
    await takeTurn(store, 'a', 1);
    expect((await store.changes(before, 10))?.map(({ lastSeq }) => lastSeq)).to.deep.equal([1]);
  });

  /** Makes the log look as if it had been read last so long ago. */
  async function setBack(ms: number): Promise<void> {
    const { endpoint, key = '', database } = settings;
    const client = new CosmosClient({ endpoint, key, connectionPolicy: { enableEndpointDiscovery: false } });
    const head = client.database(database).container('directory').item('head', 'changes');
    const { resource } = await head.read<LogHead>();
    await head.replace({ ...resource, upTo: Math.floor((Date.now() - ms) / 1000) } as LogHead);
    client.dispose();
  }
});
