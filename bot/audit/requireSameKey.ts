import { HOUSE, NO_HEAD, type Store, StoreError } from '../../storage/index.ts';

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

/**
 * Sees to it that the last line of the house was made with this key, also where no service has noted yet which one it was.
 * @throws StoreError `unavailable` when it was not.
 */
export async function requireKeyOfHouse(store: Pick<Store, 'auditSeal' | 'auditHead' | 'auditLines'>): Promise<void> {
  const end = (await store.auditHead())?.seq ?? 0;
  const lines = await store.auditLines({ after: Math.max(0, end - 2), limit: 2 });
  const last = lines.at(-1);
  if (last === undefined) return;
  const seal = await store.auditSeal();
  const before = lines.length > 1 ? lines[0]?.mac : undefined;
  if (seal.mac(HOUSE, before ?? NO_HEAD.mac, last.text) === last.mac) return;
  throw new StoreError(
    'unavailable',
    'The audit chain was made with another key: set KESU_AUDIT_KEY, or bring audit.key.',
  );
}
