import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { explainFailure } from '../../bot/explainFailure.ts';
import { openStore } from '../../bot/openStore.ts';
import { openCosmosStore } from '../../storage/cosmos/openCosmosStore.ts';
import { codeOf } from '../contracts/storeRig.ts';
import { TEST_AUDIT_SECRET } from '../support/auditRecords.ts';
import { cosmosStores } from '../support/cosmosStores.ts';
import { runKesu } from '../support/kesuProcess.ts';
import { inboxItem } from '../support/records.ts';

describe('the store that the configuration names', () => {
  const stores = cosmosStores();
  const clock = () => new Date();
  const audit = { key: TEST_AUDIT_SECRET, anchorFile: '', everyMs: 1 };
  let dataFolder: string;
  before(async () => {
    await stores.start();
    dataFolder = await mkdtemp(join(tmpdir(), 'kesu-open-'));
  });
  after(async () => {
    await stores.stop();
    await rm(dataFolder, { recursive: true });
  });

  it('is the embedded one unless an account is named', async () => {
    const store = await openStore({ cosmos: undefined, dataFolder, audit }, { clock });
    expect(await store.accept(inboxItem('k', 1))).to.equal('accepted');
    await store.close();
  });

  it('is Cosmos DB when an account is named, for commands that only read as well', async () => {
    const settings = { key: undefined, ...(await stores.newDatabase()) };
    const store = await openStore({ cosmos: settings, dataFolder, audit }, { clock });
    expect(await store.accept(inboxItem('k', 1))).to.equal('accepted');
    const reader = await openStore({ cosmos: settings, dataFolder, audit }, { clock, readonly: true });
    expect(await reader.inboxState('k', inboxItem('k', 1).id)).to.equal('pending');
    expect(await codeOf(reader.accept(inboxItem('k', 2)))).to.equal('unavailable');
    await reader.close();
    await store.close();
  });

  it('names the setting that is wrong when it cannot be opened', async () => {
    const { endpoint } = stores.peer;
    const opened = openCosmosStore({ endpoint, key: 'x', database: 'none', clock });
    const error = await opened.catch((refused: unknown) => refused);
    expect(explainFailure(error)).to.match(/^COSMOS_ENDPOINT: .*container conversations does not exist/);
  });

  it('is made by kesu cosmos create, and found right by kesu cosmos check', async () => {
    const run = (command: string) =>
      runKesu(['cosmos', command], {
        COSMOS_ENDPOINT: stores.peer.endpoint,
        COSMOS_KEY: 'eA==',
        COSMOS_DATABASE: 'by-command',
      });
    expect(await run('check')).to.deep.include({ code: 1 });
    const done = { code: 0, stderr: '' };
    expect(await run('create')).to.deep.equal({ ...done, stdout: 'by-command has what it needs.\n' });
    expect(await run('check')).to.deep.equal({ ...done, stdout: 'by-command is as it must be.\n' });
  }).timeout(60_000);
});
