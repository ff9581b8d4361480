import { Button, Divider, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { ApiError } from '../api/apiError.ts';
import { OIDC_START } from '../api/calls.ts';
import type { SignInWays } from '../api/types.ts';
import { useWords } from '../app/context.ts';
import { fill } from '../words/index.ts';
import { duration } from '../words/time.ts';
import { DoorFrame } from './DoorFrame.tsx';

interface SignInPageProps {
  ways: SignInWays;
  /** An earlier session is over. */
  ended: boolean;
  /** The company's sign-in knows this person, but we do not. */
  hasNoAccount: boolean;
  onSubmit(login: string, password: string): Promise<void>;
}

/** The door: a password, the company's own sign-in, or both. */
export function SignInPage({ ways, ended, hasNoAccount, onSubmit }: SignInPageProps) {
  const { words } = useWords();
  const { signIn, errors } = words;
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();

  const explain = (error: unknown) => {
    if (!(error instanceof ApiError)) return errors.internal;
    if (error.status === 429) {
      const wait = Math.max(60, error.details.retryAfterSeconds ?? 60);
      return fill(signIn.throttled, { wait: duration(wait * 1000, words) });
    }
    if (error.status === 0) return fill(words.forms.failed, { why: errors.offline });
    return signIn.wrong;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || login.trim() === '' || password === '') return;
    setBusy(true);
    setFault(undefined);
    onSubmit(login.trim(), password)
      .catch((error: unknown) => {
        setFault(explain(error));
        setPassword('');
        document.getElementById('password')?.focus();
      })
      .finally(() => setBusy(false));
  };
  const news = fault ?? (hasNoAccount ? signIn.noAccount : ended ? signIn.ended : undefined);

  return (
    <DoorFrame title={signIn.title} lead={signIn.lead}>
      <div role="alert">
        {news !== undefined && (
          <MessageBar intent={fault === undefined ? 'info' : 'error'}>
            <MessageBarBody>{news}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {ways.oidc && (
        <Button as="a" size="large" appearance={ways.password ? 'secondary' : 'primary'} href={OIDC_START}>
          {signIn.oidc}
        </Button>
      )}
      {ways.oidc && ways.password && <Divider>{signIn.or}</Divider>}
      {ways.password && (
        <form className="door-form" onSubmit={submit}>
          <Field label={signIn.login}>
            <Input
              autoFocus
              id="login"
              size="large"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              value={login}
              onChange={(_, { value }) => setLogin(value)}
            />
          </Field>
          <Field label={signIn.password}>
            <Input
              id="password"
              size="large"
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={(_, { value }) => setPassword(value)}
            />
          </Field>
          <Button type="submit" size="large" appearance="primary" disabledFocusable={isBusy}>
            {signIn.submit}
          </Button>
        </form>
      )}
    </DoorFrame>
  );
}
