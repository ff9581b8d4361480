import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../app/context.ts';
import { FormDialog } from './FormDialog.tsx';

interface ReasonFormProps {
  title: string;
  lead: string;
  submit: string;
  onSubmit(reason: string): Promise<string | undefined>;
}

/** Something that needs nothing but a reason. */
export function ReasonForm({ title, lead, submit, onSubmit }: ReasonFormProps) {
  const { words } = useWords();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={title}
      lead={lead}
      submit={submit}
      isIncomplete={reason.trim() === ''}
      onSubmit={() => onSubmit(reason.trim())}
    >
      <Field label={words.forms.reason} hint={words.forms.reasonHint} required>
        <Textarea value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
      </Field>
    </FormDialog>
  );
}
