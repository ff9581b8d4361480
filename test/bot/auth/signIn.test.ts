import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { SESSION_COOKIE } from '../../../bot/auth/cookies.ts';
import { PASSWORD, useAuth } from './authRig.ts';

const MINUTE = 60_000;

describe('signing in with a password', () => {
  const rig = useAuth();
  const attempt = async (login: string, password: string) => rig.client().signIn(login, password);

  it('is refused alike for every reason, so that nobody learns which logins there are', async () => {
    await rig.add('anna');
    await rig.add('gone', ['agent'], { active: false });
    await rig.add('extern', ['agent'], { identity: { issuer: 'https://i.example', subject: 's' } });
    await rig.store.putPerson(
      { ...(await rig.add('empty')), id: 'x', login: 'nopass', password: undefined },
      undefined,
    );
    await rig.store.putPerson({ ...(await rig.add('odd')), id: 'y', login: 'strange', password: '$md5$x' }, undefined);
    const answers = [
      await attempt('anna', 'Plum harbour 72'),
      await attempt('anna', PASSWORD.toLowerCase()),
      ...(await Promise.all(
        ['nobody', 'gone', 'extern', 'nopass', 'strange'].map((login) => attempt(login, PASSWORD)),
      )),
    ];
    for (const { status, json, headers } of answers) {
      expect([status, json]).to.deep.equal([401, answers[0]?.json]);
      expect(headers['set-cookie']).to.equal(undefined);
    }
  });

  const tricks: [what: string, body: unknown, status: number][] = [
    ['a body of a megabyte', JSON.stringify({ login: 'anna', password: 'x'.repeat(1_000_000) }), 413],
    ['a password longer than any', { login: 'anna', password: 'x'.repeat(257) }, 400],
    ['an empty password', { login: 'anna', password: '' }, 400],
    ['a login that is an object', { login: { $ne: null }, password: PASSWORD }, 400],
    ['a password that is a list', { login: 'anna', password: [PASSWORD] }, 400],
    ['a password that is true', { login: 'anna', password: true }, 400],
    ['the password twice', `{"login":"anna","password":"x","password":"${PASSWORD}"}`, 400],
    ['a field more', { login: 'anna', password: PASSWORD, roles: ['admin'] }, 400],
    ['a list', [{ login: 'anna', password: PASSWORD }], 400],
    ['null', 'null', 400],
    ['no JSON', `login=anna&password=${PASSWORD}`, 400],
    ['a prototype', `{"__proto__":{"login":"anna"},"password":"${PASSWORD}"}`, 400],
  ];
  for (const [what, body, status] of tricks)
    it(`takes no ${what}`, async () => {
      await rig.add('anna');
      expect((await rig.client().send('POST', '/api/v1/session', body)).status).to.equal(status);
    });

  it('compares a password however its letters were composed', async () => {
    const client = await rig.signedIn('boss', ['admin']);
    await rig.add('eve');
    await client.send('PATCH', '/api/v1/people/id-eve', { password: 'Café Zürich 深圳 9' });
    expect((await attempt('eve', 'Cafe\u0301 Zu\u0308rich 深圳 9')).status).to.equal(200);
  });

  it('makes whoever guesses wait longer and longer, before looking at the password', async () => {
    await rig.add('anna');
    for (let n = 0; n < 6; n += 1) expect((await attempt('anna', 'wrong wrong')).status).to.equal(401);
    const waits: number[] = [];
    for (let n = 0; n < 4; n += 1) {
      const answer = await attempt('anna', PASSWORD);
      expect(answer.status).to.equal(429);
      const seconds = Number(answer.headers['retry-after']);
      waits.push(seconds);
      rig.now += seconds * 1000;
      expect((await attempt('anna', 'wrong wrong')).status).to.equal(401);
    }
    expect(waits).to.deep.equal([1, 2, 4, 8]);
    rig.now += 16_000;
    expect((await attempt('anna', PASSWORD)).status).to.equal(200);
    expect((await attempt('anna', 'wrong wrong')).status).to.equal(401);
    expect((await attempt('anna', PASSWORD)).status, 'forgiven after success').to.equal(200);
  });

  it('counts attempts that come all at once', async () => {
    await rig.add('anna');
    const answers = await Promise.all(Array.from({ length: 40 }, () => attempt('anna', 'wrong wrong')));
    expect(answers.filter(({ status }) => status === 401)).to.have.length(6);
    expect(answers.filter(({ status }) => status === 429)).to.have.length(34);
  });

  it('lets an office sign in together from one address', async () => {
    const logins = Array.from({ length: 100 }, (_, n) => `agent${n}`);
    for (const login of logins) await rig.add(login);
    const answers = await Promise.all(logins.map((login) => attempt(login, PASSWORD)));
    expect(answers.filter(({ status }) => status === 200)).to.have.length(100);
    expect((await attempt('agent0', PASSWORD)).status).to.equal(200);
  });

  it('slows one address that tries many logins', async () => {
    await rig.add('anna');
    for (let n = 0; n < 101; n += 1) await attempt(`nobody${n}`, 'wrong wrong');
    expect((await attempt('anna', PASSWORD)).status).to.equal(429);
    rig.now += MINUTE;
    expect((await attempt('anna', PASSWORD)).status).to.equal(200);
  });

  it('leaves no password, token or link in the log or on the disk', async () => {
    const link = await rig.auth.firstAdminLink(rig.base);
    const client = await rig.signedIn('anna', ['admin']);
    await attempt('anna', 'Wrong secret words');
    await attempt('My password in the login field', 'x');
    await client.send('POST', '/api/v1/setup', {
      token: 'x'.repeat(43),
      login: 'bo',
      name: 'B',
      password: 'Some other secret',
    });
    await client.send('POST', '/api/v1/me/password', { current: PASSWORD, password: 'Quiet copper 44' });
    const secrets = [
      PASSWORD,
      'Wrong secret words',
      'My password in the login',
      'Some other secret',
      'Quiet copper 44',
      new URL(link ?? '').hash.slice('#token='.length),
      ...client.cookies.values(),
      client.csrf ?? 'no csrf',
    ];
    const files = readdirSync(rig.folder).map((name) => readFileSync(join(rig.folder, name), 'latin1'));
    expect(files.join()).to.contain('scrypt');
    expect(rig.log).to.contain('auth.signed_in').and.to.contain('api.refused');
    for (const secret of secrets) {
      expect(rig.log, secret).not.to.contain(secret);
      for (const file of files) expect(file.includes(secret), secret).to.equal(false);
    }
  });
});

