import type { Letter } from '../letter.ts';

/**
 * The sentences of an apology letter in one language. `matter` is the pack's phrase for what went wrong, `date` a day,
 * `by` a day and time, `who` a role, `wish`, `cause` and `change` somebody's own words. No sentence admits more than
 * regret: what is established is said by whoever signs, in their own words.
 */
export interface LetterWords {
  readonly language: Letter['language'];
  title: string;
  /** {number} */
  reference: string;
  /** The form of address: a name with a title ("Ms Chen", 王女士), a bare name, or nobody's name. {name} */
  salutation: { titled: string; named: string; unnamed: string };
  /** A greeting of its own after the salutation; empty where the language has none. */
  greeting: string;
  /** {matter} */
  sorry: string;
  /** Before the facts, as the customer told them. {date} */
  happened: string;
  /** {cause} */
  cause: string;
  /** The cause is not established yet. {by} */
  causeOpen: string;
  done: {
    lead: string;
    /** {date} {number} */
    recorded: string;
    /** {date} */
    takenOver: string;
    evidence: string;
    /** {date} */
    solved: string;
  };
  /** {change} */
  change: string;
  agreed: string;
  offer: string;
  /** {wish} {who} {by} */
  decision: string;
  thanks: string;
  /** {number} */
  contact: string;
  close: { named: readonly string[]; unnamed: readonly string[] };
  /** {brand}, and {name} of who signs */
  signature: { signed: readonly string[]; unsigned: readonly string[] };
}
