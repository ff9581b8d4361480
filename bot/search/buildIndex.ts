import type { ChangesPort, Entry, SearchIndex } from '../../storage/index.ts';
import { transcriptOf } from '../review/scoreCases.ts';
import { type ComposeDeps, composeCase, type ScoreWhen } from './composeDocuments.ts';
import { takeTurns } from './takeTurns.ts';

/** Cases read at a time. */
const PAGE = 100;

export interface BuildOptions {
  index: SearchIndex;
  deps: ComposeDeps & { store: ChangesPort };
  /** Whether cases are judged at once, or afterwards by the service. */
  when: ScoreWhen;
  /** Told after each case. */
  onCase?: (() => void) | undefined;
  /** See `takeTurns`. */
  pause?: number | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Fills an index that is being made with every case of the register, from where an earlier run was interrupted. Changes that come
 * meanwhile are read afterwards, from the position that was noted before the first case.
 */
export async function buildIndex({ index, deps, when, onCase, pause = 0, signal }: BuildOptions): Promise<void> {
  const { position, buildAfter } = await index.state();
  if (position === '') await index.put([], [], { position: await deps.store.position() });
  let after = buildAfter === '' ? undefined : buildAfter;
  do {
    const page = await deps.store.caseFiles({ limit: PAGE, after });
    const documents = [];
    let last: { key: string; entries: Entry[] } | undefined;
    for await (const file of takeTurns(page.items, pause, signal)) {
      const key = file.record.conversationKey;
      if (last?.key !== key) last = { key, entries: await transcriptOf(deps.store, key) };
      documents.push(await composeCase(file, last.entries, deps, when));
      onCase?.();
    }
    after = page.next;
    await index.put(documents, [], after === undefined ? {} : { buildAfter: after });
  } while (after !== undefined);
  await index.finishBuilding();
}
