export interface BackOffRule {
  /** Failures that cost nothing. */
  free: number;
  /** Wait after the first one beyond, in milliseconds; it doubles with each further one. */
  firstMs: number;
  longestMs: number;
  /** Quiet time after which all is forgotten. */
  forgetMs: number;
}

const MINUTE = 60_000;

/** Sources remembered for each rule; the one idle longest is forgotten first. */
const MAX_SOURCES = 20_000;

/**
 * How sign-ins are slowed. From one address to one login: a person who mistypes notices nothing, a machine gets four tries
 * an hour. To one login from anywhere: never long, because otherwise a stranger could keep somebody out. From one address:
 * an office of 100 may come at once.
 */
export const SIGN_IN_RULES = {
  pair: { free: 5, firstMs: 1_000, longestMs: 15 * MINUTE, forgetMs: 60 * MINUTE },
  login: { free: 20, firstMs: 1_000, longestMs: MINUTE, forgetMs: 60 * MINUTE },
  address: { free: 100, firstMs: 1_000, longestMs: 15 * MINUTE, forgetMs: 60 * MINUTE },
} as const satisfies Record<string, BackOffRule>;

interface Tally {
  failures: number;
  at: number;
  openAt: number;
}

/**
 * Counts failures by source and makes each wait longer than the last. An attempt counts as failed from its beginning, so
 * that many at once cannot slip through; `refund` takes it back.
 */
export class BackOff {
  readonly #rule: BackOffRule;
  readonly #now: () => Date;
  readonly #tallies = new Map<string, Tally>();

  constructor(rule: BackOffRule, now: () => Date) {
    this.#rule = rule;
    this.#now = now;
  }

  /** Seconds this source must still wait; 0 when it may go on. */
  wait(source: string): number {
    return Math.max(0, this.#tally(source).openAt - this.#now().getTime()) / 1000;
  }

  /** Counts an attempt. */
  count(source: string): void {
    const { free, firstMs, longestMs } = this.#rule;
    const at = this.#now().getTime();
    const failures = this.#tally(source).failures + 1;
    const over = failures - free;
    const openAt = over > 0 ? at + Math.min(longestMs, firstMs * 2 ** (over - 1)) : 0;
    this.#keep(source, { failures, at, openAt });
  }

  /** Takes one attempt back: it was none to be counted. */
  refund(source: string): void {
    const { failures, at, openAt } = this.#tally(source);
    const left = failures - 1;
    if (left <= 0) this.#tallies.delete(source);
    else this.#keep(source, { failures: left, at, openAt: left <= this.#rule.free ? 0 : openAt });
  }

  forget(source: string): void {
    this.#tallies.delete(source);
  }

  #tally(source: string): Tally {
    const tally = this.#tallies.get(source);
    const isFresh = tally !== undefined && this.#now().getTime() - tally.at < this.#rule.forgetMs;
    return isFresh ? tally : { failures: 0, at: 0, openAt: 0 };
  }

  #keep(source: string, tally: Tally): void {
    this.#tallies.delete(source);
    this.#tallies.set(source, tally);
    const [oldest] = this.#tallies.keys();
    if (this.#tallies.size > MAX_SOURCES && oldest !== undefined) this.#tallies.delete(oldest);
  }
}
