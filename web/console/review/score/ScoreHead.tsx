import { Button } from '@fluentui/react-components';
import { useMe } from '../../app/context.ts';
import type { CaseScore } from '../api/types.ts';
import { ScoreMark } from '../parts/ScoreMark.tsx';
import { useReviewPlace, useReviewWords } from '../useReview.ts';
import type { JudgingState } from './judging.ts';

interface ScoreHeadProps {
  score: CaseScore;
  state: JudgingState;
  calibrationId: string | undefined;
  onBegin(isBlind: boolean): void;
}

/** What the case came to, by whom, and the way to a review of one's own. */
export function ScoreHead({ score, state, calibrationId, onBegin }: ScoreHeadProps) {
  const { score: words } = useReviewWords();
  const { go } = useReviewPlace();
  const { mayBegin, draft, reviews } = state;
  const { roles } = useMe().person;
  const isReviewer = roles.includes('reviewer') || roles.includes('supervisor');
  const isOwn = isReviewer && !mayBegin && draft === undefined && reviews.every(({ isMine }) => !isMine);
  // Blind though no review of one's own is open: then it is because of a calibration.
  const isCalibrating = calibrationId !== undefined || draft === undefined;
  return (
    <header className="score-head">
      {score.isBlind ? (
        <>
          <p role="note">{isCalibrating ? words.blindCalibration : words.blind}</p>
          {isCalibrating && (
            <Button appearance="transparent" onClick={() => go({ page: 'calibrations', id: calibrationId, query: '' })}>
              {words.toCalibrations}
            </Button>
          )}
        </>
      ) : (
        <>
          <p className="score-total">
            <span>{words.auto}</span> <ScoreMark score={score.total} />
          </p>
          {score.parties.length > 1 && (
            <ul className="score-parties" aria-label={words.parties}>
              {score.parties.map(({ id, name, total }) => (
                <li key={id}>
                  <bdi>{name}</bdi> <ScoreMark score={total} />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {mayBegin && (
        <div className="score-begin">
          <Button appearance="primary" onClick={() => onBegin(calibrationId !== undefined)}>
            {words.begin}
          </Button>
          {calibrationId === undefined && !score.isBlind && (
            <Button onClick={() => onBegin(true)}>{words.beginBlind}</Button>
          )}
        </div>
      )}
      {isOwn && <p className="soft">{words.ownCase}</p>}
    </header>
  );
}
