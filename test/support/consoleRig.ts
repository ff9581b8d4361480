import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach } from 'mocha';
import type { Person } from '../../bot/api/contract/index.ts';
import { withOpenApi } from '../../bot/api/openapi.ts';
import { createRouter } from '../../bot/api/router.ts';
import type { Access } from '../../bot/auth/signedIn.ts';
import { type Console, createConsole } from '../../bot/console/console.ts';
import { createDesk } from '../../bot/desk/desk.ts';
import { TypingRelay } from '../../bot/desk/typingRelay.ts';
import { AppError } from '../../bot/errors.ts';
import type { Engine } from '../../bot/turn/engine.ts';
import { createConversationBot, type Pack } from '../../dialogs/index.ts';
import { recognize } from '../../nlp/index.ts';
import type { Store } from '../../storage/index.ts';
import { ConsoleClient } from './consoleClient.ts';
import { packNamed } from './talk.ts';
import { type Harness, openHarness } from './turnHarness.ts';

export function person(id: string, change: Partial<Person> = {}): Person {
  return {
    id,
    login: id,
    name: id.toUpperCase(),
    roles: ['agent'],
    authority: 'agent',
    locales: ['en', 'zh-Hans', 'zh-Hant'],
    skills: [],
    most: 10,
    active: true,
    external: false,
    ...change,
  };
}

/** The agents' side of the product over a real store, real turns and real HTTP; only who is signed in is made up. */
export interface ConsoleRig {
  store: Store;
  engine: Engine;
  typing: TypingRelay;
  pack: Pack;
  url: string;
  people: Map<string, Person>;
  console: Console;
  harness: Harness;
  /** Moves the clock of the product. */
  advance(ms: number): void;
  client(personId: string): ConsoleClient;
  /** Ends the sessions of a person. */
  endSessions(personId: string): void;
  /** Ends the HTTP side and its memory, and begins anew on the same store and port. */
  restart(): Promise<void>;
}

export interface RigOptions {
  beatMs?: number;
  leaseBeatMs?: number;
  pollMs?: number;
  hearMs?: number;
  people?: Person[];
}

/** Gives each test of the enclosing `describe` a rig of its own. */
export function useConsole(options: RigOptions = {}): ConsoleRig {
  const rig = {} as ConsoleRig;
  const stops: (() => Promise<void>)[] = [];
  beforeEach(async () => {
    Object.assign(rig, await openRig(options, stops));
  });
  afterEach(async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  });
  return rig;
}

async function openRig(options: RigOptions, stops: (() => Promise<void>)[]): Promise<ConsoleRig> {
  let ahead = 0;
  const clock = () => new Date(Date.now() + ahead);
  const pack = await packNamed('retail');
  const harness = await openHarness(clock);
  const engine = harness.engine({ bot: createConversationBot(pack), recognize });
  await engine.start();
  stops.push(() => harness.close());
  const people = new Map((options.people ?? [person('anna')]).map((one) => [one.id, one]));
  const endings = new Map<string, Set<() => void>>();
  const access = takenAtTheirWord(people, endings);
  let side = await serve(0);
  stops.push(() => side.close());

  async function serve(port: number) {
    const typing = new TypingRelay();
    const desk = createDesk({ store: harness.store, inbox: engine.receiver, feed: engine.feed, clock, typing });
    const made = createConsole({
      store: harness.store,
      pack,
      desk,
      feed: engine.feed,
      access,
      people: async () => [...people.values()],
      clock,
      log: harness.log,
      beatMs: options.beatMs,
      leaseBeatMs: options.leaseBeatMs,
      pollMs: options.pollMs,
      hearMs: options.hearMs,
    });
    const router = createRouter({
      routes: withOpenApi(made.routes),
      access,
      conversations: harness.store,
      log: harness.log,
      checkAnswers: true,
    });
    made.start();
    const server = createServer((req, res) => void router.handle(req, res));
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const close = async () => {
      await made.close();
      await closeServer(server);
    };
    return { console: made, typing, port: (server.address() as AddressInfo).port, close };
  }

  const rig: ConsoleRig = {
    store: harness.store,
    engine,
    typing: side.typing,
    pack,
    url: `http://127.0.0.1:${side.port}`,
    people,
    console: side.console,
    harness,
    advance: (ms) => {
      ahead += ms;
    },
    client: (personId) => new ConsoleClient({ url: rig.url, headers: { 'x-person': personId } }),
    endSessions(personId) {
      for (const end of [...(endings.get(personId) ?? [])]) end();
    },
    async restart() {
      await side.close();
      side = await serve(side.port);
      Object.assign(rig, { console: side.console, typing: side.typing });
    },
  };
  return rig;
}

/** Takes everybody at their word. */
export function takenAtTheirWord(people: ReadonlyMap<string, Person>, endings: Map<string, Set<() => void>>): Access {
  return {
    person: async (req: IncomingMessage) => {
      const found = people.get(String(req.headers['x-person']));
      if (!found?.active) throw new AppError('unauthorized');
      const never = '2099-01-01T00:00:00.000Z';
      return { person: found, sessionId: found.id, csrf: '', endsAt: never, idleAt: never };
    },
    requireOwnOrigin: () => undefined,
    requireCsrf: () => undefined,
    onEnded(sessionId, listener) {
      const listeners = endings.get(sessionId) ?? new Set();
      endings.set(sessionId, listeners.add(listener));
      return () => listeners.delete(listener);
    },
  };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
