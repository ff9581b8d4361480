import type { Filter } from '../state/queueOrder.ts';
import { createStore, type Store } from '../state/store.ts';

export type DialogName =
  | 'palette'
  | 'help'
  | 'settings'
  | 'team'
  | 'propose'
  | 'promise'
  | 'transfer'
  | 'release'
  | 'takeOver'
  | 'returnToBot'
  | 'close'
  | 'decide';
export type ComposerMode = 'reply' | 'note' | 'whisper';

/** What this window shows; nothing of it concerns the server. */
export interface UiState {
  page: 'desk' | 'people';
  selected: string | undefined;
  /** The row of the list that the keys stand on. */
  cursor: string | undefined;
  filter: Filter;
  search: string;
  dialog: DialogName | undefined;
  showBrief: boolean;
  showDetails: boolean;
  mode: ComposerMode;
  /** Unsent words by conversation, so that looking elsewhere loses nothing. */
  drafts: Readonly<Record<string, string>>;
  notice: Notice | undefined;
}

/** Something to tell, politely. */
export interface Notice {
  id: number;
  kind: 'info' | 'success' | 'error';
  text: string;
  /** A conversation it is about. */
  open?: string;
}

export function createUi(): Store<UiState> {
  return createStore<UiState>({
    ...placeOf(location.hash),
    cursor: undefined,
    filter: 'all',
    search: '',
    dialog: undefined,
    showBrief: window.innerWidth >= 1180,
    showDetails: false,
    mode: 'reply',
    drafts: {},
    notice: undefined,
  });
}

/** What an address shows. Conversations stand behind the `#`, which never reaches a server or its log. */
export function placeOf(hash: string): Pick<UiState, 'page' | 'selected'> {
  if (hash === '#/people') return { page: 'people', selected: undefined };
  const [, id] = /^#\/c\/([^/]+)$/.exec(hash) ?? [];
  try {
    return { page: 'desk', selected: id === undefined ? undefined : decodeURIComponent(id) };
  } catch {
    return { page: 'desk', selected: undefined };
  }
}

export function addressOf({ page, selected }: Pick<UiState, 'page' | 'selected'>): string {
  if (page === 'people') return '#/people';
  return selected === undefined ? '#/' : `#/c/${encodeURIComponent(selected)}`;
}
