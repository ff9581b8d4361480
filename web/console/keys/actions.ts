import type { Ability, ConversationView } from '../api/types.ts';
import { type ConsoleApp, isStaff } from '../app/context.ts';
import type { DialogName } from '../app/ui.ts';
import { reviewPagesOf } from '../review/access.ts';
import type { Settings } from '../settings/settings.ts';
import { THEMES } from '../settings/settings.ts';
import type { Store } from '../state/store.ts';
import type { Words } from '../words/index.ts';
import type { ActionName } from './actionNames.ts';

export interface Action {
  /** `page.…` for what only the shown page can do; it brings its own words. */
  name: ActionName | `page.${string}`;
  /** What it is called, where the console's common words have no name for it. */
  label?: string;
  /** As `KeyboardEvent.key` with modifiers in front; the first one is shown. */
  keys: readonly string[];
  group: 'page' | 'list' | 'conversation' | 'writing' | 'console';
  /** Works while writing, too. */
  whileWriting?: boolean;
  /** Named in the overview only: the field that has the focus sees to it. */
  isHint?: boolean;
  isPossible?(): boolean;
  run(): void;
}

/** What an action is called. */
export function actionWord({ name, label }: Pick<Action, 'name' | 'label'>, { actions }: Words): string {
  return label ?? (Object.hasOwn(actions, name) ? actions[name as ActionName] : name);
}

