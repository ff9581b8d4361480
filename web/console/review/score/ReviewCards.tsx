import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useApp, useMe } from '../../app/context.ts';
import { fill, plural } from '../../words/index.ts';
import type { ReviewView } from '../api/types.ts';
import { ScoreMark } from '../parts/ScoreMark.tsx';
import { useMoment } from '../parts/useMoment.ts';
import { useReading } from '../read/reading.ts';
import { useReviewWords } from '../useReview.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { DisputeForm } from './DisputeForm.tsx';
import { Disputes } from './Disputes.tsx';
import type { Judging, JudgingState } from './judging.ts';
import { OverruledPoints } from './OverruledPoints.tsx';
import { useExplain } from './useExplain.ts';

/** What has been said of the case: submitted reviews, their disputes, and what the reader can do about them. */
export function ReviewCards({ state, judging }: { state: JudgingState; judging: Judging }) {
  const { score: words } = useReviewWords();
  const submitted = state.reviews.filter(({ state: stands }) => stands !== 'open');
  return (
    <div className="reviews">
      <h2>{words.others}</h2>
      {submitted.length === 0 && <p className="soft">{words.none}</p>}
      {submitted.map((review) => (
        <ReviewCard key={review.id} review={review} judging={judging} />
      ))}
    </div>
  );
}

function ReviewCard({ review, judging }: { review: ReviewView; judging: Judging }) {
  const { deeds } = useApp();
  const moment = useMoment();
  const { score: words } = useReviewWords();
  const { show } = useReading();
  const explain = useExplain();
  const me = useMe().person.id;
  const isForBot = review.parties?.every(({ id }) => id !== me) === true;
  const [form, setForm] = useState<'dispute' | 'answer'>();
  const { reviewer, submittedAt, updatedAt, total, comment, overruled, can, isBlind, calibrationId } = review;
  const reopen = () =>
    judging
      .reopen()
      .catch((error: unknown) => deeds.tell({ kind: 'error', text: fill(words.failed, { why: explain(error) }) }));
  return (
    <article className="review-card">
      <h3>
        {fill(words.byline, { name: reviewer.name, time: moment(submittedAt ?? updatedAt) })}{' '}
        <ScoreMark score={total} />
      </h3>
      <p className="soft">
        {[
          words.reviewStates[review.state],
          ...(calibrationId !== undefined ? [words.inCalibration] : isBlind ? [words.wasBlind] : []),
          ...(overruled === undefined
            ? []
            : [overruled === 0 ? words.nothingOverruled : plural(words.overruledPoints, overruled)]),
        ].join(' · ')}
      </p>
      <OverruledPoints review={review} onShow={show} />
      {comment !== undefined && <blockquote>{comment}</blockquote>}
      <Disputes review={review} />
      <div className="review-deeds">
        {can.includes('reopen') && <Button onClick={() => void reopen()}>{words.reopen}</Button>}
        {can.includes('dispute') && <Button onClick={() => setForm('dispute')}>{words.dispute.button}</Button>}
        {can.includes('answer') && (
          <Button appearance="primary" onClick={() => setForm('answer')}>
            {words.answer.button}
          </Button>
        )}
      </div>
      {form === 'dispute' && (
        <DisputeForm review={review} asBot={isForBot} onDone={judging.put} onLeave={() => setForm(undefined)} />
      )}
      {form === 'answer' && <AnswerForm review={review} onDone={judging.put} onLeave={() => setForm(undefined)} />}
    </article>
  );
}
