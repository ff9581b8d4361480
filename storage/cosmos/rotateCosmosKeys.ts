import { aloneIdentity, conversationOwner } from '../custody/identity.ts';
import { type Keyring, rewrapLookupKey } from '../custody/keyring.ts';
import { MasterKeys } from '../custody/masterKeys.ts';
import { StoreError } from '../ports.ts';
import { createCosmosClient } from './cosmosClient.ts';
import { Gateway, type Item, type Stored } from './gateway.ts';
import { CUSTODY_ID, type CustodyItem, openKeyring } from './openKeyring.ts';
import { type CosmosLimits, type CosmosSettings, DEFAULT_LIMITS } from './settings.ts';

export interface RotateOptions extends CosmosSettings {
  onProgress?: ((wrapped: number) => void) | undefined;
}

type Sealed = { sealed: string };

/** Attempts at an item that changes while it is rewritten. */
const ATTEMPTS = 20;

/**
 * Wraps every key of the shared store with the newest master key, while processes that know both work on. Cut off, it is begun
 * again and goes on. Resolves with how many keys were wrapped.
 */
export async function rotateCosmosKeys({ onProgress = () => {}, ...settings }: RotateOptions): Promise<number> {
  if (!settings.masterKeys) throw new StoreError('unavailable', 'KESU_MASTER_KEY is not set: nothing is sealed.');
  const limits: CosmosLimits = { ...DEFAULT_LIMITS, ...settings.limits };
  const client = createCosmosClient(settings, limits);
  try {
    const gateway = new Gateway(client, settings.database, limits);
    const masters = new MasterKeys(settings.masterKeys);
    const keyring = await openKeyring(gateway, masters, true);
    let wrapped = 0;
    const count = (isDone: boolean) => {
      wrapped += Number(isDone);
      if (isDone) onProgress(wrapped);
    };
    count(await renew<CustodyItem>(gateway, 'directory', { id: CUSTODY_ID, pk: CUSTODY_ID }, renewedLookup(masters)));
    for (const where of ['IS_DEFINED(c.seal)', "c.waiting > ''"]) {
      const text = `SELECT c.id, c.pk FROM c WHERE ${where}`;
      for (const place of await gateway.query<Item>('conversations', { text }))
        count(await renew<AnyItem>(gateway, 'conversations', place, (item) => renewed(keyring, item)));
    }
    for (const place of await gateway.query<Item>('files', { text: "SELECT c.id, c.pk FROM c WHERE c.kind = 'file'" }))
      count(await renew<AnyItem>(gateway, 'files', place, (item) => renewed(keyring, item)));
    const alone = await gateway.query<Item>('directory', {
      text: "SELECT c.id, c.pk FROM c WHERE STARTSWITH(c.id, 'secret:') OR STARTSWITH(c.id, 'book:')",
    });
    for (const place of alone)
      count(await renew<AnyItem>(gateway, 'directory', place, (item) => renewed(keyring, item)));
    return wrapped;
  } finally {
    client.dispose();
  }
}

interface AnyItem extends Item {
  kind?: string;
  seal?: string;
  body?: Partial<Sealed>;
}

const renewedLookup =
  (masters: MasterKeys) =>
  (item: CustodyItem): CustodyItem | undefined => {
    const lookup = rewrapLookupKey(masters, item.lookup);
    return lookup === undefined ? undefined : { ...item, lookup };
  };

function renewed(keyring: Keyring, item: AnyItem): AnyItem | undefined {
  if (item.seal !== undefined) {
    const seal = keyring.rewrap(item.seal, conversationOwner(item.pk));
    return seal === undefined ? undefined : { ...item, seal };
  }
  const text = item.body?.sealed;
  if (text === undefined) return undefined;
  const sealed = keyring.rewrapAlone(identityOf(item), text);
  return sealed === undefined ? undefined : { ...item, body: { sealed } };
}

function identityOf({ id, pk, kind }: AnyItem): string {
  if (kind === 'file') return aloneIdentity('attachment', pk, id);
  if (kind === 'book') return aloneIdentity('book', pk, id);
  return kind === 'secret' ? aloneIdentity('secret', id) : aloneIdentity('inbox', pk, id, 'body');
}

/** Whether the item was changed. One that is gone, or keeps changing its kind, needs no more. */
async function renew<T extends Item>(
  gateway: Gateway,
  container: 'conversations' | 'directory' | 'files',
  { id, pk }: Item,
  change: (item: T) => T | undefined,
): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const stored = await gateway.read<T>(container, id, pk);
    const next = stored && change(stored);
    if (!stored || next === undefined) return false;
    if ((await gateway.replace(container, bareOf(next as Stored<T>), stored._etag)) !== undefined) return true;
  }
  throw new StoreError('conflict', 'A record changed all the time; rotate again.');
}

/** Without what the service adds. */
function bareOf<T extends Item>(item: T): T {
  return Object.fromEntries(Object.entries(item).filter(([name]) => !name.startsWith('_'))) as unknown as T;
}
