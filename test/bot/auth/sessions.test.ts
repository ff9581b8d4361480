import { request } from 'node:http';
import { expect } from 'chai';
import { SESSION_COOKIE } from '../../../bot/auth/cookies.ts';
import { newToken, tokenDigest } from '../../../bot/auth/tokens.ts';
import type { StaffClient } from '../../support/staffClient.ts';
import { PASSWORD, useAuth } from './authRig.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('a session', () => {
  const rig = useAuth();
  const me = (client: StaffClient, headers = {}) => client.send('GET', '/api/v1/me', undefined, headers);

  it('begins with the right password and says who one is', async () => {
    await rig.add('anna', ['agent', 'reviewer']);
    const client = rig.client();
    const answer = await client.signIn(' ANNA ', PASSWORD);
    expect(answer.status).to.equal(200);
    expect(answer.json.person).to.deep.include({ login: 'anna', roles: ['agent', 'reviewer'], external: false });
    expect((await me(client)).json).to.deep.equal(answer.json);
    expect(answer.text).not.to.match(/scrypt|epoch/);
  });

  it('lives in a cookie that scripts, other sites and other hosts never get', async () => {
    await rig.add('anna');
    const answer = await rig.client().signIn('anna', PASSWORD);
    const token = '[A-Za-z0-9_-]{43}';
    expect(answer.headers['set-cookie']).to.have.length(1);
    expect(answer.headers['set-cookie']?.[0]).to.match(
      new RegExp(`^__Host-kesu=${token}; Path=/; Secure; HttpOnly; SameSite=Strict$`),
    );
    expect(answer.headers['cache-control']).to.equal('no-store');
  });

  it('is stored without what the browser holds', async () => {
    const client = await rig.signedIn('anna');
    const token = client.cookies.get(SESSION_COOKIE) ?? '';
    const stored = await rig.store.session(tokenDigest(token));
    expect(stored?.personId).to.equal('id-anna');
    expect(JSON.stringify(stored)).not.to.contain(token);
  });

  const forged: [what: string, cookie: (token: string) => string | undefined][] = [
    ['no cookie', () => undefined],
    ['an invented token', () => `${SESSION_COOKIE}=${newToken()}`],
    ['what the store keeps', (token) => `${SESSION_COOKIE}=${tokenDigest(token)}`],
    ['a token that is cut off', (token) => `${SESSION_COOKIE}=${token.slice(0, 42)}`],
    ['a token with more behind it', (token) => `${SESSION_COOKIE}=${token}x`],
    [
      'two cookies of the name, one of them good',
      (token) => `${SESSION_COOKIE}=${newToken()}; ${SESSION_COOKIE}=${token}`,
    ],
    [
      'two cookies of the name, the good one first',
      (token) => `${SESSION_COOKIE}=${token}; ${SESSION_COOKIE}=${newToken()}`,
    ],
    ['the token under a name without the prefix', (token) => `kesu=${token}`],
    ['a giant cookie', () => `${SESSION_COOKIE}=${'x'.repeat(8000)}`],
  ];
  for (const [what, cookie] of forged)
    it(`is not opened by ${what}`, async () => {
      const client = await rig.signedIn('anna');
      const answer = await me(client, { cookie: cookie(client.cookies.get(SESSION_COOKIE) ?? '') });
      expect(answer.status).to.equal(401);
      expect(answer.json.error.code).to.equal('unauthorized');
      expect((await me(client)).status).to.equal(200);
    });

  it('never takes the token that a browser brought along (fixation), and ends the one it had', async () => {
    await rig.add('anna');
    const client = rig.client();
    const planted = newToken();
    client.cookies.set(SESSION_COOKIE, planted);
    await client.signIn('anna', PASSWORD);
    const first = client.cookies.get(SESSION_COOKIE);
    expect(first).not.to.equal(planted);
    await client.signIn('anna', PASSWORD);
    expect(client.cookies.get(SESSION_COOKIE)).not.to.equal(first);
    expect((await me(client, { cookie: `${SESSION_COOKIE}=${first}` })).status).to.equal(401);
    expect((await me(client)).status).to.equal(200);
  });

  it('ends when one signs out, on the server too', async () => {
    const client = await rig.signedIn('anna');
    const token = client.cookies.get(SESSION_COOKIE);
    const answer = await client.send('DELETE', '/api/v1/session');
    expect(answer.status).to.equal(204);
    expect(client.cookies.size).to.equal(0);
    expect((await me(client, { cookie: `${SESSION_COOKIE}=${token}` })).status).to.equal(401);
  });

  it('ends after half an hour without a sign of life', async () => {
    const client = await rig.signedIn('anna');
    for (const _ of [1, 2, 3]) {
      rig.now += 29 * MINUTE;
      expect((await me(client)).status).to.equal(200);
    }
    rig.now += 30 * MINUTE;
    expect((await me(client)).status).to.equal(401);
  });

  it('is not kept alive by what a page fetches by itself', async () => {
    const client = await rig.signedIn('anna');
    const { idleAt } = (await me(client)).json;
    rig.now += 29 * MINUTE;
    expect((await me(client, { 'x-kesu-passive': '1' })).json.idleAt).to.equal(idleAt);
    rig.now += MINUTE;
    expect((await me(client)).status).to.equal(401);
  });

  it('ends after twelve hours whatever is done', async () => {
    const client = await rig.signedIn('anna');
    for (let quarters = 1; quarters < 48; quarters += 1) {
      rig.now += 15 * MINUTE;
      expect((await me(client)).status, `after ${quarters} quarters`).to.equal(200);
    }
    rig.now += 15 * MINUTE;
    expect((await me(client)).status).to.equal(401);
  });

  it('survives a restart of the server, because it lies in the store', async () => {
    const client = await rig.signedIn('anna');
    rig.now += HOUR / 4;
    const { idleAt } = (await me(client)).json;
    const stored = await rig.store.session(tokenDigest(client.cookies.get(SESSION_COOKIE) ?? ''));
    expect(stored?.idleAt).to.equal(idleAt);
  });
});

