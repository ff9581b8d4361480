import { Button, Field, Textarea, ToggleButton } from '@fluentui/react-components';
import { memo } from 'react';
import { fill } from '../../words/index.ts';
import type { PointState, ScorePoint } from '../api/types.ts';
import { useReading } from '../read/reading.ts';
import { useReviewWords } from '../useReview.ts';
import type { DraftPoint } from './draft.ts';
import { STATES } from './groups.ts';
import { QuoteList } from './QuoteList.tsx';

const SIGNS: Readonly<Record<PointState, string>> = { met: '●', partly: '◐', missed: '○', not_applicable: '·' };

export function StateMark({ state }: { state: PointState }) {
  const { score } = useReviewWords();
  return (
    <span className="point-state" data-state={state}>
      <span aria-hidden="true">{SIGNS[state]}</span> {score.states[state]}
    </span>
  );
}

interface PointCardProps {
  point: ScorePoint;
  /** What the reviewer says of it; absent while nothing is judged here. */
  judged?: { draft: DraftPoint | undefined; lacksReason: boolean; isOverruled: boolean } | undefined;
  isCurrent: boolean;
  onState(id: string, state: PointState): void;
  onReason(id: string, reason: string): void;
  onProof(id: string, proof: DraftPoint['proof']): void;
  onFocus(id: string): void;
}

/** One point of the rubric: what the rubric says and why, and what the reviewer says to it. */
export const PointCard = memo(function PointCard(props: PointCardProps) {
  const { point, judged, isCurrent } = props;
  const { id, name, why, weight, auto } = point;
  const { score } = useReviewWords();
  const { show } = useReading();
  return (
    <li className="point" id={`point-${id}`} data-current={isCurrent} onFocus={() => props.onFocus(id)}>
      <h3 className="point-name" title={why}>
        {name}
        {auto !== undefined && auto.state !== 'not_applicable' && (
          <span className="soft"> {fill(score.marks, { n: auto.marks, of: weight })}</span>
        )}
      </h3>
      {auto !== undefined && (
        <>
          <p>
            <StateMark state={auto.state} />
            <span className="point-sentence">{auto.sentence}</span>
          </p>
          <QuoteList quotes={auto.quotes} onShow={show} />
        </>
      )}
      {judged !== undefined && <PointJudge {...props} judged={judged} />}
    </li>
  );
});

function PointJudge({
  point,
  judged,
  onState,
  onReason,
  onProof,
}: PointCardProps & Required<Pick<PointCardProps, 'judged'>>) {
  const { id, name, auto } = point;
  const { score } = useReviewWords();
  const { selected, show } = useReading();
  const { draft, lacksReason, isOverruled } = judged ?? { draft: undefined, lacksReason: false, isOverruled: false };
  const isConfirmed = draft !== undefined && auto?.state === draft.state;
  const withReason = draft !== undefined && (isOverruled || lacksReason || draft.reason !== '');
  return (
    <fieldset className="point-judge" aria-label={`${score.overrule}: ${name}`}>
      <div className="point-states">
        {auto !== undefined && (
          <ToggleButton size="small" checked={isConfirmed} onClick={() => onState(id, auto.state)}>
            {isConfirmed ? score.confirmed : score.confirm}
          </ToggleButton>
        )}
        {STATES.filter((state) => state !== auto?.state).map((state) => (
          <ToggleButton
            key={state}
            size="small"
            appearance="subtle"
            checked={draft?.state === state}
            onClick={() => onState(id, state)}
          >
            {score.states[state]}
          </ToggleButton>
        ))}
      </div>
      {withReason && (
        <Field
          label={score.reason}
          required
          size="small"
          validationState={lacksReason ? 'warning' : 'none'}
          validationMessage={lacksReason ? score.reasonNeeded : undefined}
        >
          <Textarea
            id={`reason-${id}`}
            size="small"
            value={draft.reason}
            maxLength={1000}
            onChange={(_, { value }) => onReason(id, value)}
          />
        </Field>
      )}
      {draft?.proof !== undefined && (
        <p className="point-proof">
          {score.ownProof}:{' '}
          {draft.proof.map((one) => (
            <Button key={`${one.seq}-${one.start}`} size="small" appearance="subtle" onClick={() => show(one)}>
              {fill(score.quote, { seq: one.seq })}
            </Button>
          ))}
          <Button size="small" appearance="subtle" onClick={() => onProof(id, undefined)}>
            {score.dropProof}
          </Button>
        </p>
      )}
      {draft !== undefined && selected !== undefined && (
        <Button
          size="small"
          appearance="subtle"
          title={selected.words}
          onClick={() => onProof(id, [{ seq: selected.seq, start: selected.start, end: selected.end }])}
        >
          {score.useSelected}
        </Button>
      )}
    </fieldset>
  );
}
