import type { OnDamaged, Store } from '../storage/index.ts';
import { openSqliteStore } from '../storage/sqlite/openSqliteStore.ts';
import type { Config } from './config.ts';

/**
 * The store that the configuration names: Cosmos DB where it names an account, else the embedded one. The client of Cosmos DB is
 * loaded only when it is used.
 */
export async function openStore(
  { cosmos, dataFolder, audit }: Pick<Config, 'cosmos' | 'dataFolder' | 'audit'>,
  { onDamaged, ...options }: { clock: () => Date; readonly?: boolean; onDamaged?: OnDamaged },
): Promise<Store> {
  const auditSecret = audit.key;
  if (!cosmos) return openSqliteStore({ folder: dataFolder, auditSecret, ...options, onDamaged });
  const { openCosmosStore } = await import('../storage/cosmos/openCosmosStore.ts');
  return openCosmosStore({ ...cosmos, auditSecret, ...options });
}
