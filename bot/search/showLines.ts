import { foldChinese, stem } from '../../nlp/index.ts';
import {
  createHighlighter,
  type Entry,
  type SearchHit,
  type SearchQuery,
  type Snippet,
  snippetOf,
  type TranscriptPort,
} from '../../storage/index.ts';
import { transcriptOf } from '../review/scoreCases.ts';

/** The line of a conversation in which most of what was looked for stands. */
export interface FoundLine extends Pick<Entry, 'seq' | 'at' | 'author'> {
  snippet: Snippet;
}

export interface FoundCase extends SearchHit {
  /** Absent when no words were looked for, or the words are gone from the store. */
  line?: FoundLine;
}

/** Longest part of a line that a list shows, in UTF-16 units. */
const SHOWN = 160;

const speakerOf = ({ author, audience }: Entry) => (audience === 'staff' ? 'notes' : author);

/** Reads from the store what the index cannot tell: the words. They are as the store has them now, or not there. */
export async function showLines(
  store: TranscriptPort,
  hits: readonly SearchHit[],
  { terms = '', speakers }: Pick<SearchQuery, 'terms' | 'speakers'>,
): Promise<FoundCase[]> {
  if (terms.trim() === '') return [...hits];
  const match = createHighlighter(terms, { fold: foldChinese, stem });
  const isAsked = (entry: Entry) => speakers === undefined || (speakers as string[]).includes(speakerOf(entry));
  const bestLine = async ({ conversationKey, caseId }: SearchHit): Promise<FoundLine | undefined> => {
    let best: { entry: Entry; found: ReturnType<typeof match> } | undefined;
    for (const entry of await transcriptOf(store, conversationKey)) {
      const isAbout = entry.caseId === undefined || caseId === '' || entry.caseId === caseId;
      if (!isAbout || entry.author === 'system' || !isAsked(entry)) continue;
      const found = match(entry.text);
      if (found.terms > (best?.found.terms ?? 0)) best = { entry, found };
    }
    if (!best) return undefined;
    const { seq, at, author, text } = best.entry;
    return { seq, at, author, snippet: snippetOf(text, best.found.ranges, SHOWN) };
  };
  return Promise.all(
    hits.map(async (hit) => {
      const line = await bestLine(hit);
      return line ? { ...hit, line } : hit;
    }),
  );
}
