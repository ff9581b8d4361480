import type { Locale } from '../api/types.ts';
import { createStore, type Store } from '../state/store.ts';

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type ThemeChoice = (typeof THEMES)[number];

/** What this person has chosen on this machine. */
export interface Settings {
  locale: Locale;
  theme: ThemeChoice;
  sounds: boolean;
  notifications: boolean;
  singleKeys: boolean;
}

const KEY = 'kesu.console';
const LOCALES: readonly Locale[] = ['en', 'zh-Hans', 'zh-Hant'];

/** The console's language for the languages of a browser: the first one that we speak. */
export function localeFor(languages: readonly string[]): Locale {
  for (const tag of languages.map((language) => language.toLowerCase())) {
    if (/^zh\b.*\b(hant|tw|hk|mo)\b/.test(tag)) return 'zh-Hant';
    if (/^zh\b/.test(tag)) return 'zh-Hans';
    if (/^en\b/.test(tag)) return 'en';
  }
  return 'en';
}

/** Settings that outlive the window; what is stored and not acceptable counts as not stored. */
export function openSettings(storage: Storage = localStorage): Store<Settings> {
  const store = createStore<Settings>({
    locale: localeFor(navigator.languages),
    theme: 'system',
    sounds: true,
    notifications: false,
    singleKeys: true,
    ...given(read(storage)),
  });
  store.subscribe(() => {
    try {
      storage.setItem(KEY, JSON.stringify(store.get()));
    } catch {
      // A browser that keeps nothing: the choice holds until the window closes.
    }
  });
  // Another window of ours has changed them.
  window.addEventListener('storage', ({ key }) => {
    if (key === KEY) store.set((value) => ({ ...value, ...given(read(storage)) }));
  });
  return store;
}

/** What of it is acceptable. */
function given({ locale, theme, sounds, notifications, singleKeys }: Record<string, unknown>): Partial<Settings> {
  const settings: Partial<Settings> = {};
  const knownLocale = LOCALES.find((known) => known === locale);
  const knownTheme = THEMES.find((known) => known === theme);
  if (knownLocale !== undefined) settings.locale = knownLocale;
  if (knownTheme !== undefined) settings.theme = knownTheme;
  if (typeof sounds === 'boolean') settings.sounds = sounds;
  if (typeof notifications === 'boolean') settings.notifications = notifications;
  if (typeof singleKeys === 'boolean') settings.singleKeys = singleKeys;
  return settings;
}

function read(storage: Storage): Record<string, unknown> {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? '{}');
    return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