describe('a session with an open stream', () => {
  const rig = useAuth(undefined, { beatMs: 20 });

  /** Opens a stream; resolves with its last words once the server has ended it. */
  function stream(client: StaffClient): { opened: Promise<void>; ended: Promise<string> } {
    let open = () => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    const ended = new Promise<string>((resolve, reject) => {
      const headers = { cookie: client.cookie, 'sec-fetch-site': 'same-origin' };
      const outgoing = request(`${rig.base}/api/v1/test/stream`, { headers, agent: false }, (res) => {
        let text = '';
        res.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
          open();
        });
        res.on('end', () => resolve(text)).on('error', reject);
      });
      outgoing.on('error', reject).end();
    });
    return { opened, ended };
  }

  const endings: [what: string, end: (client: StaffClient, admin: StaffClient) => Promise<unknown>][] = [
    ['one signs out', (client) => client.send('DELETE', '/api/v1/session')],
    ['one is put out of work', (_, admin) => admin.send('PATCH', '/api/v1/people/id-mei', { active: false })],
    [
      'one gets another password',
      (_, admin) => admin.send('PATCH', '/api/v1/people/id-mei', { password: 'Quiet copper 44' }),
    ],
    ['one gets other roles', (_, admin) => admin.send('PATCH', '/api/v1/people/id-mei', { roles: ['reviewer'] })],
    [
      'one gets other authority',
      (_, admin) => admin.send('PATCH', '/api/v1/people/id-mei', { authority: 'supervisor' }),
    ],
    ['another process ends the session', () => rig.store.endSessionsOf('id-mei')],
    [
      'its time is over',
      async () => {
        rig.now += 31 * MINUTE;
      },
    ],
  ];
  for (const [what, end] of endings)
    it(`loses it at once when ${what}, and nobody else does`, async () => {
      const admin = await rig.signedIn('boss', ['admin']);
      const client = await rig.signedIn('mei');
      const { opened, ended } = stream(client);
      await opened;
      const isTimeUp = what === 'its time is over';
      const other = isTimeUp ? undefined : stream(admin);
      await other?.opened;
      await end(client, admin);
      expect(await ended).to.equal('data: open\n\ndata: signedOut\n\n');
      expect((await client.send('GET', '/api/v1/me')).status).to.equal(401);
      if (other) expect((await admin.send('GET', '/api/v1/me')).status).to.equal(200);
    });

  it('keeps it when only the name changes', async () => {
    const admin = await rig.signedIn('boss', ['admin']);
    const client = await rig.signedIn('mei');
    expect((await admin.send('PATCH', '/api/v1/people/id-mei', { name: '美' })).json.name).to.equal('美');
    expect((await client.send('GET', '/api/v1/me')).json.person.name).to.equal('美');
  });

  it('is told at once when it listens too late', async () => {
    const client = await rig.signedIn('mei');
    const id = tokenDigest(client.cookies.get(SESSION_COOKIE) ?? '');
    await rig.store.endSession(id);
    await new Promise<void>((resolve) => rig.auth.access.onEnded(id, resolve));
  });

  it('begun while the account changes is void', async () => {
    const before = await rig.add('mei');
    const stored = await rig.store.person(before.id);
    const client = rig.client();
    await client.signIn('mei', PASSWORD);
    // As if the sign-in had read the person before this change and stored its session after it.
    await rig.store.putPerson({ ...before, epoch: before.epoch + 1 }, stored?.etag);
    expect((await client.send('GET', '/api/v1/me')).status).to.equal(401);
  });
});
