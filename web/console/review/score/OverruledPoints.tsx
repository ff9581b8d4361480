import { fill } from '../../words/index.ts';
import type { Quote, ReviewView } from '../api/types.ts';
import { useReviewWords } from '../useReview.ts';
import { StateMark } from './PointCard.tsx';
import { QuoteList } from './QuoteList.tsx';

interface OverruledPointsProps {
  review: ReviewView;
  onShow?: ((quote: Quote) => void) | undefined;
}

/** What a reviewer saw otherwise than the rubric, with the reason. */
export function OverruledPoints({ review, onShow }: OverruledPointsProps) {
  const { score: words } = useReviewWords();
  const points = review.points.filter(({ state, auto }) => auto !== undefined && auto !== state);
  if (points.length === 0) return null;
  return (
    <ul className="points">
      {points.map(({ point, name, state, auto, reason, quotes, hasOwnProof }) => (
        <li key={point} className="point">
          <b className="point-name">{name}</b> <StateMark state={state} />
          {auto !== undefined && <p className="soft">{fill(words.overruled, { state: words.states[auto] })}</p>}
          {reason !== undefined && <p>{reason}</p>}
          {hasOwnProof && <QuoteList quotes={quotes} onShow={onShow} />}
        </li>
      ))}
    </ul>
  );
}
