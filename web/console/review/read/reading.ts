import { createContext, useContext } from 'react';
import type { ReviewCase, ReviewLine } from '../api/types.ts';

/** Words of a line, `[start, end)` in UTF-16 units of it; the whole line without them. */
export interface LineQuote {
  seq: number;
  start?: number | undefined;
  end?: number | undefined;
}

/** Words that the reader has selected in the transcript. */
export interface SelectedWords {
  seq: number;
  start: number;
  end: number;
  words: string;
}

/** The case that is read, for everything that stands beside its transcript. */
export interface Reading {
  /** What the case is named by in addresses of the server. */
  caseRef: string;
  view: ReviewCase;
  lines: readonly ReviewLine[];
  /** Goes to a line, wherever it is, and marks the words. */
  show(quote: LineQuote): void;
  shown: LineQuote | undefined;
  /** The last words that were selected; kept while the focus is elsewhere. */
  selected: SelectedWords | undefined;
  /** Fetches the case anew, for what was changed beside it. */
  reload(): void;
}

export const ReadingContext = createContext<Reading | undefined>(undefined);

/** @throws Error outside of a case that is read. */
export function useReading(): Reading {
  const reading = useContext(ReadingContext);
  if (reading === undefined) throw new Error('used outside its provider');
  return reading;
}
