import type { Conversation, Entry, Store } from '../../storage/index.ts';

/** Entries read at a time. */
const PAGE = 200;
/** No turn writes more entries than this: what was heard, and at most 40 messages. */
const LONGEST_TURN = 50;

/** A turn that has been written, with its conversation as it is now. */
export interface FoundTurn {
  conversation: Conversation;
  /** All its entries, in order; the first is what it heard. */
  entries: Entry[];
}

/** Looks for a turn from the newest entry back; undefined when it has not been written. */
export async function findTurn(
  store: Pick<Store, 'load' | 'entries'>,
  key: string,
  turnId: string,
): Promise<FoundTurn | undefined> {
  const loaded = await store.load(key);
  if (!loaded) return undefined;
  for (let end = loaded.value.lastSeq; end > 0; end -= PAGE - LONGEST_TURN) {
    const after = Math.max(0, end - PAGE);
    const page = await store.entries(key, { after, limit: PAGE });
    const entries = page.filter((entry) => entry.turnId === turnId);
    // One that begins before this page is whole on the next, which overlaps with it.
    if (entries.length > 0 && (after === 0 || entries[0] !== page[0])) return { conversation: loaded.value, entries };
  }
  return undefined;
}
