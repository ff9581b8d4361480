import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useApp } from '../../app/context.ts';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useReviewCalls } from '../api/reviewCalls.ts';
import type { Action } from '../api/types.ts';
import { useReviewWords } from '../useReview.ts';
import { daysAfter } from './periods.ts';
import { useMeasured } from './useMeasured.ts';
import { useWhy } from './useWhy.ts';

/** Days that are measured unless somebody says otherwise: as many as before. */
const DAYS = 28;

interface MeasureFormProps {
  action: Action;
  today: string;
  onSaved(): void;
  onLeave(): void;
}

/** Over which time the figure of an action is measured again. */
export function MeasureForm({ action, today, onSaved, onLeave }: MeasureFormProps) {
  const calls = useReviewCalls();
  const { deeds } = useApp();
  const { take } = useReviewWords();
  const words = take.actions;
  const measured = useMeasured();
  const why = useWhy();
  const [from, setFrom] = useState(action.doneAt?.slice(0, 10) ?? daysAfter(today, -DAYS));
  const [to, setTo] = useState(today);

  async function submit(): Promise<string> {
    try {
      await calls.measureAction(action.id, { etag: action.etag, after: { from, to } });
    } catch (error) {
      deeds.tell({ kind: 'error', text: why(error) });
      throw error;
    }
    onSaved();
    return words.measured;
  }

  return (
    <FormDialog
      title={words.form.measureTitle}
      lead={`${measured.name(action.check.figure)}. ${words.form.measureLead}`}
      submit={words.form.measureSubmit}
      isIncomplete={from === '' || to === '' || from > to}
      onSubmit={submit}
      onLeave={onLeave}
    >
      <Field label={words.form.from} required>
        <Input type="date" value={from} max={today} onChange={(_, { value }) => setFrom(value)} />
      </Field>
      <Field label={words.form.to} required>
        <Input type="date" value={to} onChange={(_, { value }) => setTo(value)} />
      </Field>
    </FormDialog>
  );
}
