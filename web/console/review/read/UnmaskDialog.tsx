import { Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useReviewCalls } from '../api/reviewCalls.ts';
import { useReviewWords } from '../useReview.ts';

interface UnmaskDialogProps {
  caseRef: string;
  onUnmasked(): void;
  onLeave(): void;
}

const LEAST = 3;
const MOST = 500;

/** Asks why personal data must be seen, before it is. */
export function UnmaskDialog({ caseRef, onUnmasked, onLeave }: UnmaskDialogProps) {
  const calls = useReviewCalls();
  const { read } = useReviewWords();
  const { unmask } = read;
  const usual = Object.entries(unmask.usual);
  const [chosen, setChosen] = useState('');
  const [more, setMore] = useState('');
  const reason = [chosen === 'other' ? '' : (usual.find(([code]) => code === chosen)?.[1] ?? ''), more.trim()]
    .filter((part) => part !== '')
    .join(': ');
  return (
    <FormDialog
      title={unmask.title}
      lead={unmask.lead}
      submit={unmask.submit}
      isIncomplete={chosen === '' || reason.length < LEAST}
      onLeave={onLeave}
      onSubmit={async () => {
        await calls.unmask(caseRef, reason.slice(0, MOST));
        onUnmasked();
        return unmask.done;
      }}
    >
      <Field label={unmask.why} required>
        <RadioGroup value={chosen} onChange={(_, { value }) => setChosen(value)}>
          {[...usual, ['other', unmask.other] as const].map(([code, label]) => (
            <Radio key={code} value={code} label={label} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={unmask.more} hint={unmask.moreHint} required={chosen === 'other'}>
        <Textarea value={more} maxLength={400} onChange={(_, { value }) => setMore(value)} />
      </Field>
    </FormDialog>
  );
}
