import { Field, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useApp } from '../../app/context.ts';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { fill } from '../../words/index.ts';
import { useReviewCalls } from '../api/reviewCalls.ts';
import type { PointState, ReviewView } from '../api/types.ts';
import { useReviewWords } from '../useReview.ts';
import { Disputes } from './Disputes.tsx';
import { STATES } from './groups.ts';
import { useExplain } from './useExplain.ts';

interface AnswerFormProps {
  review: ReviewView;
  onDone(review: ReviewView): void;
  onLeave(): void;
}

/** The answer to a dispute: upheld, and then what changes; or declined. Either with reasons. */
export function AnswerForm({ review, onDone, onLeave }: AnswerFormProps) {
  const calls = useReviewCalls();
  const { deeds } = useApp();
  const { score } = useReviewWords();
  const explain = useExplain();
  const [upheld, setUpheld] = useState<boolean>();
  const [words, setWords] = useState('');
  const disputed = review.points.filter(({ point }) => review.disputes.at(-1)?.points.includes(point));
  const [states, setStates] = useState<Readonly<Record<string, PointState>>>({});
  const changes = disputed.flatMap(({ point, state }) => {
    const is = states[point] ?? state;
    return is === state ? [] : [{ point, state: is }];
  });
  const submit = async () => {
    try {
      const body = { etag: review.etag, upheld: upheld === true, words: words.trim(), changes: upheld ? changes : [] };
      onDone(await calls.answerDispute(review.id, body));
      return score.answer.done;
    } catch (error) {
      deeds.tell({ kind: 'error', text: explain(error) });
      throw error;
    }
  };
  return (
    <FormDialog
      title={score.answer.title}
      submit={score.answer.submit}
      isIncomplete={upheld === undefined || words.trim() === '' || (upheld && changes.length === 0)}
      onSubmit={submit}
      onLeave={onLeave}
    >
      <Disputes review={{ ...review, disputes: review.disputes.slice(-1) }} />
      <Field label={score.answer.choice} required>
        <RadioGroup
          value={upheld === undefined ? '' : upheld ? 'yes' : 'no'}
          onChange={(_, { value }) => setUpheld(value === 'yes')}
        >
          <Radio value="yes" label={score.answer.uphold} />
          <Radio value="no" label={score.answer.decline} />
        </RadioGroup>
      </Field>
      {upheld === true &&
        disputed.map(({ point, name, state }) => (
          <Field key={point} label={fill(score.answer.becomes, { point: name })}>
            <Select
              value={states[point] ?? state}
              onChange={(_, { value }) => setStates((before) => ({ ...before, [point]: value as PointState }))}
            >
              {STATES.map((one) => (
                <option key={one} value={one}>
                  {score.states[one]}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      <Field label={score.answer.words} required>
        <Textarea value={words} maxLength={1000} onChange={(_, { value }) => setWords(value)} />
      </Field>
    </FormDialog>
  );
}
