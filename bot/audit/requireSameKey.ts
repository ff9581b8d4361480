import { type Store, StoreError } from '../../storage/index.ts';

/**
 * Sees to it that the audit chains go on with the key they were begun with: the store remembers which one that was, and nothing
 * that the key could be told by.
 * @throws StoreError `unavailable` with another key.
 */
export async function requireSameKey(store: Pick<Store, 'auditSeal' | 'secret'>): Promise<void> {
  const { keyId } = await store.auditSeal();
  if ((await store.secret('audit-key-id', () => keyId)) === keyId) return;
  throw new StoreError('unavailable', 'The audit chains of this store were begun with another key (KESU_AUDIT_KEY).');
}
