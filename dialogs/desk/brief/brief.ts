import type { Mood } from '../../../storage/index.ts';

/** A fact in the language of whoever reads it: `label` is ours, `value` the customer's words. */
export interface BriefFact {
  name: string;
  label: string;
  state: 'known' | 'declined' | 'unknown';
  value: string;
  normal?: string;
  /** How often it was asked for. */
  asked: number;
}

/** A promise and its fate. */
export interface BriefPromise {
  id: string;
  kind: string;
  words: string;
  owner: string;
  dueAt: string;
  state: 'open' | 'kept' | 'broken' | 'cancelled';
  overdue: boolean;
}

/** What a colleague must know before the first word; nobody has to read the transcript for it. */
export interface Brief {
  /** Why it came to a person. */
  why: string;
  /** The matter in a few sentences, from facts and tags: words of the house, never a machine's translation. */
  summary: string[];
  /** What the customer wants, in their own words. */
  wish?: string;
  facts: BriefFact[];
  /** Facts still open. */
  open: { name: string; label: string }[];
  /** Not to be asked again. */
  doNotAsk: { name: string; label: string; why: 'known' | 'declined' | 'asked_twice' }[];
  promises: BriefPromise[];
  /** What was said already that matters now. */
  said: string[];
  remedies: { id: string; text: string; state: 'offered' | 'accepted' | 'refused' }[];
  /** How to meet this customer; for staff only. */
  styles: { code: string; advice: string }[];
  warnings: string[];
  /** The customer's mood, message by message. */
  moods: (Mood & { seq: number })[];
}
