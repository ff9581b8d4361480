import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ConversationView } from '../api/types.ts';
import { useApp, useWords } from '../app/context.ts';
import { fill } from '../words/index.ts';
import { FormDialog } from './FormDialog.tsx';
import './DecideForm.css';

/** A colleague asks to go further than they may: yes, or no with a reason. */
export function DecideForm({ view }: { view: ConversationView }) {
  const { calls, deeds } = useApp();
  const { words } = useWords();
  const { decide } = words.forms;
  const [reason, setReason] = useState('');
  const [isRefusing, setRefusing] = useState(false);
  const approval = view.approvals.find(({ state }) => state === 'pending');
  if (approval === undefined) return null;

  const settle = async (approve: boolean) => {
    const why = reason.trim();
    await calls.decide(view.item.id, { approvalId: approval.id, approve, ...(why === '' ? {} : { reason: why }) });
    return approve ? decide.approved : fill(decide.refused, { name: approval.by.name });
  };
  const refuse = () => {
    if (!isRefusing) return setRefusing(true);
    if (reason.trim() === '') return;
    settle(false).then((text) => {
      deeds.set({ dialog: undefined });
      deeds.tell({ kind: 'success', text });
    }, deeds.fail);
  };

  return (
    <FormDialog
      title={decide.title}
      submit={decide.approve}
      onSubmit={() => settle(true)}
      extra={
        <Button onClick={refuse} disabledFocusable={isRefusing && reason.trim() === ''}>
          {decide.refuse}
        </Button>
      }
    >
      <p>{fill(decide.asks, { name: approval.by.name })}</p>
      <blockquote className="asked-words words">{approval.words}</blockquote>
      <p className="soft">
        {approval.amount !== undefined && <b>{approval.amount} · </b>}
        {fill(decide.needs, { who: words.labels.whose[approval.needs] })}
      </p>
      <p>
        <bdi>{fill(decide.reason, { reason: approval.reason })}</bdi>
      </p>
      {isRefusing && (
        <Field label={decide.why} required>
          <Textarea value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
        </Field>
      )}
    </FormDialog>
  );
}
