import { type SecretPort, StoreError } from '../ports.ts';
import type { CosmosContext } from './context.ts';
import type { Item } from './gateway.ts';
import { idPart } from './ids.ts';
import { type Packed, pack, unpack } from './packed.ts';

interface SecretItem extends Item {
  kind: 'secret';
  body: Packed;
}

/** Secrets over Cosmos DB: the first value stored under a name is the value for ever, whoever asks at the same time. */
export function cosmosSecrets({ gateway }: CosmosContext): SecretPort {
  const stored = async (id: string) => {
    const item = await gateway.read<SecretItem>('directory', id, id);
    return item && String(unpack(item.body));
  };
  return {
    secret: async (name, create) => {
      const id = `secret:${idPart(name)}`;
      const known = await stored(id);
      if (known !== undefined) return known;
      const fresh = create();
      const item: SecretItem = { id, pk: id, kind: 'secret', body: pack(fresh) };
      if ((await gateway.create('directory', item)) !== undefined) return fresh;
      const earlier = await stored(id);
      // The service says that it is there and does not show it yet.
      if (earlier === undefined) throw new StoreError('unavailable', 'A secret cannot be read yet.');
      return earlier;
    },
  };
}
