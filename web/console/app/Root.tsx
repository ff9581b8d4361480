import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { openSettings } from '../settings/settings.ts';
import { CONTRAST, DARK, LIGHT } from '../theme/themes.ts';
import { WORDS } from '../words/index.ts';
import { SettingsContext, useMedia, useSettings } from './context.ts';
import { Session } from './Session.tsx';

/** The nonce that lets Fluent's style elements pass the page's policy. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

/** Everything: settings, styles, theme, and whoever is signed in. */
export function Root() {
  const [settings] = useState(() => openSettings());
  return (
    <SettingsContext value={settings}>
      <RendererProvider renderer={renderer}>
        <Themed>
          <Session settings={settings} />
        </Themed>
      </RendererProvider>
    </SettingsContext>
  );
}

function Themed({ children }: { children: ReactNode }) {
  const { theme, locale } = useSettings().settings;
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const isContrast = useMedia('(forced-colors: active)');
  const name = theme === 'system' ? (isContrast ? 'contrast' : isDark ? 'dark' : 'light') : theme;
  const fluent = useMemo(() => ({ light: LIGHT, dark: DARK, contrast: CONTRAST })[name], [name]);

  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dataset.theme = name;
    document.title = WORDS[locale].product;
  }, [locale, name]);

  return (
    // The ground is not the provider's own class: everything that stands over the page would get it as well.
    <FluentProvider theme={fluent}>
      <div className="root">{children}</div>
    </FluentProvider>
  );
}
