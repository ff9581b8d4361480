import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';
import { runBackup } from '../../../bot/cli/backup.ts';
import { runRestore } from '../../../bot/cli/restore.ts';
import { runVerify } from '../../../bot/cli/verify.ts';
import { loadConfig } from '../../../bot/config.ts';
import { openErasure, openStore } from '../../../bot/openStore.ts';
import { buildIndex } from '../../../bot/search/buildIndex.ts';
import { followChanges } from '../../../bot/search/followChanges.ts';
import { openIndex } from '../../../bot/search/openIndex.ts';
import { createPackReader } from '../../../bot/search/packReader.ts';
import type { Store } from '../../../storage/index.ts';
import { auditNote } from '../../support/auditRecords.ts';
import { canary, seedCanary, wordsIn } from '../../support/canaries.ts';
import { useTempFolder } from '../../support/tempFolder.ts';
import { takeTurn } from '../../support/turns.ts';

const quiet = { write: () => true };
const clock = () => new Date();
const [first, second] = [canary(1), canary(2)];

describe('a customer who was erased', () => {
  const folder = useTempFolder();
  const backup = () => join(folder(), 'copy.db');
  const config = () => loadConfig({ KESU_DATA: join(folder(), 'data') });
  const verify = (flags = {}) => runVerify(config(), flags, quiet, quiet);

  async function inStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
    const store = await openStore(config(), { clock });
    return work(store).finally(() => store.close());
  }

  /** Erases the second customer as `kesu erase` does. */
  async function erase(): Promise<void> {
    const store = await openErasure(config(), clock);
    const customer = await store.customerName(second.channelId, second.id);
    const order = {
      v: 1,
      id: 'order',
      customer,
      at: clock().toISOString(),
      by: 'Data protection, request 17',
    } as const;
    expect((await store.erase(order)).removed.conversations).to.equal(1);
    await store.close();
  }

  /** Words that stand in any file, whatever it is for. */
  function foundAnywhere(): string[] {
    const words = [...first.words, ...second.words];
    return readdirSync(folder(), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder(), name))
      .filter((path) => statSync(path).isFile())
      .flatMap((path) => wordsIn(readFileSync(path), words).map((word) => `${path}: ${word}`));
  }

  beforeEach(() =>
    inStore(async (store) => {
      for (const one of [first, second]) {
        await seedCanary(store, one);
        await takeTurn(store, one.key, 9, () => ({ audit: [auditNote()] }));
      }
    }),
  );

  it('is in no file, nor in the search index, and kesu verify finds nothing amiss', async () => {
    expect(await verify({ anchor: true })).to.equal(true);
    await inStore(async (store) => {
      const deps = { store, packOf: createPackReader(), clock };
      const index = await openIndex(store, config().dataFolder, 'make');
      await index.own();
      await buildIndex({ index, deps, when: 'later' });
      const kept = async () => (await index.find({ limit: 9 })).hits.map(({ conversationKey }) => conversationKey);
      expect((await kept()).sort()).to.deep.equal([first.key, second.key].sort());
      await erase();
      await followChanges({ index, deps });
      expect(await kept()).to.deep.equal([first.key]);
      await index.close();
    });
    expect(foundAnywhere()).to.deep.equal([]);
    expect(await verify({ anchor: true })).to.equal(true);
  });

  it('does not come back with a backup, which verifies as well', async () => {
    await runBackup(config(), backup(), quiet);
    await erase();
    expect(await verify({ anchor: true })).to.equal(true);
    await runRestore(config(), backup(), { replace: true });
    await inStore(async (store) => {
      expect(await store.load(second.key)).to.equal(undefined);
      expect((await store.load(first.key))?.value.address.user.id).to.equal(first.id);
    });
    expect(await verify()).to.equal(true);
    expect(foundAnywhere()).to.deep.equal([]);
  });
});
