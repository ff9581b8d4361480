import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { SESSION_COOKIE } from '../../../bot/auth/cookies.ts';
import { safeTarget, UNDERWAY_COOKIE } from '../../../bot/auth/oidcRoutes.ts';
import { CLIENT, type OidcIssuer, startOidcIssuer } from '../../support/oidcIssuer.ts';
import { StaffClient } from '../../support/staffClient.ts';
import { PASSWORD, useAuth } from './authRig.ts';

/** Stands for the public address; the browser of these tests goes to the server itself with the paths below it. */
const PUBLIC = 'https://kesu.example';
const TENANT = '11111111-2222-3333-4444-555555555555';

describe('signing in at the company’s identity provider', () => {
  let issuer: OidcIssuer;
  before(async () => {
    issuer = await startOidcIssuer(`${PUBLIC}/api/v1/oidc/callback`);
  });
  after(() => issuer.close());
  const rig = useAuth(() => ({
    KESU_PUBLIC_URL: PUBLIC,
    OIDC_ISSUER: issuer.url,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_ROLES: 'Kesu.Agent=agent,Kesu.Boss=supervisor,Kesu.Boss2=admin',
    OIDC_TENANTS: TENANT,
  }));
  beforeEach(() => {
    rig.now = Date.now();
    issuer.account = {
      sub: 'subject-1',
      tid: TENANT,
      roles: ['Kesu.Agent', 'Something.Else'],
      name: '林美 Mei',
      preferred_username: 'Mei.Lin@Corp.example',
    };
  });

  /** Goes to the provider and comes back with the path it sends the browser to. */
  async function toProvider(client: StaffClient, path = '/api/v1/oidc/start'): Promise<string> {
    const start = await client.send('GET', path, undefined, { 'sec-fetch-site': 'none' });
    expect(start.status, start.text).to.equal(303);
    const browser = new StaffClient(issuer.url);
    let next = String(start.headers.location);
    for (let hops = 0; hops < 6 && next.startsWith(issuer.url); hops += 1)
      next = String((await browser.send('GET', next)).headers.location).replace(/^\//, `${issuer.url}/`);
    expect(next).to.match(/^https:\/\/kesu\.example\/api\/v1\/oidc\/callback\?/);
    return next.slice(PUBLIC.length);
  }
  const comeBack = (client: StaffClient, path: string) =>
    client.send('GET', path, undefined, { 'sec-fetch-site': 'cross-site' });
  async function goThrough(client: StaffClient, path?: string) {
    return comeBack(client, await toProvider(client, path));
  }
  const me = (client: StaffClient) => client.send('GET', '/api/v1/me');

  it('is offered, and asks for the code flow with PKCE, state and nonce', async () => {
    expect((await rig.client().send('GET', '/api/v1/session')).json.oidc).to.equal(true);
    const { headers } = await rig.client().send('GET', '/api/v1/oidc/start');
    const asked = new URL(String(headers.location)).searchParams;
    expect(Object.fromEntries(asked)).to.deep.include({
      response_type: 'code',
      client_id: CLIENT.id,
      code_challenge_method: 'S256',
      redirect_uri: `${PUBLIC}/api/v1/oidc/callback`,
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)).to.match(/^[\w-]{43}$/);
    const [cookie = ''] = headers['set-cookie'] ?? [];
    expect(cookie).to.match(/^__Host-kesu-oidc=[\w-]+; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=600$/);
    for (const name of ['state', 'nonce']) expect(cookie).not.to.contain(asked.get(name));
  });

  it('makes the person at the first visit, with the roles the provider names', async () => {
    const client = rig.client();
    const answer = await goThrough(client);
    expect([answer.status, answer.headers.location]).to.deep.equal([303, '/console/']);
    expect([...client.cookies.keys()]).to.deep.equal([SESSION_COOKIE]);
    const { person } = (await me(client)).json;
    expect(person).to.deep.include({
      login: 'mei.lin@corp.example',
      name: '林美 Mei',
      roles: ['agent'],
      external: true,
    });
    const body = { login: 'mei.lin@corp.example', password: PASSWORD };
    expect((await rig.client().send('POST', '/api/v1/session', body, { origin: PUBLIC })).status).to.equal(401);
  });

  it('knows the person again by issuer and subject, whatever they are called by now', async () => {
    const [first, second] = [rig.client(), rig.client()];
    await goThrough(first);
    issuer.account = { ...issuer.account, name: 'Married', preferred_username: 'other@corp.example' };
    await goThrough(second);
    const [one, other] = [(await me(first)).json.person, (await me(second)).json.person];
    expect(other.id).to.equal(one.id);
    expect(other).to.deep.include({ name: 'Married', login: 'mei.lin@corp.example' });
  });

  it('never takes one person for another of the same address', async () => {
    const local = await rig.add('mei.lin@corp.example', ['admin']);
    const client = rig.client();
    await goThrough(client);
    const { person } = (await me(client)).json;
    expect(person.id).not.to.equal(local.id);
    expect(person.login).to.match(/^oidc-[0-9a-f]{16}$/);
    expect(person.roles).to.deep.equal(['agent']);
    issuer.account = { ...issuer.account, sub: 'subject-2' };
    const stranger = rig.client();
    await goThrough(stranger);
    expect((await me(stranger)).json.person.id).not.to.equal(person.id);
  });

  it('follows the provider’s roles, which ends older sessions, even those of the last admin', async () => {
    issuer.account = { ...issuer.account, roles: ['Kesu.Boss2'] };
    const first = rig.client();
    await goThrough(first);
    issuer.account = { ...issuer.account, roles: 'Kesu.Boss' };
    const second = rig.client();
    await goThrough(second);
    expect((await me(second)).json.person.roles).to.deep.equal(['supervisor']);
    expect((await me(first)).status).to.equal(401);
    expect(await rig.store.hasAdmin()).to.equal(false);
  });

  const refusals: [what: string, account: object, word: string][] = [
    ['no role of ours', { roles: ['Something.Else'] }, 'no_role'],
    ['our word for a role instead of theirs', { roles: ['admin'] }, 'no_role'],
    ['no roles at all', { roles: undefined }, 'no_role'],
    ['roles that are objects', { roles: [{ 'Kesu.Agent': true }] }, 'no_role'],
    ['another tenant', { tid: '99999999-2222-3333-4444-555555555555' }, 'tenant'],
    ['no tenant', { tid: undefined }, 'tenant'],
  ];
  for (const [what, account, word] of refusals)
    it(`lets nobody in with ${what}`, async () => {
      issuer.account = { ...issuer.account, ...account };
      const client = rig.client();
      const answer = await goThrough(client);
      expect(answer.headers.location).to.equal(`/console/?signin=${word}`);
      expect(client.cookies.size).to.equal(0);
      expect((await rig.store.people({ limit: 9 })).items).to.have.length(0);
    });

  it('lets nobody in who was put out of work here', async () => {
    const admin = await rig.add('boss', ['admin']);
    expect(admin.active).to.equal(true);
    const client = rig.client();
    await goThrough(client);
    const found = await rig.store.personByIdentity({ issuer: issuer.url, subject: 'subject-1' });
    if (found === undefined) throw new Error('the person was not stored');
    await rig.store.putPerson({ ...found.value, active: false }, found.etag);
    expect((await goThrough(rig.client())).headers.location).to.equal('/console/?signin=inactive');
  });

  const interrupted: [
    what: string,
    come: (client: StaffClient) => Promise<{ headers: { location?: string | undefined } }>,
  ][] = [
    ['another browser’s sign-in (login CSRF)', async (client) => comeBack(client, await toProvider(rig.client()))],
    [
      'another state',
      async (client) => {
        const [path, other] = [await toProvider(client), new URL(await toProvider(rig.client()), PUBLIC)];
        const state = other.searchParams.get('state') ?? '';
        return comeBack(client, path.replace(/state=[^&]+/, `state=${state}`));
      },
    ],
    [
      'a cookie that was changed',
      async (client) => {
        const path = await toProvider(client);
        const sealed = client.cookies.get(UNDERWAY_COOKIE) ?? '';
        client.cookies.set(UNDERWAY_COOKIE, `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`);
        return comeBack(client, path);
      },
    ],
    [
      'a code that was used',
      async (client) => {
        const path = await toProvider(client);
        const cookie = client.cookies.get(UNDERWAY_COOKIE) ?? '';
        await comeBack(client, path);
        client.cookies.clear();
        client.cookies.set(UNDERWAY_COOKIE, cookie);
        return comeBack(client, path);
      },
    ],
    [
      'too long a pause',
      async (client) => {
        const path = await toProvider(client);
        rig.now += 11 * 60_000;
        return comeBack(client, path);
      },
    ],
    ['an error', (client) => comeBack(client, '/api/v1/oidc/callback?error=access_denied&state=x')],
    [
      'another issuer’s name (mix-up)',
      async (client) =>
        comeBack(client, (await toProvider(client)).replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fevil.example')),
    ],
  ];
  for (const [what, come] of interrupted)
    it(`is refused after ${what}`, async () => {
      const client = rig.client();
      const { headers } = await come(client);
      expect(headers.location).to.match(/^\/console\/\?signin=oidc_(unknown|refused|late)$/);
      expect(client.cookies.has(SESSION_COOKIE)).to.equal(false);
    });

  it('ends the session the browser had', async () => {
    const client = rig.client();
    await goThrough(client);
    const before = client.cookies.get(SESSION_COOKIE);
    await goThrough(client);
    expect(client.cookies.get(SESSION_COOKIE)).not.to.equal(before);
    expect(
      (await rig.client().send('GET', '/api/v1/me', undefined, { cookie: `${SESSION_COOKIE}=${before}` })).status,
    ).to.equal(401);
  });

  it('leads only to pages of the console', async () => {
    const open = [
      '//evil.example',
      'https://evil.example',
      '/console//evil',
      '/console/\\evil',
      '/console/../x',
      '/console/%2f',
      '/',
      '',
      '/console/?x=1',
      '/console/\n',
      `/console/${'a'.repeat(300)}`,
    ];
    for (const to of open) expect(safeTarget(to), to).to.equal('/console/');
    expect(safeTarget('/console/people')).to.equal('/console/people');
    const asked = (to: string) => goThrough(rig.client(), `/api/v1/oidc/start?to=${encodeURIComponent(to)}`);
    expect((await asked('//evil.example')).headers.location).to.equal('/console/');
    expect((await asked('/console/people')).headers.location).to.equal('/console/people');
  });

  it('puts nothing secret into the log', async () => {
    const client = rig.client();
    const path = await toProvider(client);
    const sealed = client.cookies.get(UNDERWAY_COOKIE) ?? '';
    await comeBack(client, path);
    await comeBack(client, path);
    const code = new URL(path, PUBLIC).searchParams.get('code') ?? '';
    expect(rig.log).to.contain('auth.signed_in').and.to.contain('auth.oidc_refused');
    for (const secret of [CLIENT.secret, code, sealed, ...client.cookies.values()])
      expect(rig.log).not.to.contain(secret);
  });
});

describe('an identity provider that does not answer', () => {
  let port = 0;
  before((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      port = (server.address() as AddressInfo).port;
      server.close(done);
    });
  });
  const rig = useAuth(() => ({
    OIDC_ISSUER: `http://127.0.0.1:${port}`,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
  }));

  it('is said to be unavailable, and passwords go on working', async () => {
    expect((await rig.client().send('GET', '/api/v1/oidc/start')).json.error.code).to.equal('unavailable');
    await rig.signedIn('anna');
  });
});
