import { AsyncLocalStorage } from 'node:async_hooks';
import { Agent } from 'node:https';
import { CosmosClient, type CosmosClientOptions } from '@azure/cosmos';
import { DefaultAzureCredential } from '@azure/identity';
import type { CosmosLimits, CosmosSettings } from './settings.ts';

/** Connections held open at most. */
const MOST_SOCKETS = 128;

/**
 * The error of the request that is running. The client wraps errors of a batch in a new one that keeps nothing but the
 * message (4.9.3), and by the message alone a throttled request cannot be told from a refused one.
 */
export const requestError = new AsyncLocalStorage<{ error?: unknown }>();

type Plugin = (
  context: unknown,
  diagnostics: unknown,
  next: (context: unknown) => Promise<unknown>,
) => Promise<unknown>;

const keepError: Plugin = async (context, _diagnostics, next) => {
  try {
    return await next(context);
  } catch (error) {
    const holder = requestError.getStore();
    if (holder) holder.error = error;
    throw error;
  }
};

/**
 * One client for the process. Its own retries are off, because they wait without limit, ignore the signal, or leave out
 * what may be retried; `cosmosCall` does it instead.
 */
export function createCosmosClient({ endpoint, key }: CosmosSettings, { attemptMs }: CosmosLimits): CosmosClient {
  const isTls = new URL(endpoint).protocol === 'https:';
  // Without TLS (an emulator on loopback) the client takes its own agent only.
  const agent = isTls ? new Agent({ keepAlive: true, maxSockets: MOST_SOCKETS }) : undefined;
  const options: CosmosClientOptions & { plugins: { on: 'operation'; plugin: Plugin }[] } = {
    endpoint,
    ...(key === undefined ? { aadCredentials: new DefaultAzureCredential() } : { key }),
    ...(agent && { agent }),
    connectionPolicy: {
      requestTimeout: attemptMs,
      // Without TLS the account names addresses that do not exist.
      enableEndpointDiscovery: isTls,
      retryOptions: { maxRetryAttemptCount: 0, fixedRetryIntervalInMilliseconds: 0, maxWaitTimeInSeconds: 0 },
    },
    userAgentSuffix: 'kesu',
    plugins: [{ on: 'operation', plugin: keepError }],
  };
  const client = new CosmosClient(options as CosmosClientOptions);
  const dispose = client.dispose.bind(client);
  client.dispose = () => {
    dispose();
    agent?.destroy();
  };
  return client;
}
