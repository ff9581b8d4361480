import type { Document } from '../document.ts';
import { originalSpan } from '../mappedText.ts';
import type { Evidence } from '../understanding.ts';
import type { Ngrams } from './ngrams.ts';

/** A stretch of words must carry this much of what speaks for the label, and no more than so many are shown. */
const SHARE_MIN = 0.15;
const SPANS_MAX = 3;

/** Longer messages are explained by their beginning. */
const NGRAMS_MAX = 4000;

/**
 * The words that spoke most for one output of a head. What each n-gram adds is spread over its units; stretches of units
 * that add more than the mean of those that add anything are joined.
 */
export function strongestNgrams(document: Document, ngrams: Ngrams, added: Float64Array, tag: string): Evidence[] {
  const gains = new Float64Array(document.form.text.length);
  const count = Math.min(ngrams.count, NGRAMS_MAX);
  for (let i = 0; i < count; i += 1) {
    if (added[i] === 0) continue;
    const start = ngrams.starts[i] as number;
    const end = ngrams.ends[i] as number;
    const gain = (added[i] as number) / Math.max(end - start, 1);
    for (let at = start; at < end; at += 1) (gains[at] as number) += gain;
  }
  let speaking = 0;
  let total = 0;
  for (const gain of gains) {
    if (gain <= 0) continue;
    speaking += 1;
    total += gain;
  }
  return joinAbove(gains, total / Math.max(speaking, 1))
    .filter(({ gain }) => gain >= SHARE_MIN * total)
    .sort((a, b) => b.gain - a.gain || a.start - b.start)
    .slice(0, SPANS_MAX)
    .map(({ start, end }) => ({ tag, ...originalSpan(document.form, start, end) }));
}

function joinAbove(gains: Float64Array, level: number): { start: number; end: number; gain: number }[] {
  const stretches: { start: number; end: number; gain: number }[] = [];
  let start = -1;
  let gain = 0;
  for (let at = 0; at <= gains.length; at += 1) {
    const here = gains[at] ?? 0;
    if (at < gains.length && here > 0 && here >= level) {
      if (start < 0) start = at;
      gain += here;
    } else if (start >= 0) {
      stretches.push({ start, end: at, gain });
      start = -1;
      gain = 0;
    }
  }
  return stretches;
}
