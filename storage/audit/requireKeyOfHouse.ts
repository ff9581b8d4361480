import { StoreError } from '../ports.ts';
import type { AuditPort } from './auditPort.ts';
import { HOUSE, NO_HEAD } from './auditSeal.ts';

/**
 * Sees to it that the last line of the house was made with this key, also where no service has noted yet which one it was: a line
 * of another key behind it could never be told from a forged one.
 * @throws StoreError `unavailable` when it was not.
 */
export async function requireKeyOfHouse(
  store: Pick<AuditPort, 'auditSeal' | 'auditHead' | 'auditLines'>,
): Promise<void> {
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
