import { expect } from 'chai';
import { isAllowedServiceUrl } from '../../../bot/ingress/serviceUrls.ts';
import { message, post, startIngress } from './ingressServer.ts';

const WITH_APP = { hasAppId: true, extraOrigins: ['https://connector.example:8443', 'http://127.0.0.1:9000'] };
const LOCAL = { hasAppId: false, extraOrigins: [] };

const allowed = [
  'https://smba.trafficmanager.net/amer/',
  'https://smba.trafficmanager.net/teams',
  'https://smba.trafficmanager.net',
  'https://smba.trafficmanager.net:443/emea/tenant-1/',
  'https://SMBA.trafficmanager.net/amer/',
  'https://smba.infra.gcc.teams.microsoft.com/teams',
  'https://smba.infra.gov.teams.microsoft.us/teams',
  'https://smba.infra.dod.teams.microsoft.us/teams',
  'https://directline.botframework.com/',
  'https://europe.directline.botframework.com/',
  'https://webchat.botframework.com/',
  'https://directline.botframework.azure.us/',
  'https://directline.botframework.azure.cn/',
  'https://connector.example:8443/x',
  'http://127.0.0.1:9000/',
];

const refused = [
  'http://smba.trafficmanager.net/amer/',
  'https://evil.trafficmanager.net/',
  'https://smba.evil.trafficmanager.net/',
  'https://trafficmanager.net/',
  'https://smba.trafficmanager.net.evil.com/',
  'https://evilsmba.trafficmanager.net/',
  'https://smba.trafficmanager.net@evil.com/',
  'https://user:pw@smba.trafficmanager.net/',
  'https://evil.com\\@smba.trafficmanager.net/',
  'https://evil.com/https://smba.trafficmanager.net/',
  'https://evil.com#smba.trafficmanager.net/',
  'https://evil.com?smba.trafficmanager.net/',
  'https://smba.trafficmanager.net/?x=1',
  'https://smba.trafficmanager.net/#x',
  'https://smba.trafficmanager.net:8443/',
  'https://smba.trafficmanager.net./',
  'https://smba%2etrafficmanager.net/',
  'https://smba.trafficmanager%2enet/',
  'https://smba。trafficmanager。net/',
  'https://ｓmba.trafficmanager.net/',
  'https://xn--smba-trafficmanager-.net/',
  'https://smbа.trafficmanager.net/', // Cyrillic а
  'https://botframework.com.evil.com/',
  'https://evilbotframework.com/',
  'https://botframework.com/',
  'https://.botframework.com/',
  'https://a..botframework.com/',
  'https://evil.com\t.botframework.com/',
  'https://evil.com/.botframework.com/',
  'https://169.254.169.254/',
  'http://169.254.169.254/latest/meta-data/',
  'https://[::1]/',
  'https://127.0.0.1/',
  'http://127.0.0.1/',
  'http://localhost/',
  'http://0.0.0.0/',
  'http://2130706433/',
  'http://[::ffff:127.0.0.1]/',
  'https://connector.example/',
  'https://connector.example:8443.evil.com/',
  'http://127.0.0.1:9001/',
  '//smba.trafficmanager.net/',
  'smba.trafficmanager.net',
  'file:///etc/passwd',
  'javascript:alert(1)',
  ' https://smba.trafficmanager.net/',
  'https://smba.trafficmanager.net/\n',
  `https://smba.trafficmanager.net/${'a'.repeat(2048)}`,
  '',
];

/** What a hurried check would be. */
const naive = (url: string) => /botframework\.com|trafficmanager\.net/.test(url);

describe('isAllowedServiceUrl', () => {
  for (const url of allowed)
    it(`with an app id allows ${url}`, () => {
      expect(isAllowedServiceUrl(url, WITH_APP)).to.equal(true);
    });

  for (const url of refused)
    it(`with an app id refuses ${JSON.stringify(url.slice(0, 80))}`, () => {
      expect(isAllowedServiceUrl(url, WITH_APP)).to.equal(false);
    });

  for (const url of ['http://127.0.0.1:56150/', 'http://localhost:56150/x', 'http://[::1]:9000/'])
    it(`without an app id allows ${url}`, () => {
      expect(isAllowedServiceUrl(url, LOCAL)).to.equal(true);
    });

  for (const url of [
    'https://smba.trafficmanager.net/amer/',
    'https://evil.com/',
    'http://localhost.evil.com/',
    'http://127.0.0.1.evil.com/',
    'http://127.0.0.1@evil.com/',
    'http://2130706433:9000/',
    'http://0x7f.1:9000/',
    'http://10.0.0.1/',
    'ftp://127.0.0.1/',
  ])
    it(`without an app id refuses ${url}`, () => {
      expect(isAllowedServiceUrl(url, LOCAL)).to.equal(false);
    });

  it('stands between a stranger and the receiver: taken out, the stranger is served', async () => {
    const sent = message({ serviceUrl: 'https://evil.com/collect' });
    for (const [without, status, count] of [
      [() => ({}), 403, 0],
      [() => ({ isAllowedServiceUrl: () => true }), 202, 1],
    ] as const) {
      const server = await startIngress({ without });
      const answer = await post(server.url, sent);
      await server.close();
      expect([answer.status, server.received.length]).to.deep.equal([status, count]);
    }
  });

  it('refuses more than a hurried check would', () => {
    expect(refused.filter(naive)).to.have.length.above(15);
  });
});
