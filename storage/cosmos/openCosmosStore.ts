import type { AuditPort } from '../audit/auditPort.ts';
import { type AuditSeal, createAuditSeal } from '../audit/auditSeal.ts';
import { requireKeyOfHouse } from '../audit/requireKeyOfHouse.ts';
import { MasterKeys } from '../custody/masterKeys.ts';
import { type Store, StoreError } from '../ports.ts';
import { checkContainers, type Finding } from './checkContainers.ts';
import { cosmosAudit } from './cosmosAudit.ts';
import { createCosmosClient } from './cosmosClient.ts';
import { cosmosStore } from './cosmosStore.ts';
import { Gateway } from './gateway.ts';
import { openKeyring } from './openKeyring.ts';
import { Presence } from './presence.ts';
import { SealedGateway } from './sealedGateway.ts';
import { type CosmosLimits, type CosmosSettings, DEFAULT_LIMITS } from './settings.ts';

export interface CosmosStoreOptions extends CosmosSettings {
  clock: () => Date;
  /** Opens the store for reading; every write is refused, and nobody counts on this process. */
  readonly?: boolean | undefined;
}

/**
 * Opens the shared store. Any number of processes may have it open for writing. Makes no database and no container: it looks
 * at them and says what is missing.
 * @throws StoreError `unavailable` when it cannot be reached, lets us not in, or is not as it must be.
 */
export async function openCosmosStore({ clock, readonly = false, ...settings }: CosmosStoreOptions): Promise<Store> {
  const limits: CosmosLimits = { ...DEFAULT_LIMITS, ...settings.limits };
  const client = createCosmosClient(settings, limits);
  try {
    refuse(await checkContainers(client, settings.database, limits), settings.database);
    const auditSeal = sealOf(settings);
    // Not in the middle of the first turn: nothing may be done here that cannot be audited.
    if (!readonly) auditSeal();
    const plain = new Gateway(client, settings.database, limits, readonly);
    const masters = settings.masterKeys && new MasterKeys(settings.masterKeys);
    const keyring = masters && (await openKeyring(plain, masters, !readonly));
    const gateway = keyring ? new SealedGateway(client, settings.database, limits, readonly, keyring) : plain;
    // Of its own, so that what says that this process lives never waits behind its work.
    const presence = new Presence(new Gateway(client, settings.database, limits, readonly), limits);
    if (!readonly) await presence.start();
    const store = cosmosStore(gateway, presence, clock, auditSeal, keyring);
    if (!readonly) await store.finishErasures(() => requireKeyOfHouse(store));
    return store;
  } catch (error) {
    client.dispose();
    throw error;
  }
}

/**
 * Opens what is audited, for writing, without being one of the processes that share the work.
 * @throws StoreError `unavailable` as `openCosmosStore` does.
 */
export async function openCosmosAudit(settings: CosmosSettings): Promise<AuditPort & Pick<Store, 'close'>> {
  const limits: CosmosLimits = { ...DEFAULT_LIMITS, ...settings.limits };
  const client = createCosmosClient(settings, limits);
  try {
    refuse(await checkContainers(client, settings.database, limits), settings.database);
    const gateway = new Gateway(client, settings.database, limits);
    return { ...cosmosAudit({ gateway, auditSeal: sealOf(settings) }), close: async () => gateway.dispose() };
  } catch (error) {
    client.dispose();
    throw error;
  }
}

function sealOf({ auditSecret }: CosmosSettings): () => AuditSeal {
  const seal = auditSecret === undefined ? undefined : createAuditSeal(auditSecret);
  return () => {
    if (seal) return seal;
    throw new StoreError('unavailable', 'A shared store needs KESU_AUDIT_KEY, the same in each process.');
  };
}

/** What is wrong with the database of these settings, for `kesu cosmos check`. Empty: nothing. */
export async function checkCosmos(settings: CosmosSettings): Promise<Finding[]> {
  const limits: CosmosLimits = { ...DEFAULT_LIMITS, ...settings.limits };
  const client = createCosmosClient(settings, limits);
  try {
    return await checkContainers(client, settings.database, limits);
  } finally {
    client.dispose();
  }
}

function refuse(findings: readonly Finding[], database: string): void {
  const fatal = findings.filter(({ isFatal }) => isFatal);
  if (fatal.length === 0) return;
  const list = fatal.map(({ container, what }) => `container ${container} ${what}`).join('; ');
  throw new StoreError('unavailable', `The Cosmos DB database ${database} is not as it must be: ${list}.`);
}

export type { Finding } from './checkContainers.ts';
export { CONTAINERS } from './containers.ts';
export { createContainers } from './createContainers.ts';
export { rotateCosmosKeys } from './rotateCosmosKeys.ts';
export type { CosmosSettings } from './settings.ts';
