import { ApiError } from '../api/apiError.ts';
import type { Calls } from '../api/calls.ts';
import type { Me, PresenceState } from '../api/types.ts';
import type { ReviewPlace } from '../review/place.ts';
import type { Settings } from '../settings/settings.ts';
import { withEarlier } from '../state/apply.ts';
import type { Live } from '../state/live.ts';
import type { DeskState } from '../state/model.ts';
import { sections } from '../state/queueOrder.ts';
import type { Store } from '../state/store.ts';
import { fill, WORDS } from '../words/index.ts';
import { addressOf, type Notice, type Place, type UiState } from './ui.ts';

/** How many conversations beside my own stay loaded. */
const KEPT = 3;

interface Parts {
  me: Store<Me>;
  calls: Calls;
  desk: Store<DeskState>;
  ui: Store<UiState>;
  live: Live;
  settings: Store<Settings>;
}

export type Deeds = ReturnType<typeof createDeeds>;

/** What can be done from more than one place: open, take, tell. */
export function createDeeds({ me, calls, desk, ui, live, settings }: Parts) {
  const words = () => WORDS[settings.get().locale];
  let notices = 0;
  let recent: string[] = [];

  function tell(notice: Omit<Notice, 'id'>): void {
    notices += 1;
    const id = notices;
    ui.set((state) => ({ ...state, notice: { ...notice, id } }));
  }

  /** What went wrong, in the reader's language. */
  function explain(error: unknown): string {
    const { errors, refusals, conversation } = words();
    if (!(error instanceof ApiError)) return errors.internal;
    const { reason = '', holder } = error.details;
    const byReason: Readonly<Record<string, string>> = refusals;
    const byCode: Readonly<Record<string, string>> = errors;
    const sentence = byReason[reason] ?? byCode[error.code] ?? errors.internal;
    return fill(sentence, { name: holder?.name ?? conversation.someone });
  }

  function fail(error: unknown): void {
    tell({ kind: 'error', text: fill(words().forms.failed, { why: explain(error) }) });
  }

  function show(place: Pick<Place, 'page' | 'selected'> & Partial<Place>): void {
    const address = addressOf(place);
    if (location.hash !== address) history.pushState(null, '', address);
    ui.set((state) => ({ ...state, ...place, dialog: undefined, cursor: place.selected ?? state.cursor }));
    follow();
  }

  /** Watches and loads what is open; what I hold stays loaded, so that going back to it shows it at once. */
  function follow(): void {
    const { selected } = ui.get();
    if (selected !== undefined) recent = [selected, ...recent.filter((id) => id !== selected)].slice(0, KEPT);
    const { items, views } = desk.get();
    const mine = Object.values(items).filter((item) => item.state === 'held' && item.agent?.id === me.get().person.id);
    const wanted = [...recent, ...mine.map((item) => item.id)];
    live.watch(wanted);
    const kept = Object.fromEntries(Object.entries(views).filter(([id]) => wanted.includes(id)));
    if (Object.keys(kept).length < Object.keys(views).length) desk.set((state) => ({ ...state, views: kept }));
  }

  const order = () => {
    const { filter, search } = ui.get();
    const all = sections(Object.values(desk.get().items), { me: me.get().person.id, filter, search });
    return all.flatMap((section) => section.items);
  };

  return {
    tell,
    explain,
    fail,
    show,
    follow,
    order,
    ui: () => ui.get(),
    open: (id: string | undefined) => show({ page: 'desk', selected: id }),
    review: (review: ReviewPlace) => show({ page: 'review', selected: undefined, review }),
    set: (part: Partial<UiState>) => ui.set((state) => ({ ...state, ...part })),
    /** The list's neighbour of a row, in its order; the first when the row is not in it. */
    neighbour(id: string | undefined, step: 1 | -1): string | undefined {
      const ids = order().map((item) => item.id);
      const at = id === undefined ? -1 : ids.indexOf(id);
      return at < 0 ? ids[0] : (ids[at + step] ?? ids[at]);
    },
    async claim(id: string): Promise<void> {
      try {
        await calls.claim(id);
        await live.load(id);
        ui.set((state) => ({ ...state, mode: 'reply' }));
        window.setTimeout(() => document.getElementById('composer')?.focus(), 60);
      } catch (error) {
        const { forms } = words();
        const isLost = error instanceof ApiError && error.code === 'conflict';
        if (!isLost) return fail(error);
        const { holder } = error.details;
        const text = holder === undefined ? forms.claim.lostUnknown : fill(forms.claim.lost, { name: holder.name });
        tell({ kind: 'error', text });
        await live.load(id).catch(() => undefined);
      }
    },
    async loadEarlier(id: string): Promise<void> {
      const [first] = desk.get().views[id]?.lines ?? [];
      if (first === undefined) return;
      try {
        const page = await calls.earlier(id, first.seq);
        desk.set((state) => withEarlier(state, id, page));
      } catch (error) {
        fail(error);
      }
    },
    async setPresence(presence: PresenceState): Promise<void> {
      const before = me.get().presence;
      me.set((value) => ({ ...value, presence }));
      try {
        await calls.setPresence(presence);
      } catch (error) {
        me.set((value) => ({ ...value, presence: before }));
        fail(error);
      }
    },
  };
}
