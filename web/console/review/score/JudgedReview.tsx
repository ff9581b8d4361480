import { Button } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { fill } from '../../words/index.ts';
import { useReviewCalls } from '../api/reviewCalls.ts';
import type { ReviewView } from '../api/types.ts';
import { PageFrame } from '../parts/PageFrame.tsx';
import { ScoreMark } from '../parts/ScoreMark.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useLoad } from '../parts/useLoad.ts';
import { useMoment } from '../parts/useMoment.ts';
import { useReviewPlace, useReviewWords } from '../useReview.ts';
import { DisputeForm } from './DisputeForm.tsx';
import { Disputes } from './Disputes.tsx';
import { GROUPS, groupOf } from './groups.ts';
import { StateMark } from './PointCard.tsx';
import { QuoteList } from './QuoteList.tsx';
import './ScorePanel.css';

/** One review of a conversation one held: every point with the words that prove it, and a way to dispute it. */
export function JudgedReview({ id }: { id: string }) {
  const calls = useReviewCalls();
  const { go } = useReviewPlace();
  const { score } = useReviewWords();
  const { value, error, retry } = useLoad(useCallback((signal: AbortSignal) => calls.review(id, signal), [calls, id]));
  const [isOpen, setOpen] = useState(false);
  if (error !== undefined) return <Trouble error={error} onRetry={retry} />;
  if (value === undefined) return null;
  const back = <Button onClick={() => go({ page: 'judged', query: '' })}>{score.judged.back}</Button>;
  return (
    <PageFrame
      title={fill(score.judged.of, { case: value.case })}
      actions={
        <>
          {back}
          <Button onClick={() => go({ page: 'case', id: value.case, query: '' })}>{score.judged.open}</Button>
          {value.can.includes('dispute') && (
            <Button appearance="primary" onClick={() => setOpen(true)}>
              {score.dispute.button}
            </Button>
          )}
        </>
      }
    >
      <JudgedPoints review={value} />
      {isOpen && <DisputeForm review={value} onDone={retry} onLeave={() => setOpen(false)} />}
    </PageFrame>
  );
}

function JudgedPoints({ review }: { review: ReviewView }) {
  const { score } = useReviewWords();
  const moment = useMoment();
  const { reviewer, submittedAt, updatedAt, total, comment, points } = review;
  return (
    <div className="judged-review">
      <p>
        {fill(score.byline, { name: reviewer.name, time: moment(submittedAt ?? updatedAt) })}{' '}
        <ScoreMark score={total} /> <span className="soft">{score.reviewStates[review.state]}</span>
      </p>
      {comment !== undefined && <blockquote>{comment}</blockquote>}
      <Disputes review={review} />
      {GROUPS.map(({ name }) => (
        <section key={name} aria-label={score.groups[name]}>
          <h2>{score.groups[name]}</h2>
          <ul className="points">
            {points
              .filter(({ point }) => groupOf(point) === name)
              .map(({ point, name: called, state, auto, sentence, reason, quotes }) => (
                <li key={point} className="point">
                  <h3 className="point-name">{called}</h3>
                  <p>
                    <StateMark state={state} />
                    {reason ?? sentence}
                  </p>
                  {auto !== undefined && auto !== state && (
                    <p className="soft">{fill(score.overruled, { state: score.states[auto] })}</p>
                  )}
                  <QuoteList quotes={quotes} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
