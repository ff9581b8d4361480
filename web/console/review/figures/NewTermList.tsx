import { useCallback } from 'react';
import { fill } from '../../words/index.ts';
import { useReviewCalls } from '../api/reviewCalls.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { useLoad } from '../parts/useLoad.ts';
import { ChartCard } from './ChartCard.tsx';
import { count, type FigureTongue } from './figureWords.ts';

interface NewTermListProps {
  /** What the figures are of. */
  query: string;
  tongue: Pick<FigureTongue, 'figures' | 'locale'>;
}

/** What customers say more than before. */
export function NewTermList({ query, tongue: { figures, locale } }: NewTermListProps) {
  const { terms: words } = figures;
  const calls = useReviewCalls();
  const load = useCallback((signal: AbortSignal) => calls.newTerms(new URLSearchParams(query), signal), [calls, query]);
  const { value, error, retry } = useLoad(load);
  if (error !== undefined) return <Trouble error={error} onRetry={retry} />;
  if (value === undefined) return null;
  const { now, before } = value.sampled;
  return (
    <ChartCard
      title={words.title}
      definition={value.definition}
      heads={[words.term, figures.columns.cases, figures.columns.before]}
      rows={value.clusters.map(({ terms, cases, before: earlier, open }) => ({
        key: terms.join(' '),
        open,
        cells: [terms.join(' · '), count(locale, cases), count(locale, earlier)],
      }))}
      more={
        <p className="soft">
          {value.clusters.length === 0 ? `${words.none} ` : ''}
          {fill(words.sampled, { now: count(locale, now), before: count(locale, before) })}
        </p>
      }
    />
  );
}
