import { CONTAINERS, definitionOf } from './containers.ts';
import { createCosmosClient } from './cosmosClient.ts';
import { type CosmosSettings, DEFAULT_LIMITS } from './settings.ts';

/**
 * Makes the database and its containers where they do not exist. For development: it needs the account key, because the roles
 * of Entra ID for data do not include it, and production gets them from `deploy/cosmos.bicep`. Changes nothing that exists.
 */
export async function createContainers(settings: CosmosSettings): Promise<void> {
  const client = createCosmosClient(settings, DEFAULT_LIMITS);
  try {
    const { database } = await client.databases.createIfNotExists({ id: settings.database });
    for (const plan of CONTAINERS) await database.containers.createIfNotExists(definitionOf(plan));
  } finally {
    client.dispose();
  }
}
