import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useApp, useMe } from '../../app/context.ts';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useReviewCalls } from '../api/reviewCalls.ts';
import type { Action, Actions, NewAction } from '../api/types.ts';
import { useReviewWords } from '../useReview.ts';
import type { SeenFinding } from './findingOf.ts';
import { daysAfter } from './periods.ts';
import { useMeasured } from './useMeasured.ts';
import { useWhy } from './useWhy.ts';

/** Days until an action should be done, and until its effect is looked at, unless somebody says otherwise. */
const DUE_DAYS = 28;
const CHECK_DAYS = 84;

interface ActionFormProps {
  board: Actions;
  /** What it is made of; what is known of it is filled in. */
  finding?: SeenFinding | undefined;
  /** The action to change; without it, a new one is made. */
  action?: Action | undefined;
  onSaved(action: Action): void;
  onLeave(): void;
}

/** A new action, or a change of one. */
export function ActionForm({ board, finding, action, onSaved, onLeave }: ActionFormProps) {
  const calls = useReviewCalls();
  const { deeds } = useApp();
  const { person } = useMe();
  const why = useWhy();
  const measured = useMeasured();
  const { take } = useReviewWords();
  const words = take.actions.form;
  const known = board.measures.includes(finding?.name ?? '') ? finding?.name : undefined;
  const [title, setTitle] = useState(action?.title ?? '');
  const [seen, setSeen] = useState(finding?.words ?? '');
  const [cases, setCases] = useState((finding?.cases ?? []).join(' '));
  const [cause, setCause] = useState(action?.cause ?? '');
  const [plan, setPlan] = useState(action?.plan ?? '');
  const [owner, setOwner] = useState(action?.owner.id ?? person.id);
  const [due, setDue] = useState(action?.due ?? daysAfter(board.today, DUE_DAYS));
  const [check, setCheck] = useState(action?.check.due ?? daysAfter(board.today, CHECK_DAYS));
  const [figure, setFigure] = useState(action?.check.figure ?? known ?? 'complaints');
  const [note, setNote] = useState('');

  async function send(): Promise<Action> {
    // The list of measures is the server's own.
    const measure = figure as NewAction['check']['figure'];
    if (action !== undefined) {
      const changed = { due: check, ...(figure === action.check.figure ? {} : { figure: measure }) };
      const { id, etag } = action;
      return calls.changeAction(id, {
        etag,
        title,
        cause,
        plan,
        owner,
        due,
        check: changed,
        ...(note.trim() === '' ? {} : { note }),
      });
    }
    const numbers = cases.split(/[\s,，、;；]+/u).filter((one) => one !== '');
    const { query, name, value } = finding ?? {};
    const found = {
      of: finding?.of ?? ('cases' as const),
      words: seen,
      cases: numbers,
      ...(name === undefined ? {} : { name }),
      ...(value === undefined ? {} : { value }),
      ...(query === undefined ? {} : { query }),
    };
    const { opened: _, ...measuredBy } = query ?? {};
    const over = Object.keys(measuredBy).length === 0 ? {} : { query: measuredBy };
    return calls.addAction({
      title,
      cause,
      plan,
      owner,
      due,
      finding: found,
      check: { due: check, figure: measure, ...over },
    });
  }

  async function submit(): Promise<string> {
    try {
      onSaved(await send());
      return take.actions.saved;
    } catch (error) {
      deeds.tell({ kind: 'error', text: why(error) });
      throw error;
    }
  }

  const isNew = action === undefined;
  const isMissing = title.trim() === '' || due === '' || check === '' || (isNew && seen.trim() === '');
  return (
    <FormDialog
      title={isNew ? words.add : words.change}
      lead={words.lead}
      submit={words.save}
      isIncomplete={isMissing}
      onSubmit={submit}
      onLeave={onLeave}
    >
      <Field label={words.title} required>
        <Input value={title} maxLength={200} onChange={(_, data) => setTitle(data.value)} />
      </Field>
      {isNew && (
        <>
          <Field label={words.finding} required>
            <Textarea value={seen} maxLength={1000} onChange={(_, data) => setSeen(data.value)} />
          </Field>
          <Field label={words.cases} hint={words.casesHint}>
            <Input value={cases} maxLength={3000} onChange={(_, data) => setCases(data.value)} />
          </Field>
        </>
      )}
      <Field label={words.cause} hint={words.causeHint}>
        <Textarea value={cause} maxLength={2000} onChange={(_, data) => setCause(data.value)} />
      </Field>
      <Field label={words.plan}>
        <Textarea value={plan} maxLength={4000} onChange={(_, data) => setPlan(data.value)} />
      </Field>
      <Field label={words.owner}>
        <Select value={owner} onChange={(_, data) => setOwner(data.value)}>
          {board.people.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.due} required>
        <Input type="date" value={due} onChange={(_, data) => setDue(data.value)} />
      </Field>
      <Field label={words.figure} hint={words.figureHint}>
        <Select value={figure} onChange={(_, data) => setFigure(data.value)}>
          {board.measures.map((one) => (
            <option key={one} value={one}>
              {measured.name(one)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.check} required>
        <Input type="date" value={check} onChange={(_, data) => setCheck(data.value)} />
      </Field>
      {!isNew && (
        <Field label={words.note}>
          <Textarea value={note} maxLength={1000} onChange={(_, data) => setNote(data.value)} />
        </Field>
      )}
    </FormDialog>
  );
}
