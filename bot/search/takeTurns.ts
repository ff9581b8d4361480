import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Goes over items with a pause after each that is `pause` times as long as the work on it took, so that whatever else runs in
 * this process goes first. Ends with an AbortError when the signal says so.
 */
export async function* takeTurns<T>(items: Iterable<T>, pause: number, signal?: AbortSignal): AsyncGenerator<T> {
  for (const item of items) {
    signal?.throwIfAborted();
    const begun = performance.now();
    yield item;
    if (pause > 0) await sleep(pause * (performance.now() - begun), undefined, signal ? { signal } : {});
  }
}
