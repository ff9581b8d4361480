import type { Me, StreamEvent } from '../api/types.ts';
import type { Settings } from '../settings/settings.ts';
import { type AlertKind, alertFor } from '../state/alerts.ts';
import type { DeskState } from '../state/model.ts';
import type { Store } from '../state/store.ts';
import { fill, WORDS } from '../words/index.ts';
import { playSound } from './sounds.ts';
import { addressOf, type UiState } from './ui.ts';

interface AlertingParts {
  me: Store<Me>;
  ui: Store<UiState>;
  settings: Store<Settings>;
}

/**
 * Tells of what came: a sound, a number in the title, and on the desktop while the window is not in front. A notification
 * holds none of the customer's words, because it shows on locked screens.
 */
export function startAlerts({ me, ui, settings }: AlertingParts) {
  let unseen = 0;
  const words = () => WORDS[settings.get().locale];

  function showTitle(): void {
    document.title = unseen === 0 ? words().product : fill(words().alerts.title, { n: unseen });
  }

  function notify(kind: AlertKind, id: string): void {
    const isAllowed = 'Notification' in window && Notification.permission === 'granted';
    if (!settings.get().notifications || !isAllowed) return;
    const notification = new Notification(words().product, { body: words().alerts[kind], tag: `${kind}:${id}` });
    notification.onclick = () => {
      window.focus();
      location.hash = addressOf({ page: 'desk', selected: id });
      notification.close();
    };
  }

  function onSeen(): void {
    if (document.hidden) return;
    unseen = 0;
    showTitle();
  }
  document.addEventListener('visibilitychange', onSeen);
  window.addEventListener('focus', onSeen);

  return {
    onEvent(event: StreamEvent, before: DeskState): void {
      if (event.type !== 'item') return;
      const { id, version } = event.item;
      const old = before.items[id];
      if (version <= Math.max(old?.version ?? -1, before.gone[id] ?? -1)) return;
      const kind = alertFor(old, event.item, me.get().person);
      if (kind === undefined) return;
      const isInFront = document.visibilityState === 'visible' && document.hasFocus();
      if (settings.get().sounds && me.get().presence !== 'offline') playSound(kind);
      if (isInFront) {
        // What is open shows itself; what is elsewhere gets a line.
        const isOpen = ui.get().selected === id;
        if (kind !== 'waiting' && !isOpen)
          ui.set((state) => ({
            ...state,
            notice: { id: Date.now(), kind: 'info', text: words().alerts[kind], open: id },
          }));
        return;
      }
      unseen += 1;
      showTitle();
      notify(kind, id);
    },
    stop(): void {
      document.removeEventListener('visibilitychange', onSeen);
      window.removeEventListener('focus', onSeen);
    },
  };
}
