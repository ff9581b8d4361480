import { expect } from 'chai';
import type { StaffClient } from '../../support/staffClient.ts';
import { PASSWORD, useAuth } from './authRig.ts';

describe('what an admin does about people', () => {
  const rig = useAuth();
  let admin: StaffClient;
  beforeEach(async () => {
    admin = await rig.signedIn('boss', ['admin']);
  });
  const change = (id: string, body: object) => admin.send('PATCH', `/api/v1/people/id-${id}`, body);
  const because = (answer: { json: { error: { code: string; details?: { because: string } } } }) =>
    `${answer.json.error.code} ${answer.json.error.details?.because}`;

  it('is to add them, with defaults for what is not said', async () => {
    const answer = await admin.send('POST', '/api/v1/people', {
      login: ' Mei.Lin@Kesu.example ',
      name: '林美',
      roles: ['agent'],
      password: PASSWORD,
    });
    expect(answer.status).to.equal(201);
    const { id, ...person } = answer.json;
    expect(person).to.deep.equal({
      login: 'mei.lin@kesu.example',
      name: '林美',
      roles: ['agent'],
      authority: 'agent',
      locales: ['en', 'zh-Hans', 'zh-Hant'],
      skills: [],
      most: 4,
      active: true,
      external: false,
    });
    expect((await admin.send('GET', '/api/v1/people')).json.people).to.deep.include({ id, ...person });
    expect((await rig.client().signIn('mei.lin@kesu.example', PASSWORD)).status).to.equal(200);
  });

  const refused: [what: string, body: object, field: string][] = [
    ['no role', { roles: [] }, 'roles'],
    ['an invented role', { roles: ['god'] }, 'roles.0'],
    ['a short password', { password: 'short' }, 'password'],
    ['a weak password', { password: 'password1234' }, 'password'],
    ['no password', { password: undefined }, 'password'],
    ['a login with a space', { login: 'mei lin' }, 'login'],
    ['an id', { id: 'mine' }, 'id'],
    ['an epoch', { epoch: 7 }, 'epoch'],
    ['a name of spaces', { name: '   ' }, 'name'],
  ];
  for (const [what, body, field] of refused)
    it(`is not to add one with ${what}`, async () => {
      const good = { login: 'mei', name: 'Mei', roles: ['agent'], password: PASSWORD };
      const answer = await admin.send('POST', '/api/v1/people', { ...good, ...body });
      expect(answer.json.error.code).to.equal('invalid_request');
      expect(answer.json.error.field ?? '').to.equal(field);
    });

  it('is not to give two the same login', async () => {
    const body = { login: 'mei', name: 'Mei', roles: ['agent'], password: PASSWORD };
    const all = await Promise.all([1, 2, 3].map(() => admin.send('POST', '/api/v1/people', body)));
    expect(all.map(({ status }) => status).sort()).to.deep.equal([201, 409, 409]);
    expect(because(await admin.send('POST', '/api/v1/people', { ...body, login: 'MEI' }))).to.equal(
      'conflict login_taken',
    );
  });

  it('is to change what was named, and nothing else', async () => {
    await rig.add('mei', ['agent'], { authority: 'specialist', locales: ['zh-Hant'], skills: ['delivery'], most: 9 });
    const { name, ...rest } = (await change('mei', { name: 'New' })).json;
    expect(name).to.equal('New');
    expect(rest).to.deep.include({ authority: 'specialist', locales: ['zh-Hant'], skills: ['delivery'], most: 9 });
    expect((await rig.client().signIn('mei', PASSWORD)).status).to.equal(200);
  });

  it('is not to lock themselves out', async () => {
    await rig.add('second', ['admin']);
    expect(because(await change('boss', { active: false }))).to.equal('conflict self');
    expect(because(await change('boss', { roles: ['agent'] }))).to.equal('conflict self');
    expect((await admin.send('GET', '/api/v1/me')).status).to.equal(200);
    expect((await change('boss', { name: 'Chief' })).status).to.equal(200);
  });

  it('is not to leave nobody who manages people, not even when two do it to each other', async () => {
    await rig.add('second', ['admin']);
    const other = rig.client();
    await other.signIn('second', PASSWORD);
    const answers = await Promise.all([
      change('second', { roles: ['agent'] }),
      other.send('PATCH', '/api/v1/people/id-boss', { active: false }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).to.have.length(1);
    expect(await rig.store.hasAdmin()).to.equal(true);
  });

  it('is not to decide what the identity provider decides', async () => {
    await rig.add('ext', ['agent'], { identity: { issuer: 'https://i.example', subject: 's' }, password: undefined });
    expect(because(await change('ext', { roles: ['admin'] }))).to.equal('conflict external');
    expect(because(await change('ext', { password: PASSWORD }))).to.equal('conflict external');
    expect((await change('ext', { authority: 'supervisor', active: false })).json.active).to.equal(false);
  });

  it('survives changes by several admins at once', async () => {
    await rig.add('mei');
    const bodies = [{ name: 'A' }, { most: 7 }, { authority: 'supervisor' }, { locales: ['en'] }];
    const answers = await Promise.all(bodies.map((body) => change('mei', body)));
    expect(answers.map(({ status }) => status)).to.deep.equal([200, 200, 200, 200]);
    const { people } = (await admin.send('GET', '/api/v1/people')).json;
    expect(people.find(({ login }: { login: string }) => login === 'mei')).to.deep.include({
      name: 'A',
      most: 7,
      authority: 'supervisor',
      locales: ['en'],
    });
  });

  it('knows who is not there', async () => {
    expect((await change('nobody', { name: 'X' })).status).to.equal(404);
    expect((await admin.send('PATCH', '/api/v1/people/..%2f..', { name: 'X' })).status).to.equal(404);
  });
});
