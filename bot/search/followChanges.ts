import type { SearchIndex } from '../../storage/index.ts';
import { transcriptOf } from '../review/scoreCases.ts';
import type { BuildStore } from './buildIndex.ts';
import { type ComposeDeps, composeCase, composeConversation } from './composeDocuments.ts';
import { UNSCORED } from './composeFacts.ts';
import { takeTurns } from './takeTurns.ts';

/** Changes read at a time. */
const PAGE = 200;

/** Cases judged at a time. */
const SCORED = 20;
/** Cases looked at again at a time because a promise has come due. */
const STALE = 20;
/** How long a case must be quiet before it is judged, ms: one that goes on would be judged after every message. */
const QUIET_MS = 60_000;

export interface FollowOptions {
  index: SearchIndex;
  deps: ComposeDeps & { store: BuildStore };
  /** See `takeTurns`. */
  pause?: number | undefined;
  signal?: AbortSignal | undefined;
}

/** Puts conversations into the index as they are now, and takes those out that are no more. */
async function refresh(keys: ReadonlySet<string>, position: string, options: FollowOptions): Promise<void> {
  const { index, deps, pause = 0, signal } = options;
  const documents = [];
  const gone = [];
  const forgotten = [];
  for await (const key of takeTurns(keys, pause, signal)) {
    const found = await composeConversation(key, deps, 'later');
    if (!found) forgotten.push(key);
    else {
      documents.push(...found.documents);
      gone.push(...found.gone);
    }
  }
  if (forgotten.length > 0) await index.forget(forgotten);
  await index.put(documents, gone, { position });
  if (forgotten.length > 0) await index.purge();
}

/**
 * Brings an index up to what the stream of changes tells. A change says only that a conversation changed, and the conversation
 * is read as it is now, so telling one twice does no harm. False: changes are missing, and the index must be made anew.
 */
export async function followChanges(options: FollowOptions): Promise<boolean> {
  const { index, deps } = options;
  let { position } = await index.state();
  for (;;) {
    const changes = await deps.store.changes(position, PAGE);
    if (changes === undefined) return false;
    const last = changes.at(-1);
    if (!last) return true;
    position = last.position;
    await refresh(new Set(changes.map(({ conversationKey }) => conversationKey)), position, options);
  }
}

/**
 * Looks again at some of the cases of which a promise has come due: nothing changed, and yet the promise is overdue now. Resolves
 * with whether there may be more.
 */
export async function followClock({ index, deps, pause = 0, signal }: FollowOptions): Promise<boolean> {
  const hits = await index.stale(deps.clock(), STALE);
  for await (const key of takeTurns(new Set(hits.map(({ conversationKey }) => conversationKey)), pause, signal)) {
    const found = await composeConversation(key, deps, 'now');
    if (found) await index.put(found.documents, found.gone);
    else await index.forget([key]);
  }
  return hits.length === STALE;
}

/** Judges some of the cases that wait for it and have been quiet for a while. Resolves with whether there may be more. */
export async function scoreQuiet({ index, deps, pause = 0, signal }: FollowOptions): Promise<boolean> {
  const to = new Date(deps.clock().getTime() - QUIET_MS).toISOString();
  const { hits } = await index.find({
    filters: { labels: { traits: [UNSCORED] }, updated: { to } },
    limit: SCORED,
    countTo: 0,
  });
  const documents = [];
  const gone = [];
  for await (const { conversationKey, caseId, facts } of takeTurns(hits, pause, signal)) {
    const file = await deps.store.caseFile(facts.caseNumber ?? '');
    if (file) documents.push(await composeCase(file, await transcriptOf(deps.store, conversationKey), deps, 'now'));
    else gone.push({ conversationKey, caseId });
  }
  await index.put(documents, gone);
  return hits.length === SCORED;
}
