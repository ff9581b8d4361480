import type { Pack } from '../../dialogs/index.ts';
import type {
  CaseFile,
  CaseKey,
  ConversationPort,
  Entry,
  RegisterPort,
  SearchDocument,
  TranscriptPort,
} from '../../storage/index.ts';
import { transcriptOf } from '../review/scoreCases.ts';
import { factsOfCase, factsWithoutCase, type Scoring } from './composeFacts.ts';

export interface ComposeDeps {
  store: ConversationPort & TranscriptPort & RegisterPort;
  /** Undefined for a pack that is no longer there: its cases have no score. */
  packOf(id: string): Promise<Pack | undefined>;
  clock: () => Date;
}

/** Whether a case is judged now, or once it has been quiet for a while. */
export type ScoreWhen = 'now' | 'later';

async function scoringOf(pack: string, when: ScoreWhen, { packOf }: ComposeDeps): Promise<Scoring> {
  const found = await packOf(pack);
  if (!found) return 'missing';
  return when === 'now' ? { pack: found } : 'later';
}

/** The lines of a conversation that are words somebody wrote. */
function linesOf(entries: readonly Entry[]): SearchDocument['lines'] {
  return entries.flatMap(({ author, audience, text }) => {
    if (author === 'system' || text.trim() === '') return [];
    return [{ speaker: audience === 'staff' ? ('notes' as const) : author, text }];
  });
}

/** One case as the search knows it. Lines that belong to no case belong to all of the conversation, as for the score. */
export async function composeCase(
  file: CaseFile,
  entries: readonly Entry[],
  deps: ComposeDeps,
  when: ScoreWhen,
): Promise<SearchDocument> {
  const { id, conversationKey, pack } = file.record;
  const about = entries.filter(({ caseId }) => caseId === undefined || caseId === id);
  const facts = factsOfCase(file, about, await scoringOf(pack, when, deps), deps.clock());
  return { conversationKey, caseId: id, facts, lines: linesOf(about) };
}

/**
 * Everything the search must know of a conversation as it is now: its cases, or itself where it has none. `gone`: what is no
 * longer so. Undefined: there is no such conversation.
 */
export async function composeConversation(
  key: string,
  deps: ComposeDeps,
  when: ScoreWhen,
): Promise<{ documents: SearchDocument[]; gone: CaseKey[] } | undefined> {
  const { store } = deps;
  const conversation = (await store.load(key))?.value;
  if (!conversation) return undefined;
  const entries = await transcriptOf(store, key);
  if (conversation.cases.length === 0) {
    const facts = factsWithoutCase(conversation, entries);
    return { documents: [{ conversationKey: key, caseId: '', facts, lines: linesOf(entries) }], gone: [] };
  }
  const documents: SearchDocument[] = [];
  for (const { number } of conversation.cases) {
    const file = await store.caseFile(number);
    if (file) documents.push(await composeCase(file, entries, deps, when));
  }
  return { documents, gone: [{ conversationKey: key, caseId: '' }] };
}
