import { useReviewPlace } from '../useReview.ts';

/** What the figures are of while nobody says otherwise. */
export const USUAL_PERIOD = '28d';

/** The query of the list of all cases that the shown figures are of. */
export function useSeenIn(): string {
  const params = new URLSearchParams(useReviewPlace().place.query);
  // How time is cut is of the figures, not of a list.
  params.delete('unit');
  if (!params.get('opened')) params.set('opened', USUAL_PERIOD);
  return params.toString();
}
