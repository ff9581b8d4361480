import { useReviewPlace } from '../useReview.ts';
import { OneCase } from './OneCase.tsx';

/** One conversation, as it was and why it was so; each case begins a page of its own. */
export function ReadPage() {
  const { place } = useReviewPlace();
  return <OneCase key={place.id ?? ''} caseRef={place.id ?? ''} />;
}
