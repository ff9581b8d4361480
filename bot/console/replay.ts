import type { ChangesPort, Entry, TranscriptPort } from '../../storage/index.ts';

/** Changes told again at most; who missed more fetches everything anew. */
const MOST_CHANGES = 2_000;
const PAGE = 500;
/** Lines of one watched conversation told again at most. */
const MOST_LINES = 500;

/** What became of one conversation since a position. */
export interface Missed {
  key: string;
  /** Last line of the conversation as far as the changes tell. */
  version: number;
  /** What was added to a watched conversation, in order. */
  lines: Entry[];
}

/**
 * What happened after a position up to another, or up to now where the stream does not meet that other one. Undefined
 * when it was too much, or is not known any more.
 */
export async function missedSince(
  store: ChangesPort & TranscriptPort,
  after: string,
  upTo: string,
  isWatched: (key: string) => boolean,
): Promise<Missed[] | undefined> {
  const spans = new Map<string, { first: number; last: number }>();
  let position = after;
  let count = 0;
  while (position !== upTo) {
    const page = await store.changes(position, PAGE);
    if (page === undefined) return undefined;
    if (page.length === 0) break;
    count += page.length;
    if (count > MOST_CHANGES) return undefined;
    for (const { conversationKey: key, firstSeq, lastSeq } of page) {
      const span = spans.get(key);
      spans.set(key, { first: span?.first ?? firstSeq, last: lastSeq });
    }
    position = page.some((change) => change.position === upTo) ? upTo : (page.at(-1)?.position ?? upTo);
  }
  const missed: Missed[] = [];
  for (const [key, { first, last }] of spans) {
    const length = last - first + 1;
    if (isWatched(key) && length > MOST_LINES) return undefined;
    const lines = isWatched(key) && length > 0 ? await store.entries(key, { after: first - 1, limit: length }) : [];
    missed.push({ key, version: last, lines });
  }
  return missed;
}
