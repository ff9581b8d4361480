import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { afterEach, beforeEach } from 'mocha';
import { pino } from 'pino';
import type { Role } from '../../../bot/api/contract/index.ts';
import { createRouter } from '../../../bot/api/router.ts';
import { type Route, staffRoute } from '../../../bot/api/routes.ts';
import { type Auth, createAuth } from '../../../bot/auth/auth.ts';
import { Passwords } from '../../../bot/auth/passwords.ts';
import { loadConfig } from '../../../bot/config.ts';
import { openSqliteStore, type PersonRecord, ROLES, type Store } from '../../../storage/index.ts';
import { StaffClient } from '../../support/staffClient.ts';
import { person } from '../../support/staffRecords.ts';
import { useTempFolder } from '../../support/tempFolder.ts';

/** So cheap that a test can sign in all the time. */
export const CHEAP = { ln: 4, r: 8, p: 1 };
export const PASSWORD = 'Plum harbour 71';

/** A route with a stream that stays open until the session ends. */
function streamRoute(auth: Auth): Route {
  return staffRoute({
    method: 'GET',
    path: '/test/stream',
    operationId: 'testStream',
    summary: 'A stream.',
    roles: ROLES,
    writes: 'text/event-stream',
    handle: async ({ res, signedIn }) => {
      res.writeHead(200, { 'Content-Type': 'text/event-stream' });
      res.write('data: open\n\n');
      auth.access.onEnded(signedIn.sessionId, () => res.end('data: signedOut\n\n'));
      return undefined;
    },
  });
}

/** Accounts and sessions over real HTTP and a real store, on a clock that the test moves. */
export interface AuthRig {
  readonly store: Store;
  readonly auth: Auth;
  readonly base: string;
  readonly folder: string;
  /** Everything that was logged. */
  readonly log: string;
  now: number;
  /** A browser that has not been here. */
  client(): StaffClient;
  /** Stores a person whose password is `PASSWORD`. */
  add(login: string, roles?: Role[], change?: Partial<PersonRecord>): Promise<PersonRecord>;
  /** A browser on which a new person of these roles is signed in. */
  signedIn(login: string, roles?: Role[]): Promise<StaffClient>;
}

/** Gives each test of the enclosing `describe` a rig of its own. `env` as in a `.env` file. */
export function useAuth(env: () => Record<string, string> = () => ({}), more: { beatMs?: number } = {}): AuthRig {
  const folder = useTempFolder();
  const passwords = new Passwords(CHEAP);
  let parts: { store: Store; auth: Auth; server: Server; base: string } | undefined;
  let lines = '';
  const running = () => {
    if (parts === undefined) throw new Error('useAuth: no test is running');
    return parts;
  };
  const rig: AuthRig = {
    get store() {
      return running().store;
    },
    get auth() {
      return running().auth;
    },
    get base() {
      return running().base;
    },
    get folder() {
      return folder();
    },
    get log() {
      return lines;
    },
    now: 0,
    client: () => new StaffClient(running().base),
    async add(login, roles = ['agent'], change = {}) {
      const hash = await passwords.hash(PASSWORD);
      const record = person(`id-${login}`, { login, roles, password: hash, ...change });
      await running().store.putPerson(record, undefined);
      return record;
    },
    async signedIn(login, roles) {
      await rig.add(login, roles);
      const client = rig.client();
      const answer = await client.signIn(login, PASSWORD);
      if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status} ${answer.text}`);
      return client;
    },
  };

  beforeEach(async () => {
    rig.now = Date.parse('2026-11-22T09:00:00.000Z');
    lines = '';
    const clock = () => new Date(rig.now);
    const sink = new Writable({
      write(chunk, _encoding, done) {
        lines += String(chunk);
        done();
      },
    });
    const log = pino({ level: 'trace' }, sink);
    const store = await openSqliteStore({ folder: folder(), clock });
    const auth = await createAuth({ store, config: loadConfig(env()), clock, log, passwordCost: CHEAP, ...more });
    const routes = [...auth.routes, streamRoute(auth)];
    const router = createRouter({ routes, access: auth.access, conversations: store, log, checkAnswers: true });
    const server = createServer((req, res) => {
      router.handle(req, res).catch(() => res.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    parts = { store, auth, server, base: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  });
  afterEach(async () => {
    const { store, auth, server } = running();
    auth.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await store.close();
    parts = undefined;
  });
  return rig;
}
