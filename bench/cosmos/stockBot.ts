import { createHash } from 'node:crypto';
import { CosmosClient } from '@azure/cosmos';
import type { TurnCommit } from '../../storage/index.ts';
import { PEER_KEY } from '../../test/support/cosmosPeer/peer.ts';

/**
 * What the same turns cost as bots of the SDK keep them: `CosmosDbPartitionedStorage` (an item for each state, partition key
 * `/id`, everything indexed, read in every turn and upserted whole where it changed) for conversation and user state, and one item for each
 * activity as transcript loggers write it. Its requests are made as that class makes them.
 */
export class StockBot {
  readonly #client: CosmosClient;
  /** What each state was written as last: one that did not change is not written. */
  readonly #written = new Map<string, string>();

  constructor(endpoint: string) {
    this.#client = new CosmosClient({
      endpoint,
      key: PEER_KEY,
      connectionPolicy: { enableEndpointDiscovery: false },
    });
  }

  async start(): Promise<void> {
    const { database } = await this.#client.databases.create({ id: 'stock' });
    await database.containers.create({ id: 'state', partitionKey: { paths: ['/id'] } });
    await database.containers.create({ id: 'transcript', partitionKey: { paths: ['/conversation'] } });
  }

  /** The state of a conversation is what ours is; that of a user is small. */
  async turn({ conversation, entries }: TurnCommit): Promise<void> {
    const database = this.#client.database('stock');
    const state = database.container('state');
    const { key, address, locale } = conversation;
    const keys = { conversation: hash(key, 'conversations'), user: hash(address.user.id, 'users') };
    for (const id of Object.values(keys)) await state.item(id, id).read();
    const states = { [keys.conversation]: conversation, [keys.user]: { locale, name: address.user.name ?? '' } };
    for (const [id, document] of Object.entries(states)) {
      const text = JSON.stringify(document);
      if (this.#written.get(id) === text) continue;
      this.#written.set(id, text);
      await state.items.upsert({ id, realId: id, document });
    }
    const transcript = database.container('transcript');
    for (const { activity, seq, at } of entries) {
      const id = `${key}-${seq}`;
      await transcript.items.create({
        id,
        conversation: key,
        timestamp: at,
        activity: { ...activity, serviceUrl: address.serviceUrl, id },
      });
    }
  }

  close(): void {
    this.#client.dispose();
  }
}

const hash = (...texts: string[]) => createHash('sha256').update(texts.join('/')).digest('hex');
