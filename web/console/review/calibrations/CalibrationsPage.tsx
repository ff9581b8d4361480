import { Button } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { useWords } from '../../app/context.ts';
import { fill, plural } from '../../words/index.ts';
import { useReviewCalls } from '../api/reviewCalls.ts';
import type { CalibrationView } from '../api/types.ts';
import { PageFrame } from '../parts/PageFrame.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useLoad } from '../parts/useLoad.ts';
import { useMoment } from '../parts/useMoment.ts';
import { addressOfReview } from '../place.ts';
import { useReviewPlace, useReviewWords } from '../useReview.ts';
import { CalibrationDetail } from './CalibrationDetail.tsx';
import { CalibrationForm } from './CalibrationForm.tsx';
import { TagQualityTable } from './TagQualityTable.tsx';
import './CalibrationsPage.css';

/** Whether reviewers judge alike, and whether the tags are right. */
export function CalibrationsPage() {
  const { words } = useWords();
  const { place, go } = useReviewPlace();
  const { score } = useReviewWords();
  const [isOpen, setOpen] = useState(false);
  if (place.id !== undefined) return <CalibrationDetail id={place.id} />;
  return (
    <PageFrame
      title={words.nav.reviewPages.calibrations}
      lead={score.calibrations.lead}
      actions={
        <Button appearance="primary" onClick={() => setOpen(true)}>
          {score.calibrations.add}
        </Button>
      }
    >
      <CalibrationList />
      <TagQualityTable />
      {isOpen && (
        <CalibrationForm
          onMade={({ id }) => go({ page: 'calibrations', id, query: '' })}
          onLeave={() => setOpen(false)}
        />
      )}
    </PageFrame>
  );
}

function CalibrationList() {
  const calls = useReviewCalls();
  const { score } = useReviewWords();
  const { value, error, retry } = useLoad(useCallback(() => calls.calibrations(), [calls]));
  if (error !== undefined) return <Trouble error={error} onRetry={retry} />;
  if (value === undefined) return null;
  if (value.calibrations.length === 0)
    return (
      <>
        <p>{score.calibrations.none}</p>
        <p className="soft">{score.calibrations.noneHint}</p>
      </>
    );
  return (
    <ul className="calibrations">
      {value.calibrations.map((one) => (
        <CalibrationRow key={one.id} calibration={one} />
      ))}
    </ul>
  );
}

function CalibrationRow({ calibration }: { calibration: CalibrationView }) {
  const { score } = useReviewWords();
  const moment = useMoment();
  const { id, name, by, state, cases, reviewers, createdAt, own } = calibration;
  const words = score.calibrations;
  const left = own?.filter(({ isDone }) => !isDone).length ?? 0;
  return (
    <li className="calibration" data-state={state}>
      <a href={addressOfReview({ page: 'calibrations', id, query: '' })}>
        <b>{name}</b>
      </a>
      <span className="soft">
        {[
          state === 'open' ? words.open : words.closed,
          plural(words.cases, cases.length),
          fill(words.made, { name: by.name, time: moment(createdAt) }),
        ].join(' · ')}
      </span>
      <span>
        {reviewers.map((one) => (
          <span key={one.id} className="calibration-who">
            <bdi>{one.name}</bdi> {fill(words.done, { done: one.done, of: cases.length })}
          </span>
        ))}
      </span>
      {state === 'open' && left > 0 && (
        <span className="calibration-own">
          {words.own}: {left}
        </span>
      )}
    </li>
  );
}
