import type { Understanding } from '../../../nlp/index.ts';
import type { Entry } from '../../../storage/index.ts';
import type { ReviewCase } from '../../api/contract/index.ts';

type Point = ReviewCase['curve'][number];

const BAD: ReadonlySet<string> = new Set(['angry', 'anxious', 'confused', 'disappointed']);
/** More points than a picture can show. */
const MOST = 500;

/**
 * Feeling of each message of the customer. Of very long conversations, the worst of so many messages in a row each: a picture of
 * it loses no peak.
 */
export function emotionCurve(entries: readonly Entry[]): Point[] {
  const points = entries.flatMap(({ author, understanding, seq, at }): Point[] => {
    const { emotion } = (understanding ?? {}) as Partial<Understanding>;
    if (author !== 'customer' || !emotion) return [];
    const { label, intensity } = emotion;
    return [{ seq, at, label, intensity, heat: BAD.has(label) ? intensity : 0 }];
  });
  const width = Math.ceil(points.length / MOST);
  if (width <= 1) return points;
  const thinned: Point[] = [];
  for (let from = 0; from < points.length; from += width) {
    const some = points.slice(from, from + width);
    thinned.push(some.reduce((worst, point) => (point.heat > worst.heat ? point : worst)));
  }
  return thinned;
}
