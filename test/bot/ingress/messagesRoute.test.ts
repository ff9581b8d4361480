import { expect } from 'chai';
import { StoreError } from '../../../storage/index.ts';
import { APP_ID, createTestKey, mintToken, toJwk } from '../../support/tokens.ts';
import { type KeyServer, startKeyServer } from '../../support/tokensKeyServer.ts';
import { type IngressOptions, type IngressServer, message, post, SERVICE_URL, startIngress } from './ingressServer.ts';

describe('POST /api/messages', () => {
  let server: IngressServer | undefined;
  const start = async (options: IngressOptions = {}) => {
    server = await startIngress(options);
    return server;
  };
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });

  describe('with an app id', () => {
    const key = createTestKey('k1');
    let keyServer: KeyServer;
    before(async () => {
      keyServer = await startKeyServer([toJwk(key, ['msteams', 'directline'])]);
    });
    after(() => keyServer.close());

    it('hands an authenticated activity to the receiver once, and answers 202 with its id', async () => {
      const { url, received, audit } = await start({
        env: { MicrosoftAppId: APP_ID, MicrosoftAppPassword: 'password' },
        metadataUrl: keyServer.metadataUrl,
      });
      const token = mintToken({ key, serviceUrl: SERVICE_URL });
      const sent = message({ serviceUrl: SERVICE_URL, unknownField: 1 });
      const answer = await post(url, sent, { authorization: `Bearer ${token}` });
      expect(answer.status).to.equal(202);
      expect(answer.body).to.deep.equal({ id: 'a-1' });
      const { unknownField: _dropped, ...known } = sent;
      expect(received).to.deep.equal([known]);
      expect(audit()).to.deep.equal([]);
    });
  });

  describe('without an app id', () => {
    it('serves a caller on loopback', async () => {
      const { url, received } = await start();
      expect((await post(url, message())).status).to.equal(202);
      expect(received).to.have.length(1);
    });

    it('answers a resend like the first', async () => {
      const { url } = await start({ receive: async () => ({ result: 'duplicate', id: 'a-1' }) });
      const answer = await post(url, message());
      expect([answer.status, answer.body]).to.deep.equal([202, { id: 'a-1' }]);
    });

    for (const [name, error, status, code] of [
      ['cannot be written', new StoreError('unavailable', 'disk secret-path'), 503, 'unavailable'],
      ['holds something unreadable', new StoreError('corrupt', 'secret-path'), 500, 'internal'],
      ['fails in an unknown way', new TypeError('secret-path of undefined'), 500, 'internal'],
    ] as const) {
      it(`answers ${status} when the store ${name}, without the text of the error`, async () => {
        const { url, audit, logText } = await start({ receive: () => Promise.reject(error) });
        const answer = await post(url, message());
        expect([answer.status, answer.body.error?.code]).to.deep.equal([status, code]);
        if (status === 503) expect(answer.headers.get('retry-after')).to.equal('5');
        expect(answer.text).not.to.contain('secret');
        expect(audit()).to.have.length(1);
        expect(logText()).not.to.contain('secret');
      });
    }

    it('answers 501 to what wants its answer in the response', async () => {
      const { url, received } = await start();
      const invoke = await post(url, message({ type: 'invoke', name: 'adaptiveCard/action', value: {} }));
      const expects = await post(url, message({ deliveryMode: 'expectReplies' }));
      expect([invoke.status, expects.status]).to.deep.equal([501, 501]);
      expect(expects.body.error?.field).to.equal('deliveryMode');
      expect(received).to.deep.equal([]);
    });
  });
});
