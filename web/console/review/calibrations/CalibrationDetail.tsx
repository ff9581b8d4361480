import { Button } from '@fluentui/react-components';
import { useCallback } from 'react';
import { useApp } from '../../app/context.ts';
import { fill, plural } from '../../words/index.ts';
import { useReviewCalls } from '../api/reviewCalls.ts';
import type { CalibrationView } from '../api/types.ts';
import { PageFrame } from '../parts/PageFrame.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useLoad } from '../parts/useLoad.ts';
import { useMoment } from '../parts/useMoment.ts';
import { addressOfReview, type ReviewPlace } from '../place.ts';
import { useExplain } from '../score/useExplain.ts';
import { useReviewPlace, useReviewWords } from '../useReview.ts';
import { CalibrationResultView } from './CalibrationResultView.tsx';

/** Where a case is judged for a calibration. */
const caseIn = (id: string, calibrationId: string): ReviewPlace => {
  return { page: 'case', id, query: `calibration=${encodeURIComponent(calibrationId)}` };
};

/** One calibration: what is still to be judged, and once it is over how far the reviewers agree. */
export function CalibrationDetail({ id }: { id: string }) {
  const calls = useReviewCalls();
  const { deeds } = useApp();
  const { go } = useReviewPlace();
  const { score } = useReviewWords();
  const explain = useExplain();
  const moment = useMoment();
  const load = useCallback((signal: AbortSignal) => calls.calibration(id, signal), [calls, id]);
  const { value, error, retry } = useLoad(load);
  if (error !== undefined) return <Trouble error={error} onRetry={retry} />;
  if (value === undefined) return null;
  const words = score.calibrations;
  const { name, note, by, state, cases, createdAt, own, mayClose, etag, result } = value;
  const next = own?.find(({ isDone }) => !isDone);
  const close = () =>
    calls.closeCalibration(id, etag).then(retry, (caught: unknown) => {
      deeds.tell({ kind: 'error', text: explain(caught) });
      retry();
    });
  return (
    <PageFrame
      title={name}
      lead={[
        state === 'open' ? words.open : words.closed,
        plural(words.cases, cases.length),
        fill(words.made, { name: by.name, time: moment(createdAt) }),
      ].join(' · ')}
      actions={
        <>
          <Button onClick={() => go({ page: 'calibrations', query: '' })}>{words.back}</Button>
          {mayClose && (
            <Button title={words.closeLead} onClick={() => void close()}>
              {words.close}
            </Button>
          )}
          {state === 'open' && next !== undefined && (
            <Button appearance="primary" onClick={() => go(caseIn(next.case, id))}>
              {words.next}
            </Button>
          )}
        </>
      }
    >
      {note !== undefined && <blockquote className="calibration-note">{note}</blockquote>}
      {state === 'open' && <Progress calibration={value} />}
      {result !== undefined && <CalibrationResultView result={result} />}
    </PageFrame>
  );
}

function Progress({ calibration: { id, cases, reviewers, own } }: { calibration: CalibrationView }) {
  const { score } = useReviewWords();
  const words = score.calibrations;
  return (
    <>
      <section aria-label={words.progress}>
        <h2 className="calibration-title">{words.progress}</h2>
        <ul className="calibration-progress">
          {reviewers.map(({ id: who, name, done }) => (
            <li key={who}>
              <bdi>{name}</bdi>
              <progress max={cases.length} value={done} aria-label={name} />
              {fill(words.done, { done, of: cases.length })}
            </li>
          ))}
        </ul>
      </section>
      {own !== undefined && (
        <section aria-label={words.own}>
          <h2 className="calibration-title">{words.own}</h2>
          <ul className="calibration-cases">
            {own.map(({ case: number, isDone }) => (
              <li key={number}>
                <a href={addressOfReview(caseIn(number, id))}>{fill(words.judge, { case: number })}</a>
                {isDone && <span className="soft"> · {words.isDone}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
