import { Button, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { ApiError } from '../api/apiError.ts';
import { useWords } from '../app/context.ts';
import { fill } from '../words/index.ts';
import { DoorFrame } from './DoorFrame.tsx';

/** Shortest password that is taken. */
const SHORTEST = 12;

interface SetupPageProps {
  onSubmit(body: { login: string; name: string; password: string }): Promise<void>;
}

/** The first administrator, by the one-time link that the server prints. */
export function SetupPage({ onSubmit }: SetupPageProps) {
  const { words } = useWords();
  const { setup, errors, forms } = words;
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const isIncomplete = name.trim() === '' || login.trim().length < 2 || password.length < SHORTEST;

  const explain = (error: unknown) => {
    if (!(error instanceof ApiError)) return errors.internal;
    const isOver = error.status === 401 || error.status === 403 || error.status === 404 || error.status === 409;
    if (isOver) return setup.done;
    if (error.details.field === 'password') return setup.weak;
    const byCode: Readonly<Record<string, string>> = errors;
    return fill(forms.failed, { why: byCode[error.code] ?? errors.internal });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || isIncomplete) return;
    setBusy(true);
    setFault(undefined);
    onSubmit({ name: name.trim(), login: login.trim().toLowerCase(), password })
      .catch((error: unknown) => setFault(explain(error)))
      .finally(() => setBusy(false));
  };

  return (
    <DoorFrame title={setup.title} lead={setup.lead}>
      <div role="alert">
        {fault !== undefined && (
          <MessageBar intent="error">
            <MessageBarBody>{fault}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <form className="door-form" onSubmit={submit}>
        <Field label={setup.name} required>
          <Input
            autoFocus
            size="large"
            autoComplete="name"
            maxLength={80}
            value={name}
            onChange={(_, { value }) => setName(value)}
          />
        </Field>
        <Field label={setup.login} hint={setup.loginHint} required>
          <Input
            size="large"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={120}
            value={login}
            onChange={(_, { value }) => setLogin(value)}
          />
        </Field>
        <Field label={setup.password} hint={setup.passwordHint} required>
          <Input
            size="large"
            type="password"
            autoComplete="new-password"
            maxLength={256}
            value={password}
            onChange={(_, { value }) => setPassword(value)}
          />
        </Field>
        <Button type="submit" size="large" appearance="primary" disabledFocusable={isBusy || isIncomplete}>
          {setup.submit}
        </Button>
      </form>
    </DoorFrame>
  );
}
