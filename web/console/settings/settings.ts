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
  const stored = read(storage);
  const store = createStore<Settings>({
    locale: LOCALES.find((locale) => locale === stored.locale) ?? localeFor(navigator.languages),
    theme: THEMES.find((theme) => theme === stored.theme) ?? 'system',
    sounds: stored.sounds !== false,
    notifications: stored.notifications === true,
    singleKeys: stored.singleKeys !== false,
  });
  store.subscribe(() => {
    try {
      storage.setItem(KEY, JSON.stringify(store.get()));
    } catch {
      // A browser that keeps nothing: the choice holds until the window closes.
    }
  });
  return store;
}

function read(storage: Storage): Record<string, unknown> {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? '{}');
    return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
