import { randomBytes } from 'node:crypto';
import { CosmosClient } from '@azure/cosmos';
import { createContainers } from '../../storage/cosmos/createContainers.ts';
import { openCosmosStore } from '../../storage/cosmos/openCosmosStore.ts';
import type { CosmosSettings } from '../../storage/cosmos/settings.ts';
import type { MakeStore } from '../contracts/storeRig.ts';
import { TEST_AUDIT_SECRET } from './auditRecords.ts';
import { type CosmosPeer, PEER_KEY, startCosmosPeer } from './cosmosPeer/peer.ts';

/**
 * Makes empty Cosmos DB stores, each in a database of its own: on a peer of this process, or on the service or emulator that
 * `COSMOS_TEST_ENDPOINT` and `COSMOS_TEST_KEY` name.
 */
export function cosmosStores() {
  const endpoint = process.env.COSMOS_TEST_ENDPOINT;
  let peer: CosmosPeer | undefined;

  /** A new database with its containers. */
  async function newDatabase(limits?: CosmosSettings['limits']): Promise<CosmosSettings> {
    const database = `kesu-${randomBytes(6).toString('hex')}`;
    const at = endpoint
      ? { endpoint, key: process.env.COSMOS_TEST_KEY }
      : { endpoint: running().endpoint, key: PEER_KEY };
    const masterKeys = [randomBytes(32)];
    const settings: CosmosSettings = {
      ...at,
      database,
      auditSecret: TEST_AUDIT_SECRET,
      masterKeys,
      ...(limits && { limits }),
    };
    await createContainers(settings);
    return settings;
  }

  const running = () => {
    if (!peer) throw new Error('cosmosStores: start() was not called');
    return peer;
  };

  const make: MakeStore = async (clock) => {
    const settings = await newDatabase();
    let store = await openCosmosStore({ ...settings, clock });
    return {
      store,
      reopen: async () => {
        await store.close();
        store = await openCosmosStore({ ...settings, clock });
        return store;
      },
      dispose: async () => {
        await store.close();
        await removeDatabase(settings);
      },
    };
  };

  return {
    make,
    newDatabase,
    get peer() {
      return running();
    },
    start: async () => {
      if (!endpoint) peer = await startCosmosPeer();
    },
    stop: async () => {
      await peer?.close();
    },
  };
}

async function removeDatabase({ endpoint, key = '', database }: CosmosSettings): Promise<void> {
  const client = new CosmosClient({ endpoint, key, connectionPolicy: { enableEndpointDiscovery: false } });
  await client.database(database).delete();
  client.dispose();
}
