import { request } from 'node:http';
import { expect } from 'chai';
import type { OpenApi } from '../../bot/api/openapi.ts';
import type { RouteAccess } from '../../bot/api/routes.ts';
import { judge, type Situation } from '../../bot/auth/access.ts';
import { SESSION_COOKIE } from '../../bot/auth/cookies.ts';
import { csrfOf, newToken, tokenDigest } from '../../bot/auth/tokens.ts';
import type { PersonRecord, Store } from '../../storage/index.ts';
import { faultsOfDocument } from '../bot/api/openApiFaults.ts';
import { type LiveApp, startLiveApp } from '../support/liveApp.ts';
import { caseRecord, conversation, handoff } from '../support/records.ts';
import { person } from '../support/staffRecords.ts';
import { takeTurn } from '../support/turns.ts';

interface Operation {
  name: string;
  method: string;
  path: string;
  access: RouteAccess;
  hasBody: boolean;
  isStream: boolean;
}

const ROLE_SETS: PersonRecord['roles'][] = [['agent'], ['supervisor'], ['reviewer'], ['admin'], ['agent', 'admin']];
const COLLEAGUE = { id: 'colleague', name: 'C' };

/** Where a conversation stands to a person; `former`: they held it once. */
const PLACES: [situation: Situation, isFormer: boolean][] = [
  ['waiting', false],
  ['own', false],
  ['theirs', false],
  ['theirs', true],
  ['bot', false],
  ['closed', false],
  ['closed', true],
  ['erased', false],
];
const keyOf = (who: string, situation: Situation, isFormer: boolean) =>
  `${who}-${situation}${isFormer ? '-former' : ''}`;

async function seed(store: Store, who: PersonRecord): Promise<void> {
  const me = { id: who.id, name: who.name };
  const at = new Date().toISOString();
  const leaseUntil = new Date(Date.now() + 3_600_000).toISOString();
  for (const [situation, isFormer] of PLACES) {
    if (situation === 'erased') continue;
    const key = keyOf(who.id, situation, isFormer);
    const holders = isFormer ? { holders: [{ agent: me, from: at }] } : {};
    const held = { state: 'accepted', leaseUntil, acceptedAt: at, requestedAt: at, promisedBy: leaseUntil } as const;
    const handoffs = {
      waiting: handoff(key, 'h', { requestedAt: at, promisedBy: leaseUntil }),
      own: handoff(key, 'h', { ...held, agent: me }),
      theirs: handoff(key, 'h', { ...held, agent: COLLEAGUE, ...holders }),
      bot: undefined,
      closed: isFormer ? handoff(key, 'h', { state: 'completed', agent: me }) : undefined,
    };
    const status = situation === 'closed' ? 'closed' : 'clarifying';
    const cases = [caseRecord(key, `c-${key}`, { status, number: key })];
    const change = { cases, ...(handoffs[situation] ? { handoff: handoffs[situation] } : {}) };
    await takeTurn(store, key, 1, (seq) => ({ conversation: conversation(key, { ...change, lastSeq: seq }) }));
  }
}

