import { useEffect, useMemo, useState } from 'react';
import type { Calls } from '../api/calls.ts';
import type { Me } from '../api/types.ts';
import { type Action, createActions } from '../keys/actions.ts';
import { ActionsContext, useKeys } from '../keys/useKeys.ts';
import { landsOnReview } from '../review/access.ts';
import { addressOfReview, FIND } from '../review/place.ts';
import type { Settings } from '../settings/settings.ts';
import { startLive } from '../state/live.ts';
import { type DeskState, EMPTY } from '../state/model.ts';
import { createStore, type Store } from '../state/store.ts';
import { Shell } from '../views/Shell.tsx';
import { startAlerts } from './alerting.ts';
import { AppContext, type ConsoleApp, isStaff, useApp, useStore } from './context.ts';
import { createDeeds } from './deeds.ts';
import { createUi, placeOf } from './ui.ts';

interface DeskProps {
  first: Me;
  calls: Calls;
  settings: Store<Settings>;
  onEnded(): void;
  onSignOut(): void;
}

/** The console of one signed-in person, from the first picture of the queue on. */
export function Desk(props: DeskProps) {
  const [app, setApp] = useState<ConsoleApp>();
  const { first, calls, settings, onSignOut } = props;

  // biome-ignore lint/correctness/useExhaustiveDependencies: one desk for one sign-in; a new one has a new key
  useEffect(() => {
    const desk = createStore<DeskState>(EMPTY);
    const me = createStore<Me>(first);
    const ui = createUi();
    if (!isStaff(first.person)) ui.set((state) => ({ ...state, page: 'people', selected: undefined }));
    // Whoever only reviews begins where they work, unless the address names another place.
    else if (/^(#\/?)?$/.test(location.hash) && landsOnReview(first.person)) {
      history.replaceState(null, '', addressOfReview(FIND));
      ui.set((state) => ({ ...state, page: 'review', review: FIND }));
    }
    let ahead = 0;
    const alerts = startAlerts({ me, ui, settings });
    const live = startLive({
      desk,
      calls,
      isStaff: isStaff(first.person),
      language: () => settings.get().locale,
      onEvent(event, before) {
        alerts.onEvent(event, before);
        // Whether somebody is there is the server's to say: it sees the open stream.
        const seen = event.type === 'colleagues' && event.colleagues.find(({ id }) => id === first.person.id);
        if (seen) me.set((value) => ({ ...value, presence: seen.presence }));
      },
      onSignedOut: props.onEnded,
      onClock: (ms) => {
        ahead = ms;
      },
    });
    const deeds = createDeeds({ me, calls, desk, ui, live, settings });
    const onPlace = () => {
      ui.set((state) => ({ ...state, ...placeOf(location.hash), dialog: undefined }));
      deeds.follow();
    };
    let { locale } = settings.get();
    const leaveSettings = settings.subscribe(() => {
      if (settings.get().locale === locale) return;
      locale = settings.get().locale;
      live.changeLanguage();
    });
    window.addEventListener('popstate', onPlace);
    if (isStaff(first.person)) deeds.follow();
    const pageActions = createStore<readonly (readonly Action[])[]>([]);
    setApp({ me, calls, desk, ui, live, deeds, pageActions, now: () => Date.now() + ahead });
    return () => {
      leaveSettings();
      window.removeEventListener('popstate', onPlace);
      alerts.stop();
      live.stop();
    };
  }, [calls]);

  const actions = useMemo(
    () => (app === undefined ? [] : createActions(app, settings, onSignOut)),
    [app, settings, onSignOut],
  );
  if (app === undefined) return null;
  return (
    <AppContext value={app}>
      <KeyedShell common={actions} />
    </AppContext>
  );
}

/** Always the same element: other keys are no reason to draw everything anew. */
const SHELL = <Shell />;

function KeyedShell({ common }: { common: readonly Action[] }) {
  const ofPage = useStore(useApp().pageActions, (value) => value);
  // What the page can do comes first: there its keys mean what they mean on that page.
  const actions = useMemo(() => [...ofPage.flat(), ...common], [ofPage, common]);
  useKeys(actions);
  return <ActionsContext value={actions}>{SHELL}</ActionsContext>;
}
