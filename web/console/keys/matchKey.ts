/** What of a key press matters here. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * Whether a press is the key that `keys` names, e.g. `j`, `Shift+C`, `Alt+R`, `Mod+K` (Ctrl, or ⌘ on a Mac). Letters under
 * Alt are told by their place, because Alt writes other signs on a Mac.
 */
export function matchesKey(press: KeyPress, keys: string): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const mod = parts.includes('Mod');
  const alt = parts.includes('Alt');
  if (mod !== (press.ctrlKey || press.metaKey) || alt !== press.altKey) return false;
  const isLetter = /^[a-z]$/i.test(key);
  if (isLetter && press.shiftKey !== parts.includes('Shift') && !mod) return false;
  if (alt && isLetter) return press.code === `Key${key.toUpperCase()}`;
  return press.key.toLowerCase() === key.toLowerCase();
}

const SIGNS: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' };

/** The name of a key as it stands on the keyboard. */
export function keyLabel(keys: string, isMac: boolean): string {
  return keys
    .split('+')
    .map((part) => {
      if (part === 'Mod') return isMac ? '⌘' : 'Ctrl';
      if (part === 'Alt') return isMac ? '⌥' : 'Alt';
      return SIGNS[part] ?? (part.length === 1 ? part.toUpperCase() : part);
    })
    .join(' ');
}

export const IS_MAC = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
