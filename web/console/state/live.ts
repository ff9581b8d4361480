import type { Calls } from '../api/calls.ts';
import { readStream } from '../api/stream.ts';
import type { StreamEvent } from '../api/types.ts';
import { applyEvent, withQueue, withView } from './apply.ts';
import type { DeskState } from './model.ts';
import { createStore, type Store } from './store.ts';

/** `back`: connected again after a break; shown for a moment. */
export type Connection = 'connecting' | 'live' | 'lost' | 'back';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
const BACK_MS = 5_000;
/** Changes come in bursts; brief and offers are fetched once for all of them. */
const REFRESH_MS = 150;

export interface Live {
  connection: Store<Connection>;
  /** Which conversations' lines are wanted. The first load of a view is to come after this. */
  watch(ids: readonly string[]): void;
  /** Fetches a conversation, or fetches it again. */
  load(id: string): Promise<void>;
  /** The reader has chosen another language: what is shown and what comes is in it from now on. */
  changeLanguage(): void;
  stop(): void;
}

export interface LiveOptions {
  desk: Store<DeskState>;
  calls: Calls;
  /** Whether this person sees customers at all; administrators need not. */
  isStaff: boolean;
  language(): string;
  /** Before an event is applied. */
  onEvent(event: StreamEvent, before: DeskState): void;
  onSignedOut(): void;
  /** How far the server's clock is ahead of ours, ms. */
  onClock(ahead: number): void;
}

/** Keeps the desk's state true: one stream, opened again from the last event that was applied whenever it breaks. */
export function startLive(options: LiveOptions): Live {
  const { desk, calls } = options;
  const connection = createStore<Connection>('connecting');
  const stopped = new AbortController();
  let watched: readonly string[] = [];
  let turn = new AbortController();
  let wake = () => {};
  let wait = FIRST_WAIT_MS;
  let refreshing = 0;
  let backTimer = 0;

  const load = async (id: string, isPassive = false) => {
    const view = await calls.conversation(id, isPassive);
    desk.set((state) => withView(state, view));
  };

  function refreshSoon(): void {
    if (refreshing !== 0) return;
    refreshing = window.setTimeout(() => {
      refreshing = 0;
      for (const id of desk.get().stale) if (watched.includes(id)) load(id, true).catch(() => undefined);
    }, REFRESH_MS);
  }

  function opened(): void {
    wait = FIRST_WAIT_MS;
    const before = connection.get();
    if (before === 'live' || before === 'back') return;
    connection.set(() => (before === 'lost' ? 'back' : 'live'));
    window.clearTimeout(backTimer);
    if (before === 'lost')
      backTimer = window.setTimeout(() => connection.set((now) => (now === 'back' ? 'live' : now)), BACK_MS);
  }

  function take(event: StreamEvent, id: string | undefined): void {
    options.onEvent(event, desk.get());
    desk.set((state) => applyEvent(state, event, id, Date.now()));
    const { mustReload, signedOut, stale } = desk.get();
    if (signedOut) options.onSignedOut();
    else if (mustReload) turn.abort();
    else if (stale.length > 0) refreshSoon();
  }

  async function fetchAnew(): Promise<void> {
    const [queue, colleagues] = await Promise.all([calls.queue(), calls.colleagues()]);
    options.onClock(Date.parse(queue.now) - Date.now());
    desk.set((state) => ({ ...withQueue(state, queue), colleagues }));
    await Promise.all(watched.map((id) => load(id, true).catch(() => undefined)));
  }

  async function connectOnce(): Promise<void> {
    const { signal } = turn;
    if (desk.get().position === undefined || desk.get().mustReload) await fetchAnew();
    const end = await readStream({
      watch: watched,
      after: desk.get().position,
      language: options.language(),
      signal,
      onOpen: opened,
      onEvent: (event, id) => signal.aborted || take(event, id),
    });
    if (end === 'unauthorized') options.onSignedOut();
  }

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      wake = resolve;
      window.setTimeout(resolve, ms);
    });

  async function run(): Promise<void> {
    while (!stopped.signal.aborted) {
      turn = new AbortController();
      await connectOnce().catch(() => undefined);
      // Only the list of what is watched has changed: no break, no wait.
      if (turn.signal.aborted || stopped.signal.aborted) continue;
      connection.set(() => 'lost');
      await pause(wait + Math.random() * wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    }
  }

  const online = () => wake();
  const offline = () => {
    connection.set(() => 'lost');
    turn.abort();
  };
  window.addEventListener('online', online);
  window.addEventListener('offline', offline);
  if (options.isStaff) void run();
  else connection.set(() => 'live');

  return {
    connection,
    load,
    watch(ids) {
      const wanted = [...new Set(ids)].sort();
      if (wanted.join('\n') === watched.join('\n')) return;
      watched = wanted;
      if (desk.get().position !== undefined) turn.abort();
    },
    changeLanguage() {
      turn.abort();
      for (const id of Object.keys(desk.get().views)) load(id).catch(() => undefined);
    },
    stop() {
      stopped.abort();
      turn.abort();
      wake();
      window.clearTimeout(refreshing);
      window.removeEventListener('online', online);
      window.removeEventListener('offline', offline);
    },
  };
}
