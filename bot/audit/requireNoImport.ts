import { type AuditPort, readLine, StoreError } from '../../storage/index.ts';

/** Lines of the house that are looked through. While an import runs nothing else adds to it. */
const TAIL = 50;

/**
 * Sees to it that a store which is still being filled is not served: its conversations are not whole.
 * @throws StoreError `unavailable` when an import runs, or broke off.
 */
export async function requireNoImport(store: Pick<AuditPort, 'auditHead' | 'auditLines'>): Promise<void> {
  const end = (await store.auditHead())?.seq ?? 0;
  const lines = await store.auditLines({ after: Math.max(0, end - TAIL), limit: TAIL });
  const last = lines.map(({ text }) => readLine(text)).findLast(({ action }) => action === 'import');
  if (last?.details?.state !== 'begun') return;
  throw new StoreError('unavailable', 'An import into this store is not finished: kesu import --resume FILE.');
}