describe('one’s own password', () => {
  const rig = useAuth();

  it('is changed with the old one, which ends every other session', async () => {
    const client = await rig.signedIn('anna');
    const elsewhere = rig.client();
    await elsewhere.signIn('anna', PASSWORD);
    const wrong = await client.send('POST', '/api/v1/me/password', { current: 'nope', password: 'Quiet copper 44' });
    expect(wrong.status).to.equal(401);
    const weak = await client.send('POST', '/api/v1/me/password', { current: PASSWORD, password: 'password1234' });
    expect(weak.json.error).to.deep.include({ code: 'invalid_request', field: 'password' });
    const before = client.cookies.get(SESSION_COOKIE);
    const done = await client.send('POST', '/api/v1/me/password', { current: PASSWORD, password: 'Quiet copper 44' });
    expect(done.status).to.equal(200);
    expect(client.cookies.get(SESSION_COOKIE)).not.to.equal(before);
    expect((await client.send('GET', '/api/v1/me')).status).to.equal(200);
    expect((await elsewhere.send('GET', '/api/v1/me')).status).to.equal(401);
    expect((await rig.client().signIn('anna', PASSWORD)).status).to.equal(401);
    expect((await rig.client().signIn('anna', 'Quiet copper 44')).status).to.equal(200);
  });
});