/** Everything that can be done, with its key: one list for keys, palette, overview and buttons. */
export function createActions(app: ConsoleApp, settings: Store<Settings>, signOut: () => void): Action[] {
  const { ui, desk, deeds, me } = app;
  const view = (): ConversationView | undefined => {
    const { page, selected } = ui.get();
    return page === 'desk' && selected !== undefined ? desk.get().views[selected] : undefined;
  };
  const can = (ability: Ability) => () => view()?.can.includes(ability) ?? false;
  const dialog = (name: DialogName) => () => deeds.set({ dialog: name });
  // At once where it is there, so that what is typed next goes into it.
  const focusSoon = (id: string) => {
    const element = document.getElementById(id);
    if (element === null) window.setTimeout(() => document.getElementById(id)?.focus(), 30);
    else element.focus();
  };
  const write = (mode: 'reply' | 'note' | 'whisper') => () => {
    deeds.set({ mode });
    focusSoon('composer');
  };
  const move = (step: 1 | -1, open: boolean) => () => {
    const { cursor, selected } = ui.get();
    const next = deeds.neighbour(open ? (selected ?? cursor) : (cursor ?? selected), step);
    if (next === undefined) return;
    if (open) deeds.open(next);
    deeds.set({ cursor: next });
    focusSoon(`row-${next}`);
  };
  const sees = () => isStaff(me.get().person);
  const onDesk = () => sees() && ui.get().page === 'desk';
  const nextWaiting = () => deeds.order().find((item) => item.state === 'waiting');
  const filter = (name: 'all' | 'waiting' | 'mine' | 'approvals') => () => deeds.set({ filter: name });
  const isAdmin = () => me.get().person.roles.includes('admin');
  const firstReviewPage = () => reviewPagesOf(me.get().person)[0];
  const nothing = () => {};

  return [
    { name: 'next', keys: ['j'], group: 'list', isPossible: onDesk, run: move(1, false) },
    { name: 'previous', keys: ['k'], group: 'list', isPossible: onDesk, run: move(-1, false) },
    {
      name: 'next',
      keys: ['Alt+ArrowDown'],
      group: 'list',
      whileWriting: true,
      isPossible: onDesk,
      run: move(1, true),
    },
    {
      name: 'previous',
      keys: ['Alt+ArrowUp'],
      group: 'list',
      whileWriting: true,
      isPossible: onDesk,
      run: move(-1, true),
    },
    { name: 'open', keys: ['Enter'], group: 'list', isHint: true, run: nothing },
    {
      name: 'claimNext',
      keys: ['Shift+C'],
      group: 'list',
      isPossible: () => nextWaiting() !== undefined,
      run() {
        const item = nextWaiting();
        if (item === undefined) return;
        deeds.open(item.id);
        void deeds.claim(item.id);
      },
    },
    { name: 'search', keys: ['/'], group: 'list', isPossible: onDesk, run: () => focusSoon('queue-search') },
    { name: 'filterAll', keys: ['1'], group: 'list', isPossible: onDesk, run: filter('all') },
    { name: 'filterWaiting', keys: ['2'], group: 'list', isPossible: onDesk, run: filter('waiting') },
    { name: 'filterMine', keys: ['3'], group: 'list', isPossible: onDesk, run: filter('mine') },
    { name: 'filterApprovals', keys: ['4'], group: 'list', isPossible: onDesk, run: filter('approvals') },

    {
      name: 'claim',
      keys: ['c'],
      group: 'conversation',
      isPossible: can('claim'),
      run() {
        const { selected } = ui.get();
        if (selected !== undefined) void deeds.claim(selected);
      },
    },
    {
      name: 'takeOver',
      keys: ['Shift+T'],
      group: 'conversation',
      isPossible: can('takeover'),
      run: dialog('takeOver'),
    },
    { name: 'propose', keys: ['p'], group: 'conversation', isPossible: can('propose'), run: dialog('propose') },
    { name: 'promise', keys: ['m'], group: 'conversation', isPossible: can('promise'), run: dialog('promise') },
    { name: 'approve', keys: ['a'], group: 'conversation', isPossible: can('approve'), run: dialog('decide') },
    { name: 'returnToBot', keys: ['b'], group: 'conversation', isPossible: can('return'), run: dialog('returnToBot') },
    { name: 'transfer', keys: ['t'], group: 'conversation', isPossible: can('transfer'), run: dialog('transfer') },
    { name: 'release', keys: ['u'], group: 'conversation', isPossible: can('transfer'), run: dialog('release') },
    { name: 'close', keys: ['e'], group: 'conversation', isPossible: can('close'), run: dialog('close') },
    {
      name: 'brief',
      keys: ['i'],
      group: 'conversation',
      isPossible: () => view() !== undefined,
      run: () => deeds.set({ showBrief: !ui.get().showBrief }),
    },
    {
      name: 'details',
      keys: ['d'],
      group: 'conversation',
      isPossible: () => view() !== undefined,
      run: () => deeds.set({ showDetails: !ui.get().showDetails }),
    },
    {
      name: 'leave',
      keys: ['Escape'],
      group: 'conversation',
      isPossible: () =>
        sees() && ui.get().dialog === undefined && (ui.get().selected !== undefined || ui.get().page === 'people'),
      run() {
        const { selected } = ui.get();
        deeds.open(undefined);
        if (selected !== undefined) focusSoon(`row-${selected}`);
      },
    },

    { name: 'reply', keys: ['r'], group: 'writing', isPossible: can('write'), run: write('reply') },
    { name: 'note', keys: ['n'], group: 'writing', isPossible: can('note'), run: write('note') },
    { name: 'whisper', keys: ['w'], group: 'writing', isPossible: can('whisper'), run: write('whisper') },
    { name: 'rewrite', keys: ['Alt+R'], group: 'writing', isHint: true, run: nothing },
    { name: 'suggestion', keys: ['Alt+1'], group: 'writing', isHint: true, run: nothing },
    { name: 'send', keys: ['Enter'], group: 'writing', isHint: true, run: nothing },
    { name: 'newLine', keys: ['Shift+Enter'], group: 'writing', isHint: true, run: nothing },

    {
      name: 'palette',
      keys: ['Mod+K'],
      group: 'console',
      whileWriting: true,
      isPossible: sees,
      run: dialog('palette'),
    },
    { name: 'help', keys: ['?'], group: 'console', run: dialog('help') },
    { name: 'team', keys: ['g'], group: 'console', isPossible: sees, run: dialog('team') },
    {
      name: 'people',
      keys: ['Shift+P'],
      group: 'console',
      isPossible: isAdmin,
      run: () => deeds.show({ page: 'people', selected: undefined }),
    },
    {
      name: 'review',
      keys: ['Shift+R'],
      group: 'console',
      isPossible: () => firstReviewPage() !== undefined,
      run() {
        const page = firstReviewPage();
        if (page !== undefined) deeds.review({ page, query: '' });
      },
    },
    { name: 'settings', keys: [','], group: 'console', run: dialog('settings') },
    {
      name: 'presence',
      keys: ['v'],
      group: 'console',
      isPossible: sees,
      run: () => void deeds.setPresence(me.get().presence === 'available' ? 'away' : 'available'),
    },
    {
      name: 'theme',
      keys: ['Shift+L'],
      group: 'console',
      run: () =>
        settings.set((value) => ({
          ...value,
          theme: THEMES[(THEMES.indexOf(value.theme) + 1) % THEMES.length] ?? 'system',
        })),
    },
    {
      name: 'sound',
      keys: ['Shift+S'],
      group: 'console',
      run: () => settings.set((value) => ({ ...value, sounds: !value.sounds })),
    },
    { name: 'signOut', keys: [], group: 'console', run: signOut },
  ];
}
