import { ApiError } from '../../api/apiError.ts';
import { useApp } from '../../app/context.ts';
import { labelOf } from '../../words/index.ts';
import { useReviewWords } from '../useReview.ts';

/** What went wrong with a review, in the reader's language. */
export function useExplain(): (error: unknown) => string {
  const { deeds } = useApp();
  const { score } = useReviewWords();
  return (error) => {
    const because = error instanceof ApiError ? error.details.because : undefined;
    const known = because === undefined ? because : labelOf(score.faults, because);
    return known === undefined || known === because ? deeds.explain(error) : known;
  };
}
