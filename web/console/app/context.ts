import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { Calls } from '../api/calls.ts';
import type { Locale, Me, Person, QueueItem } from '../api/types.ts';
import type { Action } from '../keys/actions.ts';
import type { Settings } from '../settings/settings.ts';
import type { Live } from '../state/live.ts';
import type { DeskState } from '../state/model.ts';
import type { Store } from '../state/store.ts';
import { WORDS, type Words } from '../words/index.ts';
import type { Deeds } from './deeds.ts';
import type { UiState } from './ui.ts';

/** What every part of the signed-in console can reach. */
export interface ConsoleApp {
  me: Store<Me>;
  calls: Calls;
  desk: Store<DeskState>;
  ui: Store<UiState>;
  live: Live;
  deeds: Deeds;
  /** What the shown page adds to what can be done, newest first. */
  pageActions: Store<readonly (readonly Action[])[]>;
  /** The server's clock, ms. */
  now(): number;
}

export const SettingsContext = createContext<Store<Settings> | undefined>(undefined);
export const AppContext = createContext<ConsoleApp | undefined>(undefined);

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('used outside its provider');
  return value;
}

export const useApp = (): ConsoleApp => given(useContext(AppContext));

/** A part of a store's value; `select` must give the same object while nothing has changed. */
export function useStore<T, R>(store: Store<T>, select: (value: T) => R): R {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

export const useDesk = <R>(select: (state: DeskState) => R): R => useStore(useApp().desk, select);
export const useUi = <R>(select: (state: UiState) => R): R => useStore(useApp().ui, select);
export const useMe = () => useStore(useApp().me, (me) => me);

export function useSettings(): { settings: Settings; change(part: Partial<Settings>): void } {
  const store = given(useContext(SettingsContext));
  const settings = useStore(store, (value) => value);
  return { settings, change: (part) => store.set((value) => ({ ...value, ...part })) };
}

export function useWords(): { words: Words; locale: Locale } {
  const { locale } = useSettings().settings;
  return { words: WORDS[locale], locale };
}

/** The present on the server's clock, looked at again every `everyMs`. */
export function useNow(everyMs = 15_000): number {
  const { now } = useApp();
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = window.setInterval(() => setAt(now()), everyMs);
    return () => window.clearInterval(timer);
  }, [now, everyMs]);
  return at;
}

/** Whether the window is as narrow as a phone. */
export function useIsNarrow(): boolean {
  return useMedia('(max-width: 760px)');
}

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}

/** How this customer is called here. */
export function customerName(item: QueueItem, words: Words): string {
  return item.customer.name?.trim() || words.queue.anonymous;
}

/** Whether a person works with customers, or looks at how it is done. Others manage people and see no customer. */
export function isStaff({ roles }: Person): boolean {
  return roles.some((role) => role !== 'admin');
}
