import type { Span } from './finding.ts';

/** The span that holds all of `inner`, out of spans in order that do not overlap; found by halving, however many there are. */
export function spanAround(spans: readonly Span[], inner: Span): Span | undefined {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.start ?? 0) <= inner.start) low = middle;
    else high = middle - 1;
  }
  const found = spans[low];
  return found && found.start <= inner.start && inner.end <= found.end ? found : undefined;
}
