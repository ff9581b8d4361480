import { readFileSync } from 'node:fs';
import type { Locale } from '../../../nlp/index.ts';

/** One reply under one question, and what must come of it. */
export interface SlotRow {
  id: string;
  pack: string;
  locale: Locale;
  channelLocale?: string;
  /** Said before the question is asked, after the opening. */
  before?: string;
  /** Name of the fact asked for, or the kind of another question: `wish`, `confirm`, `proposal`. */
  ask: string;
  kind: string;
  reply: string;
  photos?: number;
  /**
   * What must be taken: any of the values by fact; `?` is given up without a value and not asked for again, `open` still
   * open. Everything else must stay as it was.
   */
  want: Readonly<Record<string, readonly string[]>>;
  /** Facts that may change besides. */
  may?: readonly string[];
  /** What must come of a restatement or a proposal. */
  then?: 'confirmed' | 'disputed' | 'any' | 'accepted' | 'refused' | 'open';
}

/** The two parts of the table; the one held back is for judging, never for tuning. */
export const SLOT_PARTS = ['development', 'heldBack'] as const;

export function slotRows(part: (typeof SLOT_PARTS)[number]): SlotRow[] {
  const text = readFileSync(new URL(`${part}.jsonl`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((row): SlotRow => JSON.parse(row));
}
