import { useCallback } from 'react';
import { useReviewCalls } from '../api/reviewCalls.ts';
import type { ReviewRow } from '../api/types.ts';
import { useLoad } from '../parts/useLoad.ts';
import { useMoment } from '../parts/useMoment.ts';
import { addressOfReview } from '../place.ts';
import { useReviewWords } from '../useReview.ts';

/** Reviews that somebody has begun and not submitted, and disputes that wait for an answer. */
export function WaitingReviews() {
  const calls = useReviewCalls();
  const { score } = useReviewWords();
  const load = useCallback(async () => {
    const [own, disputed] = await Promise.all([calls.reviews('own', undefined, 'open'), calls.reviews('disputed')]);
    return { own: own.reviews, disputed: disputed.reviews };
  }, [calls]);
  const { value } = useLoad(load);
  if (value === undefined) return null;
  return (
    <>
      <Rows title={score.waiting.disputed} rows={value.disputed} />
      <Rows title={score.waiting.own} rows={value.own} />
    </>
  );
}

function Rows({ title, rows }: { title: string; rows: readonly ReviewRow[] }) {
  const moment = useMoment();
  if (rows.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className="calibration-title">{title}</h2>
      <ul className="calibration-cases">
        {rows.map(({ id, case: number, calibrationId, reviewer, updatedAt }) => (
          <li key={id}>
            <a
              href={addressOfReview({
                page: 'case',
                id: number,
                query: calibrationId === undefined ? '' : `calibration=${encodeURIComponent(calibrationId)}`,
              })}
            >
              {number}
            </a>{' '}
            <span className="soft">
              <bdi>{reviewer.name}</bdi> · {moment(updatedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
