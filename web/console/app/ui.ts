import { addressOfReview, FIND, type ReviewPlace, reviewPlaceOf } from '../review/place.ts';
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

/** What the window shows, as its address says it. */
export interface Place {
  page: 'desk' | 'people' | 'review';
  selected: string | undefined;
  /** Which page of the reviewers; kept while another page is shown, so that coming back finds it. */
  review: ReviewPlace;
}

/** What this window shows; nothing of it concerns the server. */
export interface UiState extends Place {
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
    review: FIND,
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
export function placeOf(hash: string): Pick<Place, 'page' | 'selected'> & Partial<Place> {
  if (hash === '#/people') return { page: 'people', selected: undefined };
  const review = reviewPlaceOf(hash);
  if (review !== undefined) return { page: 'review', selected: undefined, review };
  const [, id] = /^#\/c\/([^/]+)$/.exec(hash) ?? [];
  try {
    return { page: 'desk', selected: id === undefined ? undefined : decodeURIComponent(id) };
  } catch {
    return { page: 'desk', selected: undefined };
  }
}

export function addressOf({ page, selected, review = FIND }: ReturnType<typeof placeOf>): string {
  if (page === 'people') return '#/people';
  if (page === 'review') return addressOfReview(review);
  return selected === undefined ? '#/' : `#/c/${encodeURIComponent(selected)}`;
}
