import { requestError } from './cosmosClient.ts';
import { type CosmosFault, faultOf, refusalOf } from './cosmosFault.ts';
import type { CosmosLimits } from './settings.ts';
import type { Slots } from './slots.ts';

/** First and longest pause between two attempts, ms, where the service names none. */
const PAUSE = { base: 20, cap: 1_000 };

/** How a call ended that the service answered. */
export type CallResult<T> =
  | { value: T /** An earlier attempt may have taken place. */; wasAmbiguous: boolean }
  | { status: number; wasAmbiguous: boolean };

/**
 * Every request to the service goes through here. It ends before its deadline whatever the service, the network and the
 * client do: each attempt is aborted after `attemptMs`, and no longer waited for even when the client ignores the signal.
 * Attempts that may help are made again, with growing, jittered pauses or the one the service asks for. Each attempt takes one of
 * `slots` where they are given; waiting for one counts towards the deadline.
 * @param expected Statuses that the caller has an answer to; any other refusal is thrown.
 * @throws StoreError `unavailable` after the deadline, `too_large`.
 */
export async function cosmosCall<T>(
  { attemptMs, deadlineMs, slots }: CosmosLimits & { slots?: Slots },
  expected: readonly number[],
  request: (signal: AbortSignal) => Promise<T>,
): Promise<CallResult<T>> {
  const deadline = performance.now() + deadlineMs;
  let wasAmbiguous = false;
  for (let attempt = 0; ; attempt += 1) {
    const left = () => Math.max(1, deadline - performance.now());
    const giveBack = slots ? await slots.take(left()) : () => {};
    if (!giveBack) throw refusalOf(0, undefined);
    const result = await attemptRequest(Math.min(attemptMs, left()), request).finally(giveBack);
    if ('value' in result) return { value: result.value, wasAmbiguous };
    const fault = faultOf(result.error);
    if (!fault.isTransient) {
      if (expected.includes(fault.status)) return { status: fault.status, wasAmbiguous };
      throw refusalOf(fault.status, result.error);
    }
    wasAmbiguous ||= fault.isAmbiguous;
    const pause = pauseMs(fault, attempt);
    if (performance.now() + pause >= deadline) throw refusalOf(fault.status, result.error);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function attemptRequest<T>(
  ms: number,
  request: (signal: AbortSignal) => Promise<T>,
): Promise<{ value: T } | { error: unknown }> {
  const abort = new AbortController();
  const holder: { error?: unknown } = {};
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<{ error: unknown }>((resolve) => {
    timer = setTimeout(() => {
      resolve({ error: new Error('no answer in time') });
      abort.abort();
    }, ms);
  });
  const answered = requestError.run(holder, async () => {
    try {
      return { value: await request(abort.signal) };
    } catch (error) {
      return { error: holder.error ?? error };
    }
  });
  try {
    return await Promise.race([answered, timeUp]);
  } finally {
    clearTimeout(timer);
  }
}

function pauseMs({ retryAfterMs }: CosmosFault, attempt: number): number {
  const longest = Math.min(PAUSE.cap, PAUSE.base * 2 ** attempt);
  return (retryAfterMs ?? 0) + longest * (0.5 + Math.random() / 2);
}
