import type { Store, TurnCommit } from '../../storage/index.ts';
import { conversation, entry, inboxItem, turnCommit } from './records.ts';

type Parts = Partial<Omit<TurnCommit, 'inboxDone' | 'etag'>>;

/**
 * The commit that answers activity `n` of a conversation as it is stored now: one entry, and what `add` returns for the
 * sequence number of that entry.
 */
export async function prepareTurn(
  store: Store,
  key: string,
  n: number,
  add: (seq: number) => Parts = () => ({}),
): Promise<TurnCommit> {
  const loaded = await store.load(key);
  const seq = (loaded?.value.lastSeq ?? 0) + 1;
  const item = inboxItem(key, n);
  return turnCommit(item.id, {
    etag: loaded?.etag,
    conversation: { ...(loaded?.value ?? conversation(key)), lastSeq: seq },
    entries: [entry(key, seq, { activityId: `a${n}`, turnId: item.id })],
    ...add(seq),
  });
}

/** Accepts activity `n` of a conversation and commits its turn. Resolves with the new ETag. */
export async function takeTurn(store: Store, key: string, n: number, add?: (seq: number) => Parts): Promise<string> {
  await store.accept(inboxItem(key, n));
  return store.commit(await prepareTurn(store, key, n, add));
}

/** Every page of a paged answer, joined; `limit` items a page. */
export async function allPages<T>(
  read: (options: { limit: number; after?: string | undefined }) => Promise<{ items: T[]; next?: string | undefined }>,
  limit: number,
): Promise<T[]> {
  const items: T[] = [];
  let after: string | undefined;
  do {
    const page = await read({ limit, after });
    if (page.items.length > limit) throw new Error('a page is longer than its limit');
    items.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return items;
}
