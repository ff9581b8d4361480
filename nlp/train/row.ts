import type { Category, Emotion, Severity } from '../labels.ts';

/** One labelled message; a label that is absent is not known. */
export interface Row {
  readonly uid: string;
  /** Where it comes from: scores are given per source. */
  readonly source: string;
  readonly text: string;
  readonly complaint?: 0 | 1 | undefined;
  readonly emotion?: Emotion | undefined;
  readonly intensity?: number | undefined;
  /** What is complained about, main one first. */
  readonly categories?: readonly Category[] | undefined;
  readonly severity?: Severity | undefined;
  /** Labels made by a rule or a star rating rather than by reading for this purpose. */
  readonly weak?: boolean | undefined;
}

/** What models are fitted on, and what they are compared on. */
export interface Rows {
  readonly train: readonly Row[];
  readonly dev: readonly Row[];
}
