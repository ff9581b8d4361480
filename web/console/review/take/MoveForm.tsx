import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useApp } from '../../app/context.ts';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { fill } from '../../words/index.ts';
import { useReviewCalls } from '../api/reviewCalls.ts';
import type { Action } from '../api/types.ts';
import { useReviewWords } from '../useReview.ts';
import { useWhy } from './useWhy.ts';

interface MoveFormProps {
  action: Action;
  to: Action['state'];
  onSaved(): void;
  onLeave(): void;
}

/** Brings an action to another state, with a word on why. */
export function MoveForm({ action, to, onSaved, onLeave }: MoveFormProps) {
  const calls = useReviewCalls();
  const { deeds } = useApp();
  const { take } = useReviewWords();
  const words = take.actions;
  const why = useWhy();
  const [said, setSaid] = useState('');
  const state = words.state[to];
  // Going on needs no words; everything else does.
  const isPlain = (to === 'doing' && action.state === 'open') || to === 'done';

  async function submit(): Promise<string> {
    try {
      const given = said.trim() === '' ? {} : { words: said.trim() };
      await calls.moveAction(action.id, { etag: action.etag, to, ...given });
    } catch (error) {
      deeds.tell({ kind: 'error', text: why(error) });
      throw error;
    }
    onSaved();
    return fill(words.moved, { state });
  }

  return (
    <FormDialog
      title={fill(words.moveTitle, { state })}
      lead={words.moveLead}
      submit={words.form.save}
      isIncomplete={!isPlain && said.trim() === ''}
      onSubmit={submit}
      onLeave={onLeave}
    >
      <Field label={words.why} required={!isPlain}>
        <Textarea value={said} maxLength={1000} onChange={(_, { value }) => setSaid(value)} />
      </Field>
    </FormDialog>
  );
}
