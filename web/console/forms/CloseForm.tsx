import { Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ConversationView, Disposition } from '../api/types.ts';
import { useApp, useWords } from '../app/context.ts';
import { GuardPanel } from '../views/GuardPanel.tsx';
import { takeRewrite } from '../views/takeRewrite.ts';
import { FormDialog } from './FormDialog.tsx';
import { useGuardedWords } from './useGuardedWords.ts';

/** The end of a case: what came of it, and, if wanted, a last word. */
export function CloseForm({ view }: { view: ConversationView }) {
  const { calls } = useApp();
  const { words } = useWords();
  const { close } = words.forms;
  const [disposition, setDisposition] = useState<Disposition>('resolved');
  const [text, setText] = useState('');
  const guarded = useGuardedWords(view.item.id, text);
  const choices = Object.keys(words.labels.disposition) as Disposition[];

  const submit = guarded.submit(async (overrides) => {
    const last = text.trim();
    await calls.close(view.item.id, { disposition, overrides, ...(last === '' ? {} : { words: last }) });
    return close.done;
  });

  return (
    <FormDialog
      title={close.title}
      submit={guarded.needsConfirm ? words.composer.sendAnyway : close.submit}
      isIncomplete={guarded.isBlocked}
      onSubmit={submit}
    >
      <Field label={close.disposition}>
        <RadioGroup value={disposition} onChange={(_, { value }) => setDisposition(value as Disposition)}>
          {choices.map((choice) => (
            <Radio key={choice} value={choice} label={words.labels.disposition[choice]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={close.words}>
        <Textarea value={text} dir="auto" maxLength={4000} rows={3} onChange={(_, { value }) => setText(value)} />
      </Field>
      <GuardPanel
        guard={guarded.guard}
        needsConfirm={guarded.needsConfirm}
        current={text}
        onTake={() => {
          const finding = guarded.guard.checked?.findings.find(({ rewrite }) => rewrite !== undefined);
          if (finding?.rewrite !== undefined) setText(takeRewrite(text, { ...finding, rewrite: finding.rewrite }).text);
        }}
        onPut={(next) => setText(next.text)}
      />
    </FormDialog>
  );
}
