import type { ChangesPort, Entry, SearchIndex } from '../../storage/index.ts';
import { transcriptOf } from '../review/scoreCases.ts';
import { type ComposeDeps, composeCase, composeConversation, type ScoreWhen } from './composeDocuments.ts';
import { takeTurns } from './takeTurns.ts';

/** Cases read at a time. */
const PAGE = 100;
/** Where making goes on: behind a page of the register, or with the conversations. */
const CASES = 'cases ';
const CONVERSATIONS = 'conversations';

export interface BuildStore extends ChangesPort {
  conversationKeys(): Promise<string[]>;
}

export interface BuildOptions {
  index: SearchIndex;
  deps: ComposeDeps & { store: BuildStore };
  /** Whether cases are judged at once, or afterwards by the service. */
  when: ScoreWhen;
  /** Told after each case. */
  onCase?: (() => void) | undefined;
  /** See `takeTurns`. */
  pause?: number | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Fills an index that is being made with every case of the register and every conversation without one, from where an earlier run
 * was interrupted. Changes that come meanwhile are read afterwards, from the position that was noted before the first case.
 */
export async function buildIndex(options: BuildOptions): Promise<void> {
  const { index, deps } = options;
  const { position, buildAfter } = await index.state();
  if (position === '') await index.put([], [], { position: await deps.store.position() });
  const known = new Set<string>();
  if (buildAfter !== CONVERSATIONS)
    await addCases(options, buildAfter === '' ? undefined : buildAfter.slice(CASES.length), known);
  await index.put([], [], { buildAfter: CONVERSATIONS });
  await addConversations(options, known);
  await index.finishBuilding();
  // In one piece the index answers a third faster.
  await index.purge();
}

/** Adds the cases of the register behind a page; `known` learns their conversations. */
async function addCases(
  { index, deps, when, onCase, pause = 0, signal }: BuildOptions,
  behind: string | undefined,
  known: Set<string>,
): Promise<void> {
  let after = behind;
  do {
    const page = await deps.store.caseFiles({ limit: PAGE, after });
    const documents = [];
    let last: { key: string; entries: Entry[] } | undefined;
    for await (const file of takeTurns(page.items, pause, signal)) {
      const key = file.record.conversationKey;
      known.add(key);
      if (last?.key !== key) last = { key, entries: await transcriptOf(deps.store, key) };
      documents.push(await composeCase(file, last.entries, deps, when));
      onCase?.();
    }
    after = page.next;
    await index.put(documents, [], after === undefined ? {} : { buildAfter: `${CASES}${after}` });
  } while (after !== undefined);
}

/** Adds the conversations that are not known yet. */
async function addConversations({ index, deps, when, pause = 0, signal }: BuildOptions, known: ReadonlySet<string>) {
  const keys = await deps.store.conversationKeys();
  for await (const key of takeTurns(
    keys.filter((one) => !known.has(one)),
    pause,
    signal,
  )) {
    const found = await composeConversation(key, deps, when);
    if (found) await index.put(found.documents);
  }
}
