import { expect } from 'chai';
import { runKesu } from '../../support/kesuProcess.ts';
import type { StaffClient } from '../../support/staffClient.ts';
import { PASSWORD, useAuth } from './authRig.ts';

const DAY = 24 * 3_600_000;

describe('the one-time link of the first admin', () => {
  const rig = useAuth();
  const tokenOf = (link: string | undefined) => new URL(link ?? '').hash.slice('#token='.length);
  const link = async () => tokenOf(await rig.auth.firstAdminLink(rig.base));
  const set = (client: StaffClient, token: string, change = {}) =>
    client.send('POST', '/api/v1/setup', { token, login: 'Boss', name: 'The Boss', password: PASSWORD, ...change });
  const isSetUp = async () => !(await rig.client().send('GET', '/api/v1/session')).json.setup;

  it('makes an admin and signs them in', async () => {
    const printed = await rig.auth.firstAdminLink(rig.base);
    expect(printed).to.match(new RegExp(`^${rig.base}/console/setup#token=[\\w-]{43}$`));
    expect((await rig.client().send('GET', '/api/v1/session')).json).to.deep.equal({
      password: true,
      oidc: false,
      setup: true,
    });
    const client = rig.client();
    const answer = await set(client, tokenOf(printed));
    expect(answer.status).to.equal(200);
    expect(answer.json.person).to.deep.include({ login: 'boss', name: 'The Boss', roles: ['admin'], active: true });
    expect((await client.send('GET', '/api/v1/me')).status).to.equal(200);
    expect((await rig.client().signIn('boss', PASSWORD)).status).to.equal(200);
    expect(await isSetUp()).to.equal(true);
  });

  it('is good once', async () => {
    const token = await link();
    expect((await set(rig.client(), token)).status).to.equal(200);
    expect((await set(rig.client(), token, { login: 'second' })).status).to.equal(403);
    expect((await rig.store.people({ limit: 9 })).items).to.have.length(1);
  });

  it('is good once, even for twenty at once', async () => {
    const token = await link();
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) => set(rig.client(), token, { login: `boss${n}` })),
    );
    expect(all.filter(({ status }) => status === 200)).to.have.length(1);
    expect((await rig.store.people({ limit: 99 })).items).to.have.length(1);
  });

  it('is good for a day', async () => {
    const token = await link();
    rig.now += DAY;
    expect((await set(rig.client(), token)).status).to.equal(403);
    expect(await isSetUp()).to.equal(false);
  });

  it('is replaced at the next start while it is unused, and not made once there is an admin', async () => {
    const [old, fresh] = [await link(), await link()];
    expect((await set(rig.client(), old)).status).to.equal(403);
    expect((await set(rig.client(), fresh)).status).to.equal(200);
    expect(await rig.auth.firstAdminLink(rig.base)).to.equal(undefined);
  });

  it('is void once there is an admin by another way', async () => {
    const token = await link();
    await rig.add('other', ['admin']);
    expect((await set(rig.client(), token)).status).to.equal(403);
  });

  it('stays good when the password is weak or the login is taken', async () => {
    await rig.add('anna');
    const token = await link();
    expect((await set(rig.client(), token, { password: 'password1234' })).json.error.field).to.equal('password');
    expect((await set(rig.client(), token, { login: 'anna' })).json.error.details).to.deep.equal({
      because: 'login_taken',
    });
    expect((await set(rig.client(), token)).status).to.equal(200);
  });

  it('cannot be guessed: tries are slowed', async () => {
    const client = rig.client();
    const statuses: number[] = [];
    for (let n = 0; n < 8; n += 1) statuses.push((await set(client, 'x'.repeat(43))).status);
    expect(statuses).to.deep.equal([403, 403, 403, 403, 403, 403, 429, 429]);
  });

  it('is in the store as a digest only', async () => {
    const token = await link();
    expect(await rig.store.takeLink(token, new Date(rig.now).toISOString())).to.equal(undefined);
    expect((await set(rig.client(), token)).status).to.equal(200);
  });
});

describe('kesu admin link and kesu people list', () => {
  const rig = useAuth();
  const kesu = (...words: string[]) => runKesu(words, { KESU_DATA: rig.folder });

  it('give a lost admin a new password while the bot runs, and end the sessions of whoever had the old one', async function () {
    this.timeout(30_000);
    const lost = await rig.signedIn('boss', ['admin', 'agent']);
    rig.now = Date.now();
    const first = await kesu('admin', 'link');
    const { stdout } = await kesu('admin', 'link');
    expect(stdout).to.match(/^http:\/\/localhost:3978\/console\/setup#token=[\w-]{43}\n$/);
    const [old, token] = [first.stdout, stdout].map((text) => text.trim().split('#token=')[1]);
    const set = (given: string | undefined) =>
      rig
        .client()
        .send('POST', '/api/v1/setup', { token: given, login: 'boss', name: 'Boss', password: 'Quiet copper 44' });
    expect((await set(old)).status, 'an earlier link').to.equal(403);
    expect((await set(token)).json.person.roles).to.deep.equal(['admin', 'agent']);
    expect((await lost.send('GET', '/api/v1/me')).status).to.equal(401);
    expect((await rig.client().signIn('boss', PASSWORD)).status).to.equal(401);
    expect((await rig.client().signIn('boss', 'Quiet copper 44')).status).to.equal(200);
    await rig.add('zoe', ['reviewer'], { name: 'Zoe\tof\nTroy', active: false });
    const list = await kesu('people', 'list');
    expect(list.stdout).to.equal(
      'boss\tBoss\tadmin,agent\tactive\tpassword\nzoe\tZoe of Troy\treviewer\tinactive\tpassword\n',
    );
  });
});
