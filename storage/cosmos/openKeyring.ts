import { Keyring, newLookupKey } from '../custody/keyring.ts';
import type { MasterKeys } from '../custody/masterKeys.ts';
import { StoreError } from '../ports.ts';
import type { Gateway, Item } from './gateway.ts';

/** Keys of the store itself, wrapped. */
export interface CustodyItem extends Item {
  kind: 'custody';
  /** By what customers are found. */
  lookup: string;
}

export const CUSTODY_ID = 'custody';

/**
 * The keys of a shared store. The first process makes the one by which customers are found.
 * @throws StoreError `unavailable` when the master key is not the one the data is sealed with.
 */
export async function openKeyring(gateway: Gateway, masters: MasterKeys): Promise<Keyring> {
  const stored = await gateway.read<CustodyItem>('directory', CUSTODY_ID, CUSTODY_ID);
  if (stored) return new Keyring(masters, stored.lookup);
  const lookup = newLookupKey(masters);
  const item: CustodyItem = { id: CUSTODY_ID, pk: CUSTODY_ID, kind: 'custody', lookup };
  if ((await gateway.create('directory', item)) !== undefined) return new Keyring(masters, lookup);
  const earlier = await gateway.read<CustodyItem>('directory', CUSTODY_ID, CUSTODY_ID);
  // The service says that it is there and does not show it yet.
  if (!earlier) throw new StoreError('unavailable', 'The keys of the store cannot be read yet.');
  return new Keyring(masters, earlier.lookup);
}
