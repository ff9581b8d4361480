import type { ErasurePort, OnDamaged, Store } from '../storage/index.ts';
import { openSqliteErasure, openSqliteStore } from '../storage/sqlite/openSqliteStore.ts';
import type { Config } from './config.ts';

type Place = Pick<Config, 'cosmos' | 'dataFolder'> & Partial<Pick<Config, 'masterKeys'>>;

/**
 * The store that the configuration names: Cosmos DB where it names an account, else the embedded one. The client of Cosmos DB is
 * loaded only when it is used.
 */
export async function openStore(
  { cosmos, dataFolder, masterKeys }: Place,
  { onDamaged, ...options }: { clock: () => Date; readonly?: boolean; onDamaged?: OnDamaged },
): Promise<Store> {
  if (!cosmos) return openSqliteStore({ folder: dataFolder, masterKeys, ...options, onDamaged });
  const { openCosmosStore } = await import('../storage/cosmos/openCosmosStore.ts');
  return openCosmosStore({ ...(masterKeys && { masterKeys }), ...cosmos, ...options });
}

/** What an erasure needs of that store, while the bot runs or not. */
export async function openErasure(
  { cosmos, dataFolder, masterKeys }: Place,
  clock: () => Date,
): Promise<ErasurePort & Pick<Store, 'caseByNumber' | 'close'>> {
  if (cosmos) return openStore({ cosmos, dataFolder, masterKeys }, { clock });
  return openSqliteErasure({ folder: dataFolder, masterKeys, clock });
}
