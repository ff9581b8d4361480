import type { ReactNode } from 'react';
import type { Locale } from '../api/types.ts';
import { useSettings, useWords } from '../app/context.ts';
import { OWN_NAMES } from '../words/index.ts';
import './DoorFrame.css';

/** The page before one is in: the mark, what this is, and the language to choose. */
export function DoorFrame({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const { settings, change } = useSettings();
  const { words } = useWords();
  return (
    <main className="door">
      <div className="door-card">
        <img src="/chat/mark.svg" alt="" width="48" height="48" />
        <h1>{title}</h1>
        <p className="soft">{lead}</p>
        {children}
      </div>
      <fieldset className="door-languages" aria-label={words.settings.language}>
        {(Object.keys(OWN_NAMES) as Locale[]).map((locale) => (
          <button
            key={locale}
            type="button"
            lang={locale}
            aria-pressed={settings.locale === locale}
            onClick={() => change({ locale })}
          >
            {OWN_NAMES[locale]}
          </button>
        ))}
      </fieldset>
    </main>
  );
}
