import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useReviewCalls } from '../api/reviewCalls.ts';
import type { Alarm } from '../api/types.ts';
import { useReviewWords } from '../useReview.ts';

interface AlarmFormProps {
  alarm: Alarm;
  /** What it says. */
  text: string;
  onSaved(): void;
  onLeave(): void;
}

/** Somebody handles an alarm, and may tell their colleagues what they do. */
export function AlarmForm({ alarm, text, onSaved, onLeave }: AlarmFormProps) {
  const calls = useReviewCalls();
  const { alarms: words } = useReviewWords().figures;
  const [note, setNote] = useState(alarm.note ?? '');

  async function submit(): Promise<undefined> {
    const said = note.trim() === '' ? {} : { note: note.trim() };
    await calls.answerAlarm(alarm.id, { state: 'acknowledged', cases: alarm.cases, ...said });
    onSaved();
  }

  return (
    <FormDialog title={words.acknowledge} lead={text} submit={words.save} onSubmit={submit} onLeave={onLeave}>
      <Field label={words.note} hint={words.noteHint}>
        <Textarea value={note} maxLength={500} onChange={(_, { value }) => setNote(value)} />
      </Field>
    </FormDialog>
  );
}
