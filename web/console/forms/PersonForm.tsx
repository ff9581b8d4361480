import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Select,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { ApiError } from '../api/apiError.ts';
import type { Authority, Category, Locale, NewPerson, Person, Role } from '../api/types.ts';
import { useApp, useWords } from '../app/context.ts';
import { useReturnFocus } from '../parts/useReturnFocus.ts';
import { fill } from '../words/index.ts';
import { Choices } from './Choices.tsx';
import './FormDialog.css';

type Draft = Omit<NewPerson, 'password'> & { password: string };

const NEW: Draft = {
  login: '',
  name: '',
  password: '',
  roles: ['agent'],
  authority: 'agent',
  locales: ['en', 'zh-Hans', 'zh-Hant'],
  skills: [],
  most: 4,
};

interface PersonFormProps {
  /** Absent: a new one. */
  person: Person | undefined;
  isMe: boolean;
  onSaved(person: Person): void;
  onLeave(): void;
}

/** A person's roles, authority, languages and skills; and whether they may come in. */
export function PersonForm({ person, isMe, onSaved, onLeave }: PersonFormProps) {
  const { calls, deeds } = useApp();
  const { words } = useWords();
  const { people, labels } = words;
  const [draft, setDraft] = useState<Draft>(() => (person === undefined ? NEW : { ...NEW, ...pick(person) }));
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  useReturnFocus();
  const change = (part: Partial<Draft>) => setDraft((value) => ({ ...value, ...part }));
  const isPasswordShort = draft.password !== '' && draft.password.length < 12;
  const isIncomplete =
    draft.name.trim() === '' ||
    draft.login.trim().length < 2 ||
    draft.roles.length === 0 ||
    draft.locales.length === 0 ||
    isPasswordShort;

  const run = (saving: Promise<Person>) => {
    setBusy(true);
    setFault(undefined);
    saving
      .then((saved) => {
        onSaved(saved);
        onLeave();
      })
      .catch((error: unknown) => {
        const field = error instanceof ApiError ? error.details.field : undefined;
        if (field === 'login') setFault(people.taken);
        else if (field === 'password') setFault(words.setup.weak);
        else setFault(fill(words.forms.failed, { why: deeds.explain(error) }));
      })
      .finally(() => setBusy(false));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || isIncomplete) return;
    const { login, password, ...settings } = draft;
    const secret = password === '' ? {} : { password };
    if (person === undefined) run(calls.addPerson({ ...settings, login: login.trim().toLowerCase(), ...secret }));
    else run(calls.changePerson(person.id, { ...settings, ...secret }));
  };
  const setActive = (active: boolean) => person !== undefined && run(calls.changePerson(person.id, { active }));

  return (
    <Dialog open onOpenChange={(_, { open }) => open || onLeave()}>
      <DialogSurface className="form-surface">
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{person === undefined ? people.add : fill(people.edit, { name: person.name })}</DialogTitle>
            <DialogContent className="form-content">
              <Field label={people.name} required>
                <Input value={draft.name} maxLength={80} onChange={(_, { value }) => change({ name: value })} />
              </Field>
              <Field label={people.login} hint={words.setup.loginHint} required>
                <Input
                  value={draft.login}
                  readOnly={person !== undefined}
                  maxLength={120}
                  autoCapitalize="none"
                  autoComplete="off"
                  spellCheck={false}
                  onChange={(_, { value }) => change({ login: value })}
                />
              </Field>
              {person?.external !== true && (
                <Field
                  label={person === undefined ? people.password : people.newPassword}
                  hint={person === undefined ? people.passwordHint : words.setup.passwordHint}
                  validationState={isPasswordShort ? 'error' : 'none'}
                >
                  <Input
                    type="password"
                    autoComplete="new-password"
                    maxLength={256}
                    value={draft.password}
                    onChange={(_, { value }) => change({ password: value })}
                  />
                </Field>
              )}
              <Choices<Role>
                label={people.roles}
                names={labels.role}
                chosen={draft.roles}
                onChange={(roles) => change({ roles })}
              />
              <Field label={people.authority}>
                <Select value={draft.authority} onChange={(_, { value }) => change({ authority: value as Authority })}>
                  {(Object.keys(labels.authority) as Authority[]).map((name) => (
                    <option key={name} value={name}>
                      {labels.authority[name]}
                    </option>
                  ))}
                </Select>
              </Field>
              <Choices<Locale>
                label={people.locales}
                names={labels.locale}
                chosen={draft.locales}
                onChange={(locales) => change({ locales })}
              />
              <Choices<Category>
                label={people.skills}
                names={labels.category}
                chosen={draft.skills}
                onChange={(skills) => change({ skills })}
              />
              <Field label={people.most}>
                <Input
                  type="number"
                  min={1}
                  max={20}
                  value={String(draft.most)}
                  onChange={(_, { value }) =>
                    change({ most: Math.min(20, Math.max(1, Math.trunc(Number(value)) || 1)) })
                  }
                />
              </Field>
              {person !== undefined && isMe && <p className="soft">{people.self}</p>}
              {person !== undefined && !isMe && person.active && (
                <Checkbox
                  label={`${fill(people.deactivateTitle, { name: person.name })} ${people.deactivateText}`}
                  checked={isAsking}
                  onChange={(_, { checked }) => setAsking(checked === true)}
                />
              )}
              {fault !== undefined && (
                <MessageBar intent="error">
                  <MessageBarBody>{fault}</MessageBarBody>
                </MessageBar>
              )}
            </DialogContent>
            <DialogActions>
              {person !== undefined && !person.active && (
                <Button onClick={() => setActive(true)}>{people.activate}</Button>
              )}
              {isAsking && <Button onClick={() => setActive(false)}>{people.deactivate}</Button>}
              <Button onClick={onLeave}>{words.forms.cancel}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={isBusy || isIncomplete}>
                {people.save}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

function pick({ login, name, roles, authority, locales, skills, most }: Person): Partial<Draft> {
  return { login, name, roles, authority, locales, skills, most };
}
