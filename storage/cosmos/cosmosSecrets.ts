import { aloneIdentity } from '../custody/identity.ts';
import type { Keyring } from '../custody/keyring.ts';
import { type SecretPort, StoreError } from '../ports.ts';
import type { CosmosContext } from './context.ts';
import type { Item } from './gateway.ts';
import { idPart } from './ids.ts';
import { type Packed, pack, unpack } from './packed.ts';

/** Sealed under a key of its own, if the store seals. */
export interface SecretItem extends Item {
  kind: 'secret';
  body: Packed | { sealed: string };
}

/** The value of a secret. @throws StoreError `unavailable` when it is sealed and there is no key. */
export function openSecret(keyring: Keyring | undefined, { id, body }: Pick<SecretItem, 'id' | 'body'>): string {
  if (!('sealed' in body)) return String(unpack(body));
  if (!keyring) throw new StoreError('unavailable', 'A secret is sealed, and KESU_MASTER_KEY is not set.');
  return keyring.openAlone(aloneIdentity('secret', id), body.sealed);
}

/** Secrets over Cosmos DB: the first value stored under a name is the value for ever, whoever asks at the same time. */
export function cosmosSecrets({ gateway, keyring }: CosmosContext): SecretPort {
  const stored = async (id: string) => {
    const item = await gateway.read<SecretItem>('directory', id, id);
    return item && openSecret(keyring, item);
  };
  return {
    secret: async (name, create) => {
      const id = `secret:${idPart(name)}`;
      const known = await stored(id);
      if (known !== undefined) return known;
      const fresh = create();
      const sealed = keyring?.sealAlone(aloneIdentity('secret', id), fresh);
      const body = sealed === undefined ? pack(fresh) : { sealed };
      const item: SecretItem = { id, pk: id, kind: 'secret', body };
      if ((await gateway.create('directory', item)) !== undefined) return fresh;
      const earlier = await stored(id);
      // The service says that it is there and does not show it yet.
      if (earlier === undefined) throw new StoreError('unavailable', 'A secret cannot be read yet.');
      return earlier;
    },
  };
}
