import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../storage/index.ts';
import { storeContract } from './storeContract.ts';

storeContract('SQLite', async (clock) => {
  const folder = await mkdtemp(join(tmpdir(), 'kesu-contract-'));
  let store = await openSqliteStore({ folder, clock });
  return {
    store,
    reopen: async () => {
      await store.close();
      store = await openSqliteStore({ folder, clock });
      return store;
    },
    dispose: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
});
