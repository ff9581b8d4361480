import { Checkbox, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useApp } from '../../app/context.ts';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useReviewCalls } from '../api/reviewCalls.ts';
import type { ReviewView } from '../api/types.ts';
import { useReviewWords } from '../useReview.ts';
import { useExplain } from './useExplain.ts';

interface DisputeFormProps {
  review: ReviewView;
  /** Somebody speaks for the bot. */
  asBot?: boolean;
  onDone(review: ReviewView): void;
  onLeave(): void;
}

/** Points that somebody who is judged sees differently, and why. */
export function DisputeForm({ review, asBot = false, onDone, onLeave }: DisputeFormProps) {
  const calls = useReviewCalls();
  const { deeds } = useApp();
  const { score } = useReviewWords();
  const explain = useExplain();
  const [points, setPoints] = useState<readonly string[]>([]);
  const [words, setWords] = useState('');
  const toggle = (id: string, isChosen: boolean) =>
    setPoints((before) => (isChosen ? [...before, id] : before.filter((one) => one !== id)));
  const submit = async () => {
    try {
      onDone(await calls.disputeReview(review.id, { etag: review.etag, points: [...points], words: words.trim() }));
      return score.dispute.done;
    } catch (error) {
      deeds.tell({ kind: 'error', text: explain(error) });
      throw error;
    }
  };
  return (
    <FormDialog
      title={score.dispute.title}
      lead={asBot ? score.dispute.leadBot : score.dispute.lead}
      submit={score.dispute.submit}
      isIncomplete={points.length === 0 || words.trim() === ''}
      onSubmit={submit}
      onLeave={onLeave}
    >
      <fieldset className="choice-list">
        <legend>{score.dispute.points}</legend>
        {review.points.map(({ point, name, state }) => (
          <Checkbox
            key={point}
            label={`${name}: ${score.states[state]}`}
            checked={points.includes(point)}
            onChange={(_, { checked }) => toggle(point, checked === true)}
          />
        ))}
      </fieldset>
      <Field label={score.dispute.words} required>
        <Textarea value={words} maxLength={1000} onChange={(_, { value }) => setWords(value)} />
      </Field>
    </FormDialog>
  );
}
