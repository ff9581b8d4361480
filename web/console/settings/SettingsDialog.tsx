import { Field, Radio, RadioGroup, Select, Switch } from '@fluentui/react-components';
import { useState } from 'react';
import type { Locale } from '../api/types.ts';
import { useSettings, useWords } from '../app/context.ts';
import { Panel } from '../parts/Panel.tsx';
import { OWN_NAMES } from '../words/index.ts';
import { THEMES, type ThemeChoice } from './settings.ts';

/** Language, appearance, sounds, notifications, keys. Everything holds at once. */
export function SettingsDialog() {
  const { settings, change } = useSettings();
  const { words } = useWords();
  const [isDenied, setDenied] = useState(false);
  const text = words.settings;

  const setNotifications = async (isOn: boolean) => {
    if (!isOn) return change({ notifications: false });
    const permission = 'Notification' in window ? await Notification.requestPermission() : 'denied';
    setDenied(permission === 'denied');
    change({ notifications: permission === 'granted' });
  };

  return (
    <Panel title={text.title} close={text.close}>
      <Field label={text.language}>
        <Select value={settings.locale} onChange={(_, { value }) => change({ locale: value as Locale })}>
          {(Object.keys(OWN_NAMES) as Locale[]).map((locale) => (
            <option key={locale} value={locale} lang={locale}>
              {OWN_NAMES[locale]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.theme}>
        <RadioGroup value={settings.theme} onChange={(_, { value }) => change({ theme: value as ThemeChoice })}>
          {THEMES.map((theme) => (
            <Radio key={theme} value={theme} label={text.themes[theme]} />
          ))}
        </RadioGroup>
      </Field>
      <Switch
        label={text.sounds}
        checked={settings.sounds}
        onChange={(_, { checked }) => change({ sounds: checked })}
      />
      <Field hint={isDenied ? text.notificationsDenied : text.notificationsHint}>
        <Switch
          label={text.notifications}
          checked={settings.notifications}
          onChange={(_, { checked }) => void setNotifications(checked)}
        />
      </Field>
      <Switch
        label={text.singleKeys}
        checked={settings.singleKeys}
        onChange={(_, { checked }) => change({ singleKeys: checked })}
      />
    </Panel>
  );
}
