import type { AuditNote, AuditPort, Store } from '../../storage/index.ts';
import { openSqliteAccess } from '../../storage/index.ts';
import { openStore, type StoreConfig } from '../openStore.ts';
import { operator } from './auditTrail.ts';

/** Opens the chain of the house for writing, beside the processes that serve. */
export async function openHouse({ cosmos, dataFolder, audit }: StoreConfig): Promise<AuditPort & Pick<Store, 'close'>> {
  const auditSecret = audit.key;
  if (!cosmos) return openSqliteAccess({ folder: dataFolder, clock: () => new Date(), auditSecret });
  const { openCosmosAudit } = await import('../../storage/cosmos/openCosmosStore.ts');
  return openCosmosAudit({ ...cosmos, auditSecret });
}

/** Notes what a command does, before it does it. @throws StoreError when it cannot be noted: then it must not be done. */
export async function noteCommand(
  config: StoreConfig,
  { details = {}, ...note }: Pick<AuditNote, 'action' | 'subject' | 'details'>,
): Promise<void> {
  const house = await openHouse(config);
  try {
    const at = new Date().toISOString();
    await house.recordAudit([{ at, actor: 'cli', ...note, details: { ...operator(), ...details } }]);
  } finally {
    await house.close();
  }
}

/** Opens the store for reading what is about people, once it is noted that somebody does. */
export async function openAudited(
  config: StoreConfig,
  note: Pick<AuditNote, 'action' | 'subject' | 'details'>,
): Promise<Store> {
  const store = await openStore(config, { clock: () => new Date(), readonly: true });
  try {
    await noteCommand(config, note);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}