describe('every route of the API', () => {
  let live: LiveApp;
  let operations: Operation[] = [];
  let document: OpenApi;
  const tokens = new Map<string, string>();

  /** Signs somebody in without a password, so that the matrix takes seconds. */
  async function openSession(id: string): Promise<void> {
    const token = newToken();
    const now = Date.now();
    const at = (ms: number) => new Date(now + ms).toISOString();
    const times = { createdAt: at(0), idleAt: at(1_800_000), endsAt: at(3_600_000) };
    await live.app.store.putSession({
      v: 1,
      id: tokenDigest(token),
      personId: id,
      epoch: 0,
      way: 'password',
      ...times,
    });
    tokens.set(id, token);
  }

  /** The status a call is answered with. Headers that are undefined are left out. */
  function call(
    { method, path, hasBody }: Operation,
    who: string | undefined,
    { id = 'x', headers = {} }: { id?: string; headers?: Record<string, string | undefined> } = {},
  ): Promise<number> {
    const token = who === undefined ? undefined : tokens.get(who);
    const wanted = {
      ...(token === undefined ? {} : { cookie: `${SESSION_COOKIE}=${token}`, 'x-kesu-csrf': csrfOf(token) }),
      ...(hasBody ? { 'content-type': 'application/json' } : {}),
      origin: method === 'GET' ? undefined : live.url,
      'sec-fetch-site': 'same-origin',
      ...headers,
    };
    const sent = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
    const url = `${live.url}/api/v1${path.replace('{id}', id).replace(/\{\w+\}/g, 'x')}`;
    return new Promise((resolve, reject) => {
      const outgoing = request(url, { method, headers: sent, agent: false }, (res) => {
        // A stream would never end, and of the rest only the status counts.
        resolve(res.statusCode ?? 0);
        res.destroy();
      });
      outgoing.on('error', reject).end(hasBody ? '{}' : undefined);
    });
  }

  before(async function () {
    this.timeout(60_000);
    live = await startLiveApp();
    document = (await (await fetch(`${live.url}/api/v1/openapi.json`)).json()) as OpenApi;
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        name: String(operation.operationId),
        method: method.toUpperCase(),
        path,
        access: operation['x-kesu-access'] as RouteAccess,
        hasBody: operation.requestBody !== undefined,
        isStream: JSON.stringify(operation.responses).includes('text/event-stream'),
      })),
    );
    for (const roles of ROLE_SETS) {
      const one = person(roles.join('-'), { roles });
      await live.app.store.putPerson(one, undefined);
      await seed(live.app.store, one);
      await openSession(one.id);
    }
  });
  after(() => live.dispose());

  /** Those who ask, each signed in. */
  const people = () => ROLE_SETS.map((roles) => person(roles.join('-'), { roles }));
  async function ask(operation: Operation, who: PersonRecord, id?: string): Promise<number> {
    const status = await call(operation, who.id, id === undefined ? {} : { id });
    if (operation.name === 'signOut') await openSession(who.id);
    return status;
  }

  it('is in the description, which is whole', () => {
    expect(operations.map(({ name }) => name)).to.include.members([
      'signIn',
      'signOut',
      'me',
      'people',
      'changePerson',
      'openApi',
    ]);
    expect(faultsOfDocument(document)).to.deep.equal([]);
  });

  it('is closed to whoever is not signed in, but for those that say so', async () => {
    for (const operation of operations) {
      const isOpen = operation.access.kind === 'anyone';
      const status = await call(operation, undefined);
      if (isOpen) expect(status, operation.name).not.to.be.oneOf([401, 403]);
      else expect(status, operation.name).to.equal(401);
    }
    const open = operations.filter(({ access }) => access.kind === 'anyone').map(({ name }) => name);
    expect(open).to.have.members(['signInWays', 'signIn', 'setup', 'startOidc', 'finishOidc', 'openApi']);
  });

  it('is open to its roles and to no other', async () => {
    for (const operation of operations)
      for (const who of people()) {
        const { access, name } = operation;
        if (access.kind !== 'roles') continue;
        const may = access.roles.some((role) => who.roles.includes(role));
        const status = await ask(operation, who);
        if (may) expect(status, `${name} by ${who.id}`).not.to.be.oneOf([401, 403]);
        else expect(status, `${name} by ${who.id}`).to.equal(403);
      }
  });

  it('about a conversation goes through the access door', async function () {
    this.timeout(60_000);
    for (const operation of operations)
      for (const who of people())
        for (const [situation, isFormer] of PLACES) {
          const { access, name } = operation;
          if (access.kind !== 'conversation') continue;
          const state = situation === 'own' || situation === 'theirs' ? 'held' : situation;
          const holder = situation === 'own' ? who.id : situation === 'theirs' ? COLLEAGUE.id : undefined;
          const verdict = judge(who, { state, holder, formerly: isFormer ? [who.id] : [] }, access.need);
          const key = keyOf(who.id, situation, isFormer);
          const status = await ask(operation, who, key);
          const isForDesk = !verdict.may && verdict.because === 'not_now' && access.settledByDesk;
          const what = `${name} by ${who.id} of ${key}`;
          // A file cannot be masked: who only judges sees it among what they have unmasked, never here.
          const isMasked = name === 'attachment' && who.roles.join() === 'reviewer';
          if (verdict.may && isMasked) expect(status, what).to.equal(403);
          else if (verdict.may || isForDesk) expect(status, what).not.to.be.oneOf([401, 403]);
          else expect(status, what).to.equal({ role: 403, not_yours: 403, not_now: 409, gone: 404 }[verdict.because]);
        }
  });

  it('that changes something, or is a stream, is closed to other sites and to whoever lacks the CSRF token', async () => {
    for (const operation of operations) {
      const { method, isStream, name, access } = operation;
      if (method === 'GET' && !isStream) continue;
      for (const who of ['agent-admin', 'supervisor']) {
        const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
        expect(await call(operation, who, { headers: foreign }), `${name} from another site`).to.equal(403);
        if (method === 'GET' || access.kind === 'anyone') continue;
        expect(await call(operation, who, { headers: { 'x-kesu-csrf': undefined } }), `${name} without`).to.equal(403);
      }
    }
  });
});
