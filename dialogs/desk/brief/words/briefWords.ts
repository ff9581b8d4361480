import type { Emotion, Signal } from '../../../../nlp/index.ts';
import type { CustomerStyle, Handoff, Lane, PromiseRecord, Stage } from '../../../../storage/index.ts';
import type { CoreFact } from '../../../replies/index.ts';

/** What was said to the customer that a colleague should know of, see `saidLines`. */
export type SaidKey = 'apology' | 'restated' | 'boundary' | 'emergency' | 'crisis' | 'law' | 'csat' | 'failed' | 'held';

/** Sentences that suggest what to say next, by what they are for. */
export type SuggestionKey =
  | 'hello'
  | 'acknowledge'
  | 'apologise'
  | 'ask'
  | 'wish'
  | 'offer'
  | 'view'
  | 'time'
  | 'close';

/**
 * Everything a brief says, in the language of the colleague who reads it. `at`, `by` and `since` are points in time in
 * words, `who` a name, `what` names of kinds of complaints.
 */
export interface BriefWords {
  why: Readonly<Record<Handoff['reason'], string>>;
  /** No person was asked for. */
  withBot: string;
  /** Names of the facts every pack knows, as colleagues say them. */
  fact: Readonly<Record<CoreFact, string>>;
  photo: string;
  emotion: Readonly<Record<Emotion, string>>;
  signal: Readonly<Record<Signal, string>>;
  /** By severity 0 to 4. */
  severity: readonly string[];
  stage: Readonly<Record<Stage, string>>;
  somebody: string;
  complains(who: string, what: string): string;
  nothingYet: string;
  mentions(signals: readonly string[]): string;
  /** An emotion with how strong it is, 0 to 3. */
  feels(emotion: string, intensity: number): string;
  mood(first: string, peak: string, last: string): string;
  known(facts: readonly string[]): string;
  history(earlier: number, reopened: number): string;
  waits(since: string, by: string, isOver: boolean): string;
  holds(who: string, since: string): string;
  /** What became of an earlier stretch in somebody's hands. */
  heldBefore(who: string, since: string, until: string): string;
  promise: Readonly<Record<PromiseRecord['kind'], string>>;
  said: Readonly<Record<SaidKey, (at: string) => string>>;
  /** The times an authority sets. */
  clock(what: string, by: string, isOver: boolean): string;
  style: Readonly<Record<CustomerStyle, string>>;
  /** What to mind in a lane, where the pack says nothing of its own (playbook §7). */
  lane: Readonly<Record<Exclude<Lane, 'normal'>, string>>;
  suggestion: Readonly<Record<SuggestionKey, string>>;
}
