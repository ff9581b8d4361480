import { AppError } from '../errors.ts';
import { BackOff, SIGN_IN_RULES } from './backOff.ts';

type Source = readonly [counter: BackOff, source: string];

/** Slows down whoever guesses passwords or links; in memory, so a restart forgives. */
export class SignInGate {
  readonly #pair: BackOff;
  readonly #login: BackOff;
  readonly #address: BackOff;
  readonly #setup: BackOff;

  constructor(now: () => Date) {
    this.#pair = new BackOff(SIGN_IN_RULES.pair, now);
    this.#login = new BackOff(SIGN_IN_RULES.login, now);
    this.#address = new BackOff(SIGN_IN_RULES.address, now);
    this.#setup = new BackOff(SIGN_IN_RULES.pair, now);
  }

  /**
   * Runs one attempt to sign in. `attempt` resolves with undefined when it failed; when it throws, nothing is counted.
   * @throws AppError `too_many_requests`, before `attempt` is run.
   */
  async signIn<T>(login: string, address: string, attempt: () => Promise<T | undefined>): Promise<T | undefined> {
    const pair = JSON.stringify([address, login]);
    const sources: Source[] = [
      [this.#pair, pair],
      [this.#login, login],
      [this.#address, address],
    ];
    const result = await admit(sources, attempt);
    if (result !== undefined) this.#pair.forget(pair);
    return result;
  }

  /** The same for a one-time link, which has no login. */
  setup<T>(address: string, attempt: () => Promise<T | undefined>): Promise<T | undefined> {
    return admit([[this.#setup, address]], attempt);
  }
}

async function admit<T>(sources: readonly Source[], attempt: () => Promise<T | undefined>): Promise<T | undefined> {
  const wait = Math.max(...sources.map(([counter, source]) => counter.wait(source)));
  if (wait > 0) throw new AppError('too_many_requests', { reason: 'sign_in', retryAfterSeconds: wait });
  for (const [counter, source] of sources) counter.count(source);
  let isFailed = false;
  try {
    const result = await attempt();
    isFailed = result === undefined;
    return result;
  } finally {
    if (!isFailed) for (const [counter, source] of sources) counter.refund(source);
  }
}
