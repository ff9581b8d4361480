import { useCallback, useMemo } from 'react';
import { useMe } from '../../app/context.ts';
import { reviewPagesOf } from '../access.ts';
import { readSearch, writeSearch } from '../find/search.ts';
import { useFinder } from '../find/useFinder.ts';
import { useReviewPlace } from '../useReview.ts';

/**
 * The way back from a case: to the list it was opened from, standing on it; to the calibration in which it is judged; an agent
 * comes from what was judged of theirs.
 */
export function useLeave(caseRef: string): { query: string; go(): void } {
  const { place, go } = useReviewPlace();
  const { person } = useMe();
  const { finder } = useFinder(place.query);
  const query = useMemo(() => writeSearch(readSearch(place.query)), [place.query]);
  const isReviewer = reviewPagesOf(person).includes('find');
  const back = useCallback(() => {
    const calibration = new URLSearchParams(place.query).get('calibration');
    if (calibration !== null) return go({ page: 'calibrations', id: calibration, query: '' });
    finder.stand(caseRef);
    go(isReviewer ? { page: 'find', query } : { page: 'judged', query: '' });
  }, [finder, caseRef, go, isReviewer, query, place.query]);
  return useMemo(() => ({ query, go: back }), [query, back]);
}
