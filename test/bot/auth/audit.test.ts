import { expect } from 'chai';
import { describe, it } from 'mocha';
import { PASSWORD, useAuth } from './authRig.ts';

describe('what is audited of signing in and of people', () => {
  const rig = useAuth();
  const lines = async () =>
    (await rig.store.auditLines({ after: 0, limit: 100 })).map(({ text }) => JSON.parse(text) as unknown[]);

  it('is who came and went, and who changed what about whom, without a name or a password', async () => {
    const admin = await rig.signedIn('boss', ['admin']);
    const mei = { login: 'mei', name: '林美', roles: ['agent'], password: PASSWORD };
    const { id } = (await admin.send('POST', '/api/v1/people', mei)).json;
    await admin.send('PATCH', `/api/v1/people/${id}`, { roles: ['agent', 'reviewer'], name: '林美美' });
    await admin.send('DELETE', '/api/v1/session');
    expect((await lines()).map(([, , ...rest]) => rest)).to.deep.equal([
      ['id-boss', 'signed_in', null, 'way', 'password'],
      ['id-boss', 'person_added', null, 'person', id, 'roles', 'agent', 'authority', 'agent'],
      [
        ...['id-boss', 'person_changed', null, 'person', id, 'fields', 'name roles', 'roles', 'agent reviewer'],
        ...['authority', 'agent', 'active', true],
      ],
      ['id-boss', 'signed_out', null],
    ]);
  });

  it('is whose password somebody did not know, and nothing of a login that is not there', async () => {
    await rig.add('boss', ['admin']);
    await rig.client().signIn('nobody', 'a wrong password');
    await rig.client().signIn('boss', 'a wrong password');
    expect((await lines()).map(([, , ...rest]) => rest)).to.deep.equal([
      ['stranger', 'sign_in_refused', null, 'person', 'id-boss'],
    ]);
  });

  it('is bounded by what the gate lets through', async () => {
    await rig.add('boss', ['admin']);
    for (let n = 0; n < 30; n += 1) await rig.client().signIn('boss', 'a wrong password');
    expect((await lines()).length).to.be.within(1, 10);
  });

  it('is the use of a one-time link, and a password that somebody changed', async () => {
    const link = await rig.auth.firstAdminLink('http://localhost');
    const token = link?.split('#token=')[1];
    const browser = rig.client();
    const setup = await browser.send('POST', '/api/v1/setup', {
      token,
      login: 'first',
      name: 'First',
      password: PASSWORD,
    });
    expect(setup.status).to.equal(200);
    const actions = (await lines()).map(([, , actor, action]) => `${actor} ${action}`);
    expect(actions[0]).to.equal('setup_link person_changed');
    expect(actions[1]).to.match(/ signed_in$/);
  });
});
