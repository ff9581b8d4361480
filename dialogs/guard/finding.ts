import type { Locale } from '../../nlp/index.ts';
import type { CaseRecord } from '../../storage/index.ts';
import type { Pack, Role } from '../pack/index.ts';

export type FindingKind = 'wording' | 'authority' | 'promise' | 'apology';

/** One thing in a reply that is better not sent as it stands. */
export interface Finding {
  /** Stable id: `wording.calmDown`, `authority.amount`, `promise.vague` …; described in `GUARD_RULES`. */
  rule: string;
  kind: FindingKind;
  /** `block`: must not be sent. `warn`: a person may send it after a second look. */
  action: 'block' | 'warn';
  /** Where it stands, `[start, end)` in UTF-16 units of the text as given. */
  start: number;
  end: number;
  /** One sentence for the writer, in the language of the text. */
  why: string;
  /** A sentence to say instead, in the language of the text. */
  rewrite?: string;
}

/** Something the reply says we will do, with the time by which. */
export interface FoundPromise {
  start: number;
  end: number;
  /** The sentence that makes the promise. */
  words: string;
  dueAt: Date;
}

export interface GuardContext {
  /** Language of the conversation; decides where a Chinese text could be of either script. */
  locale: Locale;
  pack: Pack;
  now: Date;
  /** IANA zone of the reader's clock, in which the text tells times. Default: the pack's. */
  zone?: string;
  /** Who is about to say it. */
  speaker: Role;
  /** The case, as far as there is one: its category and its price narrow what may be offered. */
  record?: CaseRecord;
  /** Our responsibility has been established, and may be said. */
  established?: boolean;
}

export interface Checked {
  findings: Finding[];
  promises: FoundPromise[];
}

/** A half-open range of a text. */
export interface Span {
  start: number;
  end: number;
}
