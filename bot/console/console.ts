import type { Pack } from '../../dialogs/index.ts';
import type { Store } from '../../storage/index.ts';
import type { Person, PresenceState } from '../api/contract/index.ts';
import type { Route } from '../api/routes.ts';
import type { Access } from '../auth/signedIn.ts';
import type { Desk } from '../desk/deskPort.ts';
import type { CommitFeed } from '../turn/commitFeed.ts';
import { describeError, type Log } from '../turn/log.ts';
import { Board, type BoardEvent } from './board.ts';
import { commandRoutes } from './commandRoutes.ts';
import { eventRoute } from './eventRoute.ts';
import { fileRoutes } from './fileRoutes.ts';
import { LEASE_BEAT_MS, tendLeases } from './leases.ts';
import { Presence } from './presence.ts';
import { readRoutes } from './readRoutes.ts';
import { Streams } from './streams.ts';

export interface ConsoleDeps {
  store: Store;
  pack: Pack;
  desk: Desk;
  feed: CommitFeed;
  access: Pick<Access, 'onEnded'>;
  /** Everybody with an account. */
  people(): Promise<Person[]>;
  clock: () => Date;
  log: Log;
  /** How often streams show that they are alive, ms. Default: `BEAT_MS`. */
  beatMs?: number | undefined;
  /** How often changes are looked for without a hint, ms. Default: a second. */
  pollMs?: number | undefined;
  /** How often is heard who is at the consoles of other processes, ms. Default: 3 seconds. */
  hearMs?: number | undefined;
  /** How often leases are looked after, ms. Default: `LEASE_BEAT_MS`. */
  leaseBeatMs?: number | undefined;
}

/** Pause before consoles are told who is there, ms. */
const PRESENCE_MS = 200;

/** How often is heard who is at the consoles of other processes, ms: as often as processes show that they live. */
const HEAR_MS = 3_000;

/** Whether somebody holds a conversation who did not, or no longer does. */
const isHandover = ({ was, row }: BoardEvent) => was?.item.agent?.id !== row?.item.agent?.id;

/** The agents' side of the house, without its accounts. */
export interface Console {
  routes: Route[];
  presenceOf(personId: string): PresenceState;
  /** Begins to look after leases, and follows the queue from when somebody looks at it. */
  start(): void;
  /** Sends every console away and stops. */
  close(): Promise<void>;
}

/** Wires queue, streams, presence, leases and their routes. */
export function createConsole(deps: ConsoleDeps): Console {
  const { store, pack, desk, feed, access, people, clock, log } = deps;
  const board: Board = new Board({
    store,
    log,
    isWatched: (key) => streams.isWatched(key),
    isFollowed: () => !streams.isEmpty,
    pollMs: deps.pollMs,
  });
  const streams: Streams = new Streams({
    board,
    store,
    pack,
    log,
    clock,
    onEnded: (sessionId, listener) => access.onEnded(sessionId, listener),
    people,
    ...(deps.beatMs === undefined ? {} : { beatMs: deps.beatMs }),
  });
  const presence = new Presence({ clock, connected: () => streams.connected(), people, holding });

  function holding(personId: string): number {
    let count = 0;
    for (const { item } of board.rows.values()) if (item.agent?.id === personId) count += 1;
    return count;
  }

  /** Who is there, or how much they hold, may have changed. Told once for many changes that come together. */
  let told = '';
  let telling: NodeJS.Timeout | undefined;
  const tellPresence = async () => {
    telling = undefined;
    presence.note();
    await store.announce(presence.notice());
    const now = presence.summary();
    if (now === told) return;
    told = now;
    streams.colleagues(await presence.colleagues());
  };
  const noticePresence = () => {
    presence.note();
    telling ??= setTimeout(() => {
      tellPresence().catch((error: unknown) => log.error(describeError(error), 'presence could not be told'));
    }, PRESENCE_MS).unref();
  };
  streams.onPresence(noticePresence);
  const hear = async () => {
    const notices = await store.announced();
    presence.hear(notices);
    if (notices.length > 0) noticePresence();
  };

  const stops: (() => void)[] = [];
  let tending: Promise<void> = Promise.resolve();
  const tend = () => {
    presence.note();
    tending = tending.then(() => tendLeases({ store, desk, board, isHere: (id) => presence.isHere(id), clock, log }));
  };
  const parts = { store, pack, desk, board, streams, presence, people, clock };
  return {
    routes: [...readRoutes(parts), ...commandRoutes(parts), ...fileRoutes(parts), eventRoute(parts)],
    presenceOf: (personId) => presence.of(personId),
    start() {
      board.start();
      const timer = setInterval(tend, deps.leaseBeatMs ?? LEASE_BEAT_MS).unref();
      const hearing = setInterval(() => {
        hear().catch((error: unknown) => log.error(describeError(error), 'who is elsewhere could not be heard'));
      }, deps.hearMs ?? HEAR_MS).unref();
      stops.push(
        () => clearInterval(timer),
        () => clearInterval(hearing),
        () => clearTimeout(telling),
        board.listen({
          onEvents: (events) => void (events.some(isHandover) && noticePresence()),
          onReset: noticePresence,
        }),
        feed.onAny(() => board.poke()),
        desk.onCustomerTyping((key) => streams.typing(key, 'customer')),
      );
    },
    async close() {
      for (const stop of stops) stop();
      streams.close();
      await board.close();
      await tending;
    },
  };
}
