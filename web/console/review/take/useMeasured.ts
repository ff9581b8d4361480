import { useWords } from '../../app/context.ts';
import { labelOf } from '../../words/index.ts';
import { duration } from '../../words/time.ts';
import type { Action } from '../api/types.ts';
import { useReviewWords } from '../useReview.ts';

type Measured = NonNullable<Action['check']['before']>;

const SHARES: ReadonlySet<string> = new Set([
  'captureRate',
  'hidden',
  'promisesKept',
  'firstContact',
  'reopened',
  'abandoned',
  'escalatedOnTime',
  'recovered',
  'satisfied',
  'answered',
]);
const TIMES: ReadonlySet<string> = new Set(['firstResponse', 'firstResponseSlow', 'resolution', 'resolutionSlow']);

/** What a figure is called, and what it comes to. */
export function useMeasured() {
  const { words, locale } = useWords();
  const { figures } = useReviewWords();
  return {
    name: (figure: string) => labelOf(figures.values, figure),
    value(figure: string, measured: Measured | undefined): string {
      if (measured === undefined) return '–';
      const { value } = measured;
      if (TIMES.has(figure)) return duration(value, words);
      const options = SHARES.has(figure)
        ? { style: 'percent' as const, maximumFractionDigits: 1 }
        : { maximumFractionDigits: 2 };
      return new Intl.NumberFormat(locale, options).format(value);
    },
  };
}
