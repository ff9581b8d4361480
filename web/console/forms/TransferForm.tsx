import { Field, PresenceBadge, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ConversationView } from '../api/types.ts';
import { useApp, useDesk, useMe, useWords } from '../app/context.ts';
import { fill } from '../words/index.ts';
import { FormDialog } from './FormDialog.tsx';

/** To a colleague, who knows everything; those who are here and have room come first. */
export function TransferForm({ view }: { view: ConversationView }) {
  const { calls } = useApp();
  const { words } = useWords();
  const { transfer } = words.forms;
  const me = useMe().person.id;
  const colleagues = useDesk((desk) => desk.colleagues);
  const possible = colleagues
    .filter(
      ({ id, roles, presence }) =>
        id !== me && presence !== 'offline' && roles.some((role) => role === 'agent' || role === 'supervisor'),
    )
    .sort((a, b) => Number(b.presence === 'available') - Number(a.presence === 'available') || a.holding - b.holding);
  const [to, setTo] = useState(possible[0]?.id ?? '');
  const [reason, setReason] = useState('');

  const submit = async () => {
    await calls.transfer(view.item.id, to, reason.trim());
    return fill(transfer.done, { name: possible.find(({ id }) => id === to)?.name ?? '' });
  };

  return (
    <FormDialog
      title={transfer.title}
      lead={possible.length === 0 ? transfer.none : transfer.lead}
      submit={transfer.submit}
      isIncomplete={to === '' || reason.trim() === ''}
      onSubmit={submit}
    >
      {possible.length > 0 && (
        <Field label={transfer.to}>
          <RadioGroup value={to} onChange={(_, { value }) => setTo(value)}>
            {possible.map(({ id, name, presence, holding, most }) => (
              <Radio
                key={id}
                value={id}
                label={
                  <span>
                    <PresenceBadge aria-hidden="true" status={presence} size="small" /> <bdi>{name}</bdi>{' '}
                    <span className="soft">
                      {words.presence[presence]} · {fill(transfer.load, { n: holding, most })}
                    </span>
                  </span>
                }
              />
            ))}
          </RadioGroup>
        </Field>
      )}
      <Field label={words.forms.reason} hint={words.forms.reasonHint} required>
        <Textarea value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
      </Field>
    </FormDialog>
  );
}
