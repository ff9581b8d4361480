import type { Review, ReviewPort } from '../../../storage/index.ts';
import { everyPage } from '../judge/blindness.ts';

const PAGE = 200;

/** When reviews were submitted: from an instant on, before another. */
export interface Submitted {
  from?: string | undefined;
  to?: string | undefined;
}

/** Reviews that were submitted in a time, whatever became of them since, in the order in which they were begun. */
export async function submittedReviews(
  store: Pick<ReviewPort, 'reviews'>,
  { from = '', to }: Submitted,
): Promise<Review[]> {
  const all = await everyPage((after) => store.reviews({ limit: PAGE, after }));
  return all.filter(
    ({ submittedAt }) => submittedAt !== undefined && submittedAt >= from && (to === undefined || submittedAt < to),
  );
}
