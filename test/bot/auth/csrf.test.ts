import { expect } from 'chai';
import { useAuth } from './authRig.ts';

const EVIL = 'https://evil.example';

/** What another site, or a name that points here, can make a browser send. `own` is our origin. */
function attacks(own: string): [what: string, headers: Record<string, string | undefined>][] {
  return [
    ['another site', { origin: EVIL, 'sec-fetch-site': 'cross-site' }],
    ['another site, in a browser without Sec-Fetch-Site', { origin: EVIL, 'sec-fetch-site': undefined }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' }],
    ['a sandboxed frame', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['a forged origin beside an honest Sec-Fetch-Site', { origin: own, 'sec-fetch-site': 'cross-site' }],
    ['a sibling domain', { origin: own, 'sec-fetch-site': 'same-site' }],
    ['an origin that begins like ours', { origin: `${own}.evil.example` }],
    ['our origin over https', { origin: own.replace('http:', 'https:') }],
    ['a name that was made to point here (DNS rebinding)', { origin: 'http://evil.example', host: 'evil.example' }],
  ];
}

describe('a request that another site made the browser send', () => {
  const rig = useAuth();

  it('changes nothing', async () => {
    const client = await rig.signedIn('anna', ['admin']);
    for (const [what, headers] of [...attacks(rig.base), ['no origin at all', { origin: undefined }] as const]) {
      const answer = await client.send('DELETE', '/api/v1/session', undefined, headers);
      expect(answer.status, what).to.equal(403);
    }
    expect((await client.send('GET', '/api/v1/me')).status).to.equal(200);
  });

  it('opens no stream', async () => {
    const client = await rig.signedIn('anna');
    for (const [what, headers] of attacks(rig.base)) {
      const answer = await client.send('GET', '/api/v1/test/stream', undefined, headers);
      expect(answer.status, what).to.equal(403);
    }
    const nothing = { origin: undefined, 'sec-fetch-site': undefined };
    expect((await client.send('GET', '/api/v1/test/stream', undefined, nothing)).status).to.equal(403);
  });

  it('does not sign the browser in (login CSRF)', async () => {
    await rig.add('mallory');
    for (const [what, headers] of attacks(rig.base)) {
      const client = rig.client();
      const body = { login: 'mallory', password: 'Plum harbour 71' };
      expect((await client.send('POST', '/api/v1/session', body, headers)).status, what).to.equal(403);
      expect(client.cookies.size, what).to.equal(0);
    }
  });

  it('changes nothing without the CSRF token of this very session', async () => {
    const other = await rig.signedIn('bob', ['admin']);
    const client = await rig.signedIn('anna', ['admin']);
    for (const csrf of [undefined, '', 'x', other.csrf, `${client.csrf}x`, client.csrf?.toUpperCase()]) {
      const answer = await client.send('DELETE', '/api/v1/session', undefined, { 'x-kesu-csrf': csrf });
      expect(answer.status, String(csrf)).to.equal(403);
    }
    expect((await client.send('DELETE', '/api/v1/session')).status).to.equal(204);
  });

  it('is not a page of ours on this machine, whatever it is called', async () => {
    const client = await rig.signedIn('anna');
    const { port } = new URL(rig.base);
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]) {
      const answer = await client.send('POST', '/api/v1/session', {}, { host, origin: `http://${host}` });
      expect(answer.json.error.code, host).to.equal('invalid_request');
    }
  });
});

describe('behind a proxy, at a public address', () => {
  const rig = useAuth(() => ({ KESU_PUBLIC_URL: 'https://kesu.example' }));
  const proxied = { origin: 'https://kesu.example', host: 'internal:8080' };

  it('takes what comes from that address', async () => {
    await rig.add('anna');
    const body = { login: 'anna', password: 'Plum harbour 71' };
    expect((await rig.client().send('POST', '/api/v1/session', body, proxied)).status).to.equal(200);
  });

  it('takes nothing else, not even from this machine', async () => {
    await rig.add('anna');
    const body = { login: 'anna', password: 'Plum harbour 71' };
    for (const origin of [rig.base, 'http://kesu.example', 'https://kesu.example:8443', 'https://internal:8080'])
      expect((await rig.client().send('POST', '/api/v1/session', body, { ...proxied, origin })).status).to.equal(403);
  });
});
