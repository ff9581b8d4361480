import type { ErasurePort, OnDamaged, Store } from '../storage/index.ts';
import { openSqliteErasure, openSqliteStore } from '../storage/sqlite/openSqliteStore.ts';
import type { Config } from './config.ts';

/** What of the configuration says where the store is, and how to read it. */
export type StoreConfig = Pick<Config, 'cosmos' | 'dataFolder' | 'audit'> & Partial<Pick<Config, 'masterKeys'>>;

/**
 * The store that the configuration names: Cosmos DB where it names an account, else the embedded one. The client of Cosmos DB is
 * loaded only when it is used.
 */
export async function openStore(
  { cosmos, dataFolder, audit, masterKeys }: StoreConfig,
  { onDamaged, ...options }: { clock: () => Date; readonly?: boolean; onDamaged?: OnDamaged },
): Promise<Store> {
  const auditSecret = audit.key;
  if (!cosmos) return openSqliteStore({ folder: dataFolder, auditSecret, masterKeys, ...options, onDamaged });
  const { openCosmosStore } = await import('../storage/cosmos/openCosmosStore.ts');
  return openCosmosStore({ ...(masterKeys && { masterKeys }), ...cosmos, auditSecret, ...options });
}

/** What an erasure needs of that store, while the bot runs or not. */
export async function openErasure(
  { cosmos, dataFolder, audit, masterKeys }: StoreConfig,
  clock: () => Date,
): Promise<ErasurePort & Pick<Store, 'caseByNumber' | 'close'>> {
  if (cosmos) return openStore({ cosmos, dataFolder, audit, masterKeys }, { clock });
  return openSqliteErasure({ folder: dataFolder, auditSecret: audit.key, masterKeys, clock });
}
