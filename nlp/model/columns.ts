import { CATEGORIES, EMOTIONS } from '../labels.ts';

/** Outputs of each head; a block of columns is that many. */
export const HEADS = { emotion: EMOTIONS.length, complaint: 1, categories: CATEGORIES.length, severity: 4 } as const;

/** Where each head's columns begin in a model that tells `domains` kinds of writing apart. */
export interface Columns {
  readonly emotion: number;
  readonly complaint: number;
  readonly categories: number;
  readonly severity: number;
  readonly gate: number;
  readonly total: number;
}

/**
 * The layout of a model. Emotion and complaint have a block for all writing and one more for each domain; the others have
 * one block.
 */
export function layOut(domains: number): Columns {
  const complaint = HEADS.emotion * (1 + domains);
  const categories = complaint + HEADS.complaint * (1 + domains);
  const severity = categories + HEADS.categories;
  const gate = severity + HEADS.severity;
  return { emotion: 0, complaint, categories, severity, gate, total: gate + domains };
}
