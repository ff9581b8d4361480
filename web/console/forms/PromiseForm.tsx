import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ConversationView } from '../api/types.ts';
import { useApp, useMe, useWords } from '../app/context.ts';
import { GuardPanel } from '../views/GuardPanel.tsx';
import { takeRewrite } from '../views/takeRewrite.ts';
import { fill, plural } from '../words/index.ts';
import { clockTime, day, moment } from '../words/time.ts';
import { type DueChoice, dueChoices, toLocalInput } from './dueChoices.ts';
import { FormDialog } from './FormDialog.tsx';
import { useGuardedWords } from './useGuardedWords.ts';
import './PromiseForm.css';

/** Something we will do, by when, and who: said to the customer and put on record. */
export function PromiseForm({ view }: { view: ConversationView }) {
  const { calls, now } = useApp();
  const { words, locale } = useWords();
  const { promise } = words.forms;
  const { person } = useMe();
  const [text, setText] = useState('');
  const [due, setDue] = useState(() => toLocalInput(new Date(now() + 4 * 3_600_000)));
  const [owner, setOwner] = useState(person.name);
  const guarded = useGuardedWords(view.item.id, text);
  const at = new Date(due);
  const isWrong = Number.isNaN(at.getTime());
  const isPast = !isWrong && at.getTime() <= now();
  const choices = dueChoices(new Date(now()));

  const nameOf = ({ name, n = 0, at: when }: DueChoice) => {
    const time = clockTime(when, locale);
    if (name === 'hours') return plural(promise.inHours, n);
    if (name === 'today') return fill(promise.todayAt, { time });
    if (name === 'tomorrow') return fill(promise.tomorrowAt, { time });
    return fill(promise.dayAt, { day: day(when, locale), time });
  };
  const submit = guarded.submit(async (overrides) => {
    const body = { words: text.trim(), dueAt: at.toISOString(), owner: owner.trim(), overrides };
    await calls.promise(view.item.id, body);
    return promise.done;
  });

  return (
    <FormDialog
      title={promise.title}
      lead={promise.lead}
      submit={guarded.needsConfirm ? words.composer.sendAnyway : promise.submit}
      isIncomplete={text.trim() === '' || owner.trim() === '' || isWrong || isPast || guarded.isBlocked}
      onSubmit={submit}
    >
      <Field label={promise.words} hint={promise.wordsHint} required>
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
      <Field
        label={promise.due}
        hint={isWrong ? promise.dueHint : `${moment(at, new Date(now()), locale, words)} · ${promise.dueHint}`}
        validationState={isPast || isWrong ? 'error' : 'none'}
        validationMessage={isPast ? promise.past : isWrong ? words.forms.required : undefined}
        required
      >
        <Input type="datetime-local" value={due} onChange={(_, { value }) => setDue(value)} />
      </Field>
      <fieldset className="due-choices" aria-label={promise.quick}>
        {choices.map((choice) => (
          <Button key={choice.at.getTime()} size="small" onClick={() => setDue(toLocalInput(choice.at))}>
            {nameOf(choice)}
          </Button>
        ))}
      </fieldset>
      <Field label={promise.owner} required>
        <Input value={owner} maxLength={60} onChange={(_, { value }) => setOwner(value)} />
      </Field>
    </FormDialog>
  );
}
