import type { CosmosContext } from './context.ts';
import type { Item, Stored } from './gateway.ts';

/**
 * Makes an item that a gone process left this process's own. Undefined when another one was faster, or the work is done: the
 * ETag lets exactly one have it, and a former owner that comes back finds it changed.
 */
export async function claim<T extends Item & { owner: string }>(
  { gateway, presence }: CosmosContext,
  item: Stored<T>,
): Promise<Stored<T> | undefined> {
  const { owner } = presence;
  if (item.owner === owner) return item;
  const { _etag, _ts, ...plain } = item;
  const bare = Object.fromEntries(Object.entries(plain).filter(([name]) => !name.startsWith('_')));
  const etag = await gateway.replace('conversations', { ...(bare as unknown as T), owner }, _etag);
  return etag === undefined ? undefined : { ...item, owner, _etag: etag };
}

/** What each process may work on: its own, and what no living process owns. */
export const NOT_OTHERS = 'NOT (ARRAY_CONTAINS(@others, c.owner))';
