import { useEffect, useMemo, useState } from 'react';
import { createCalls } from '../api/calls.ts';
import { createHttp } from '../api/http.ts';
import type { Me, SignInWays } from '../api/types.ts';
import { Loading } from '../parts/Loading.tsx';
import type { Settings } from '../settings/settings.ts';
import type { Store } from '../state/store.ts';
import { SetupPage } from '../views/SetupPage.tsx';
import { SignInPage } from '../views/SignInPage.tsx';
import { Desk } from './Desk.tsx';

/** Who is signed in decides what is shown: the sign-in, the first setup, or the desk. */
export function Session({ settings }: { settings: Store<Settings> }) {
  const [me, setMe] = useState<Me>();
  const [ways, setWays] = useState<SignInWays>();
  const [ended, setEnded] = useState(false);
  const [setupToken, setSetupToken] = useState(readSetupToken);

  const [calls, csrf] = useMemo(() => {
    const held: { token: string | undefined } = { token: undefined };
    const http = createHttp({
      csrf: () => held.token,
      language: () => settings.get().locale,
      onSignedOut: () => {
        held.token = undefined;
        setMe(undefined);
        setEnded(true);
      },
    });
    return [createCalls(http), held];
  }, [settings]);

  const enter = (given: Me) => {
    csrf.token = given.csrf;
    setEnded(false);
    setSetupToken(undefined);
    setMe(given);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once; `enter` only stores what comes
  useEffect(() => {
    if (setupToken === undefined)
      calls
        .me()
        .then(enter, () => undefined)
        .finally(() => loadWays());
    else loadWays();
    function loadWays() {
      const fallback = { password: true, oidc: false, setup: setupToken !== undefined };
      calls.ways().then(setWays, () => setWays(fallback));
    }
  }, [calls]);

  if (me !== undefined) {
    const leave = (isEnded: boolean) => {
      csrf.token = undefined;
      setMe(undefined);
      setEnded(isEnded);
    };
    const signOut = () => {
      calls
        .signOut()
        .catch(() => undefined)
        .finally(() => leave(false));
    };
    return (
      <Desk
        key={me.person.id}
        first={me}
        calls={calls}
        settings={settings}
        onEnded={() => leave(true)}
        onSignOut={signOut}
      />
    );
  }
  if (setupToken !== undefined) {
    const submit = (body: { login: string; name: string; password: string }) =>
      calls.setup({ ...body, token: setupToken }).then(enter);
    return <SetupPage onSubmit={submit} />;
  }
  if (ways === undefined) return <Loading />;
  return (
    <SignInPage
      ways={ways}
      ended={ended}
      hasNoAccount={new URLSearchParams(location.search).has('signin')}
      onSubmit={(login, password) => calls.signIn(login, password).then(enter)}
    />
  );
}

/** The one-time token of the first setup; taken out of the address at once, so that it stays in no history. */
function readSetupToken(): string | undefined {
  const [, token] = /^#token=(.+)$/.exec(location.hash) ?? [];
  if (location.pathname !== '/console/setup') return undefined;
  history.replaceState(null, '', '/console');
  return token === undefined ? '' : decodeURIComponent(token);
}
