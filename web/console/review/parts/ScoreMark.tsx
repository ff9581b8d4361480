import { fill } from '../../words/index.ts';
import { useReviewWords } from '../useReview.ts';
import './ScoreMark.css';

/** Below this a case was handled badly; from the other on, well. */
const LOW = 60;
const HIGH = 80;

/** What a case came to, 0 to 100. */
export function ScoreMark({ score }: { score: number | undefined }) {
  const { find } = useReviewWords();
  if (score === undefined)
    return (
      <span className="score soft" title={find.row.noScore}>
        <span aria-hidden="true">–</span>
        <span className="unseen">{find.row.noScore}</span>
      </span>
    );
  const shown = Math.round(score);
  return (
    <span className="score" data-tone={score < LOW ? 'low' : score >= HIGH ? 'high' : 'middle'}>
      <span aria-hidden="true">{shown}</span>
      <span className="unseen">{fill(find.row.score, { n: shown })}</span>
    </span>
  );
}
