import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { ConfigError, isLoopbackHost, loadConfig, settingsTable } from '../../bot/config.ts';

const faultsOf = (env: Record<string, string>): string[] => {
  try {
    loadConfig(env);
  } catch (error) {
    expect(error).to.be.instanceOf(ConfigError);
    return String((error as ConfigError).message)
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
  return [];
};

const OIDC = {
  OIDC_ISSUER: 'https://login.microsoftonline.com/tenant-1/v2.0',
  OIDC_CLIENT_ID: 'client-1',
  OIDC_CLIENT_SECRET: 'secret-value',
};
const APP = { MicrosoftAppId: 'app-1', MicrosoftAppPassword: 'secret-value' };

const KEYS = [1, 2, 3].map((byte) => Buffer.alloc(32, byte).toString('base64'));

describe('loadConfig', () => {
  it('has a default for everything', () => {
    expect(loadConfig({})).to.deep.equal({
      port: 3978,
      host: '127.0.0.1',
      consoleFrames: [],
      dataFolder: './data',
      cosmos: undefined,
      audit: { key: undefined, anchorFile: 'data/audit.anchors', everyMs: 600_000 },
      masterKeys: undefined,
      pack: 'retail',
      directLineSecret: undefined,
      bot: undefined,
      serviceUrls: [],
      origins: [],
      publicUrl: undefined,
      proxies: 0,
      session: { idleMs: 1_800_000, longestMs: 43_200_000 },
      oidc: undefined,
      settleMs: 700,
      followUpAfterMs: undefined,
      logLevel: 'info',
    });
  });

  it('takes an empty variable as unset', () => {
    const empty = Object.fromEntries(settingsTable().map(({ name }) => [name, '']));
    expect(loadConfig(empty)).to.deep.equal(loadConfig({}));
  });

  it('reads every setting', () => {
    const config = loadConfig({
      ...APP,
      PORT: '0',
      HOST: '0.0.0.0',
      KESU_DATA: '/var/lib/kesu',
      COSMOS_ENDPOINT: 'https://shop.documents.azure.com:443/',
      COSMOS_KEY: 'a2V5',
      COSMOS_DATABASE: 'complaints',
      KESU_AUDIT_KEY: 'k'.repeat(32),
      KESU_AUDIT_ANCHOR: '/mnt/worm/kesu.anchors',
      KESU_AUDIT_EVERY: '1m',
      KESU_MASTER_KEY: KEYS[0],
      KESU_MASTER_KEY_OLD: `${KEYS[1]}, ${KEYS[2]}`,
      KESU_PACK: 'food',
      DIRECTLINE_SECRET: 'a-secret-of-16-chars',
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: 'tenant-1',
      KESU_SERVICE_URLS: 'https://connector.example, http://127.0.0.1:9000,',
      KESU_ORIGINS: 'https://shop.example,https://shop.example',
      KESU_PUBLIC_URL: 'https://kesu.example',
      KESU_PROXIES: '2',
      KESU_SESSION_IDLE: '10m',
      KESU_SESSION_LONGEST: '8h',
      ...OIDC,
      OIDC_ROLES_CLAIM: 'groups',
      OIDC_ROLES: 'Kesu.Agent=agent, Kesu.Lead = supervisor,Kesu.Lead2=supervisor',
      OIDC_TENANTS: 'tenant-1,tenant-2',
      KESU_SETTLE_MS: '0',
      KESU_FOLLOW_UP_AFTER: '10m',
      LOG_LEVEL: 'warn',
    });
    expect(config).to.deep.equal({
      port: 0,
      host: '0.0.0.0',
      dataFolder: '/var/lib/kesu',
      consoleFrames: [],
      cosmos: { endpoint: 'https://shop.documents.azure.com:443/', key: 'a2V5', database: 'complaints' },
      audit: { key: 'k'.repeat(32), anchorFile: '/mnt/worm/kesu.anchors', everyMs: 60_000 },
      masterKeys: KEYS.map((key) => Buffer.from(key, 'base64')),
      pack: 'food',
      directLineSecret: 'a-secret-of-16-chars',
      bot: { id: 'app-1', password: 'secret-value', type: 'SingleTenant', tenantId: 'tenant-1' },
      serviceUrls: ['https://connector.example', 'http://127.0.0.1:9000'],
      origins: ['https://shop.example'],
      publicUrl: 'https://kesu.example',
      proxies: 2,
      session: { idleMs: 600_000, longestMs: 28_800_000 },
      oidc: {
        issuer: OIDC.OIDC_ISSUER,
        clientId: 'client-1',
        clientSecret: 'secret-value',
        rolesClaim: 'groups',
        roles: new Map([
          ['Kesu.Agent', 'agent'],
          ['Kesu.Lead', 'supervisor'],
          ['Kesu.Lead2', 'supervisor'],
        ]),
        tenants: ['tenant-1', 'tenant-2'],
      },
      settleMs: 0,
      followUpAfterMs: 600_000,
      logLevel: 'warn',
    });
  });

  for (const [text, ms] of [
    ['30s', 30_000],
    ['2h', 7_200_000],
    ['1d', 86_400_000],
  ] as const)
    it(`reads ${text} as a duration`, () => {
      expect(loadConfig({ KESU_FOLLOW_UP_AFTER: text }).followUpAfterMs).to.equal(ms);
    });

  const wrong: [name: string, value: string][] = [
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', '0x50'],
    ['HOST', 'not a host'],
    ['COSMOS_ENDPOINT', 'http://shop.documents.azure.com'],
    ['COSMOS_ENDPOINT', 'https://key@shop.documents.azure.com'],
    ['COSMOS_ENDPOINT', 'https://shop.documents.azure.com/dbs/x'],
    ['COSMOS_DATABASE', '../kesu'],
    ['KESU_AUDIT_KEY', 'k'.repeat(31)],
    ['KESU_AUDIT_EVERY', 'often'],
    ['KESU_PACK', '../../etc'],
    ['DIRECTLINE_SECRET', 'short'],
    ['MicrosoftAppId', ' '],
    ['MicrosoftAppId', ' app-1'],
    ['MicrosoftAppType', 'singletenant'],
    ['KESU_SERVICE_URLS', 'https://connector.example/path'],
    ['KESU_SERVICE_URLS', 'http://connector.example'],
    ['KESU_ORIGINS', '*'],
    ['KESU_ORIGINS', 'shop.example'],
    ['KESU_PUBLIC_URL', 'http://kesu.example'],
    ['KESU_PUBLIC_URL', 'https://kesu.example/'],
    ['KESU_PUBLIC_URL', 'https://kesu.example/console'],
    ['KESU_PROXIES', '6'],
    ['KESU_SESSION_IDLE', '30'],
    ['KESU_SESSION_LONGEST', '0h'],
    ['OIDC_ROLES_CLAIM', 'two words'],
    ['OIDC_ROLES', 'agent'],
    ['OIDC_ROLES', 'Kesu.God=god'],
    ['OIDC_ROLES', 'a=agent=b'],
    ['OIDC_ROLES', '=agent'],
    ['OIDC_TENANTS', 'a b'],
    ['KESU_MASTER_KEY', 'c2hvcnQ='],
    ['KESU_MASTER_KEY', KEYS.slice(0, 2).join()],
    ['KESU_MASTER_KEY_OLD', `${KEYS[0]},x`],
    ['KESU_SETTLE_MS', '1e3'],
    ['KESU_FOLLOW_UP_AFTER', '10'],
    ['KESU_FOLLOW_UP_AFTER', '0s'],
    ['LOG_LEVEL', 'loud'],
  ];
  for (const [name, value] of wrong)
    it(`refuses ${name}=${JSON.stringify(value)}, naming the variable`, () => {
      expect(faultsOf({ [name]: value })).to.have.length(1);
      expect(faultsOf({ [name]: value })[0]).to.match(new RegExp(`^${name}: must `));
    });

  it('names every wrong variable, one a line', () => {
    const faults = faultsOf({ PORT: 'x', KESU_SETTLE_MS: 'y', LOG_LEVEL: 'z' });
    expect(faults.map((fault) => fault.split(':')[0])).to.deep.equal(['PORT', 'KESU_SETTLE_MS', 'LOG_LEVEL']);
  });

  const together: [what: string, env: Record<string, string>, faulty: string[]][] = [
    ['a key of no account', { COSMOS_KEY: 'a2V5' }, ['COSMOS_ENDPOINT']],
    ['an emulator without its key', { COSMOS_ENDPOINT: 'http://127.0.0.1:8081' }, ['COSMOS_KEY']],
    ['Cosmos DB without the master key', { COSMOS_ENDPOINT: 'https://a.documents.azure.com/' }, ['KESU_MASTER_KEY']],
    ['earlier keys without the newest', { KESU_MASTER_KEY_OLD: KEYS[0] ?? '' }, ['KESU_MASTER_KEY']],
    ['an app id without password', { MicrosoftAppId: 'app-1' }, ['MicrosoftAppPassword']],
    ['a password without app id', { MicrosoftAppPassword: 'p' }, ['MicrosoftAppId']],
    ['a single-tenant bot without tenant', { ...APP, MicrosoftAppType: 'SingleTenant' }, ['MicrosoftAppTenantId']],
    ['an issuer without a client', { OIDC_ISSUER: OIDC.OIDC_ISSUER }, ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']],
    ['a client without issuer', { ...OIDC, OIDC_ISSUER: '' }, ['OIDC_ISSUER', 'OIDC_ISSUER']],
    ['an issuer over http', { ...OIDC, OIDC_ISSUER: 'http://login.example' }, ['OIDC_ISSUER']],
    ['an issuer with a query', { ...OIDC, OIDC_ISSUER: 'https://login.example/?a=b' }, ['OIDC_ISSUER']],
    ...['common', 'organizations', 'consumers/v2.0'].map((tenant): [string, Record<string, string>, string[]] => [
      `an issuer that is any tenant (${tenant})`,
      { ...OIDC, OIDC_ISSUER: `https://login.microsoftonline.com/${tenant}` },
      ['OIDC_ISSUER'],
    ]),
    ['listening everywhere without app id', { HOST: '0.0.0.0' }, ['HOST']],
    ['listening on all of IPv6 without app id', { HOST: '::' }, ['HOST']],
    ['listening on a network address without app id', { HOST: '192.168.1.5' }, ['HOST']],
    ['listening on a name that only looks local', { HOST: 'localhost.example.com' }, ['HOST']],
  ];
  for (const [what, env, faulty] of together)
    it(`refuses ${what}`, () => {
      expect(faultsOf(env).map((fault) => fault.split(':')[0])).to.deep.equal(faulty);
    });

  it('needs no password with a managed identity', () => {
    const config = loadConfig({
      MicrosoftAppId: 'app-1',
      MicrosoftAppType: 'UserAssignedMSI',
      MicrosoftAppTenantId: 'tenant-1',
    });
    expect(config.bot?.password).to.equal(undefined);
  });

  it('listens beyond loopback with an app id', () => {
    expect(loadConfig({ ...APP, HOST: '0.0.0.0' }).host).to.equal('0.0.0.0');
  });

  it('never repeats a value in an error', () => {
    const faults = faultsOf({
      DIRECTLINE_SECRET: 'hunter2',
      MicrosoftAppPassword: 'hunter2 with space',
      PORT: 'hunter2',
    });
    expect(faults).to.have.length(3);
    expect(faults.join()).not.to.contain('hunter2');
  });
});

describe('isLoopbackHost', () => {
  for (const host of ['127.0.0.1', 'localhost', 'LOCALHOST', '::1', '[::1]', '127.8.8.8'])
    it(`knows ${host}`, () => {
      expect(isLoopbackHost(host)).to.equal(true);
    });
  for (const host of ['0.0.0.0', '::', '127.0.0.1.evil.com', 'localhost.evil.com', '10.0.0.1', '1127.0.0.1', ''])
    it(`does not take ${JSON.stringify(host)} for it`, () => {
      expect(isLoopbackHost(host)).to.equal(false);
    });
});

describe('settingsTable', () => {
  it('describes every setting in one sentence or more', () => {
    for (const { name, description } of settingsTable()) expect(description, name).to.match(/^[A-Z].{15,}\.$/);
  });

  it('is what .env.example lists: the same variables, defaults and descriptions', () => {
    const expected = settingsTable().map((row) => `# ${row.description}\n${row.name}=${row.default}\n`);
    const file = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
    expect(file.split('\n\n').slice(1).join('\n\n')).to.equal(expected.join('\n'));
  });

  it('gives defaults that the configuration accepts', () => {
    const env = Object.fromEntries(settingsTable().map((row) => [row.name, row.default]));
    expect(loadConfig(env)).to.deep.equal(loadConfig({}));
  });
});
