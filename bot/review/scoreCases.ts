import { type ConversationScore, type Pack, scoreConversation } from '../../dialogs/index.ts';
import type { CaseFile, Entry, RegisterPort, TranscriptPort } from '../../storage/index.ts';

/** A case with its transcript and its score. */
export interface ScoredCase {
  file: CaseFile;
  entries: Entry[];
  pack: Pack;
  score: ConversationScore;
}

export interface ScoreCasesOptions {
  /** Opened at this instant or later. */
  from?: string | undefined;
  /** Opened before this instant. */
  to?: string | undefined;
  /** As of when it is judged. */
  now: Date;
  packOf(id: string): Promise<Pack>;
}

const PAGE = 100;
/** Entries read at once; longer transcripts take more reads. */
const LINES = 500;

/** The whole transcript of a conversation. */
export async function transcriptOf(store: TranscriptPort, key: string): Promise<Entry[]> {
  const all: Entry[] = [];
  for (;;) {
    const entries = await store.entries(key, { after: all.at(-1)?.seq ?? 0, limit: LINES });
    all.push(...entries);
    if (entries.length < LINES) return all;
  }
}

/** Every case opened in a time, a page at a time. */
export async function* casesOf(
  store: RegisterPort,
  { from, to }: Pick<ScoreCasesOptions, 'from' | 'to'>,
): AsyncGenerator<CaseFile> {
  let after: string | undefined;
  do {
    const page = await store.caseFiles({ from, to, limit: PAGE, after });
    yield* page.items;
    after = page.next;
  } while (after !== undefined);
}

/** Scores one case by what is on record. */
export async function scoreCase(
  store: TranscriptPort,
  file: CaseFile,
  { now, packOf }: Pick<ScoreCasesOptions, 'now' | 'packOf'>,
): Promise<ScoredCase> {
  const { record, promises, handoffs } = file;
  const entries = await transcriptOf(store, record.conversationKey);
  const pack = await packOf(record.pack);
  return { file, entries, pack, score: scoreConversation({ entries, record, promises, handoffs, pack, now }) };
}

/** Scores every case opened in a time, in the order of the register. */
export async function* scoreCases(
  store: RegisterPort & TranscriptPort,
  options: ScoreCasesOptions,
): AsyncGenerator<ScoredCase> {
  for await (const file of casesOf(store, options)) yield scoreCase(store, file, options);
}
