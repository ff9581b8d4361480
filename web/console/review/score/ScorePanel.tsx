import { Button, Field, Textarea } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { ApiError } from '../../api/apiError.ts';
import { useApp } from '../../app/context.ts';
import { fill, plural } from '../../words/index.ts';
import type { PointState } from '../api/types.ts';
import { ScoreMark } from '../parts/ScoreMark.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useReading } from '../read/reading.ts';
import { useReviewWords } from '../useReview.ts';
import { type DraftPoint, isOverruled, lacksReason, progressOf, totalSoFar } from './draft.ts';
import { GROUPS, groupOf } from './groups.ts';
import type { JudgingState } from './judging.ts';
import { PointCard } from './PointCard.tsx';
import { ReviewCards } from './ReviewCards.tsx';
import { ScoreHead } from './ScoreHead.tsx';
import { useExplain } from './useExplain.ts';
import { useJudgeKeys } from './useJudgeKeys.ts';
import { useJudging, useLoading } from './useJudging.ts';
import './ScorePanel.css';

/** Beside a case: what its score is, and where a reviewer confirms or overrules it. */
export function ScorePanel() {
  const { judging, state, calibrationId } = useJudging();
  const { selected } = useReading();
  const { deeds } = useApp();
  const { score: words } = useReviewWords();
  const explain = useExplain();
  const [current, setCurrent] = useState<string>();
  useLoading(judging);
  const { score, draft } = state;

  const setPoint = useCallback(
    (id: string, part: Partial<DraftPoint>) =>
      judging.change((before) => {
        const point: DraftPoint = { state: 'met', reason: '', ...before.points[id], ...part };
        return { ...before, points: { ...before.points, [id]: point } };
      }),
    [judging],
  );
  const setState = useCallback(
    (id: string, next: PointState) => {
      setCurrent(id);
      setPoint(id, { state: next });
      const given = judging.get();
      const isLacking = given.score !== undefined && lacksReason(given.score, id, given.draft?.points[id]);
      if (isLacking) window.setTimeout(() => document.getElementById(`reason-${id}`)?.focus(), 30);
    },
    [judging, setPoint],
  );
  const setReason = useCallback((id: string, reason: string) => setPoint(id, { reason }), [setPoint]);
  const setProof = useCallback(
    (id: string, proof: DraftPoint['proof']) =>
      judging.change((before) => {
        const { proof: _, ...point } = before.points[id] ?? { state: 'met' as const, reason: '' };
        return { ...before, points: { ...before.points, [id]: { ...point, ...(proof ? { proof } : {}) } } };
      }),
    [judging],
  );
  const go = useCallback((id: string) => {
    setCurrent(id);
    const card = document.getElementById(`point-${id}`);
    card?.scrollIntoView({ block: 'nearest' });
    card?.querySelector('button')?.focus();
  }, []);
  const tell = (made: Promise<void>, done?: string) =>
    made.then(
      () => done === undefined || deeds.tell({ kind: 'success', text: done }),
      (error: unknown) => deeds.tell({ kind: 'error', text: fill(words.failed, { why: explain(error) }) }),
    );
  const submit = () => void tell(judging.submit(), words.submitted);

  useJudgeKeys({
    score,
    draft,
    current,
    go,
    setState,
    setProof: (id) => selected && setProof(id, [{ seq: selected.seq, start: selected.start, end: selected.end }]),
    submit,
  });

  if (score === undefined) {
    if (state.error === undefined) return null;
    // Agents see a score once somebody has reviewed what they did.
    const isNone = state.error instanceof ApiError && state.error.code === 'not_found';
    return isNone ? (
      <p className="score-none">{words.none}</p>
    ) : (
      <Trouble error={state.error} onRetry={() => void judging.load()} />
    );
  }
  const progress = draft && progressOf(score, draft);
  const confirmRest = () =>
    judging.change((before) => {
      const rest = score.points.flatMap(({ id, auto }) =>
        auto === undefined || before.points[id] ? [] : [[id, { state: auto.state, reason: '' }] as const],
      );
      return { ...before, points: { ...before.points, ...Object.fromEntries(rest) } };
    });
  return (
    <section className="score-panel" aria-label={words.title}>
      <ScoreHead
        score={score}
        state={state}
        calibrationId={calibrationId}
        onBegin={(blind) => void tell(judging.begin(blind))}
      />
      {draft !== undefined && progress !== undefined && (
        <div className="own-review">
          <h2>{words.yours}</h2>
          <p>
            {fill(words.progress, { done: progress.done, of: progress.of })} · <SaveState state={state} />
          </p>
          <p className="own-total">
            <span className="soft">{fill(words.totalOpen, { n: totalSoFar(score, draft) ?? '–' })}</span>
            <ScoreMark score={totalSoFar(score, draft)} />
          </p>
          {!score.isBlind && progress.done < progress.of && <Button onClick={confirmRest}>{words.confirmRest}</Button>}
          {selected === undefined && <p className="soft">{words.selectHint}</p>}
        </div>
      )}
      {GROUPS.map(({ name }) => (
        <fieldset key={name} className="point-group">
          <legend>
            <h2>{words.groups[name]}</h2>
          </legend>
          <ul className="points">
            {score.points
              .filter(({ id }) => groupOf(id) === name)
              .map((point) => (
                <PointCard
                  key={point.id}
                  point={point}
                  judged={
                    draft && {
                      draft: draft.points[point.id],
                      lacksReason: lacksReason(score, point.id, draft.points[point.id]),
                      isOverruled: isOverruled(score, point.id, draft.points[point.id]),
                    }
                  }
                  isCurrent={current === point.id}
                  onState={setState}
                  onReason={setReason}
                  onProof={setProof}
                  onFocus={setCurrent}
                />
              ))}
          </ul>
        </fieldset>
      ))}
      {draft !== undefined && progress !== undefined && (
        <div className="own-review">
          <Field label={words.comment}>
            <Textarea
              value={draft.comment}
              maxLength={4000}
              onChange={(_, { value }) => judging.change((before) => ({ ...before, comment: value }))}
            />
          </Field>
          <Button appearance="primary" disabledFocusable={progress.done < progress.of} onClick={submit}>
            {words.submit}
          </Button>
          {progress.done < progress.of && <p className="soft">{plural(words.missing, progress.of - progress.done)}</p>}
        </div>
      )}
      <ReviewCards state={state} judging={judging} />
    </section>
  );
}

function SaveState({ state: { saving, error } }: { state: JudgingState }) {
  const { score: words } = useReviewWords();
  const explain = useExplain();
  const said = { no: words.saved, soon: words.unsaved, now: words.saving }[saving];
  return (
    <span role="status" className="soft">
      {error === undefined ? said : fill(words.failed, { why: explain(error) })}
    </span>
  );
}
