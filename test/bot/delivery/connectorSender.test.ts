import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { PasswordServiceClientCredentialFactory } from 'botframework-connector';
import { expect } from 'chai';
import { createConnectorSender } from '../../../bot/delivery/connectorSender.ts';
import type { Address } from '../../../storage/index.ts';
import { type FakeConnector, startFakeConnector } from '../../support/fakeConnector.ts';

const clock = () => new Date('2026-11-21T09:00:00.000Z');

/** The SDK's credentials with tokens of our own making, so that no identity service is asked. */
class CountingCredentials extends PasswordServiceClientCredentialFactory {
  fetched = 0;

  constructor() {
    super('app', 'secret', null as never);
  }

  override async createCredentials() {
    const getToken = async () => `token-${++this.fetched}`;
    let token = await getToken();
    return {
      getToken: async () => (token = await getToken()),
      async signRequest(request: { headers: { set(name: string, value: string): void } }) {
        request.headers.set('authorization', `Bearer ${token}`);
        return request;
      },
    } as never;
  }
}

describe('sending through the connector', () => {
  let connector: FakeConnector;
  let address: Address;
  beforeEach(async () => {
    connector = await startFakeConnector();
    address = {
      channelId: 'msteams',
      serviceUrl: connector.url,
      conversation: { id: 'a:1/x;messageid=2' },
      user: { id: 'user' },
      bot: { id: 'bot' },
    };
  });
  afterEach(() => connector.close());

  const senderWith = (change: Partial<Parameters<typeof createConnectorSender>[0]> = {}) =>
    createConnectorSender({
      auth: new ConfigurationBotFrameworkAuthentication({}),
      appId: '',
      isAllowedServiceUrl: (url) => url === connector.url,
      clock,
      ...change,
    });
  const hello = { type: 'message', id: 'ours|1', text: 'hello', timestamp: clock().toISOString() };

  it('posts to the conversation, without an id of ours, and learns the id of the channel', async () => {
    const result = await senderWith().send(address, hello);
    expect(result).to.deep.equal({ result: 'sent', channelActivityId: 'channel-1' });
    expect(connector.calls[0]?.path).to.equal('/v3/conversations/a%3A1%2Fx%3Bmessageid%3D2/activities');
    expect(connector.calls[0]?.activity).to.include({ type: 'message', text: 'hello' }).and.not.have.property('id');
  });

  it('replies to a message the channel knows', async () => {
    await senderWith().send(address, { ...hello, replyToId: 'theirs' });
    expect(connector.calls[0]?.path).to.match(/\/activities\/theirs$/);
  });

  it('sends nothing to a service URL that is not allowed any more', async () => {
    const result = await senderWith({ isAllowedServiceUrl: () => false }).send(address, hello);
    expect(result).to.deep.equal({ result: 'refused', code: 'service_url_not_allowed' });
    expect(connector.calls).to.have.length(0);
  });

  const table: { name: string; status: number; code?: string; retryAfter?: string; expected: object }[] = [
    {
      name: '429 with a wish',
      status: 429,
      retryAfter: '7',
      expected: { result: 'retry', ambiguous: false, afterMs: 7000 },
    },
    {
      name: '429 with a date',
      status: 429,
      retryAfter: 'Sat, 21 Nov 2026 09:00:30 GMT',
      expected: { result: 'retry', afterMs: 30_000 },
    },
    { name: '412', status: 412, expected: { result: 'retry', ambiguous: false } },
    { name: '503', status: 503, expected: { result: 'retry', ambiguous: false } },
    { name: '500', status: 500, expected: { result: 'retry', ambiguous: true } },
    { name: '502', status: 502, expected: { result: 'retry', ambiguous: true } },
    { name: '504', status: 504, expected: { result: 'retry', ambiguous: true } },
    { name: '408', status: 408, expected: { result: 'retry', ambiguous: true } },
    { name: '400', status: 400, code: 'BadArgument', expected: { result: 'refused', code: '400 BadArgument' } },
    {
      name: '403',
      status: 403,
      code: 'BotNotInConversationRoster',
      expected: { result: 'refused', code: '403 BotNotInConversationRoster' },
    },
    {
      name: '404',
      status: 404,
      code: 'ConversationNotFound',
      expected: { result: 'refused', code: '404 ConversationNotFound' },
    },
    {
      name: '413',
      status: 413,
      code: 'MessageSizeTooBig',
      expected: { result: 'refused', code: '413 MessageSizeTooBig' },
    },
    { name: '501', status: 501, expected: { result: 'refused' } },
    { name: '302, never followed with our token', status: 302, expected: { result: 'refused', code: '302' } },
  ];
  for (const { name, status, code, retryAfter, expected } of table) {
    it(`tries once and reports ${name}`, async () => {
      const headers = {
        ...(retryAfter && { 'retry-after': retryAfter }),
        ...(status === 302 && { location: connector.url }),
      };
      connector.answerWith({ status, headers, body: { error: { ...(code && { code }) } } });
      expect(await senderWith().send(address, hello)).to.include(expected);
      expect(connector.calls).to.have.length(1);
    });
  }

  it('cannot know whether a message was taken when the connection breaks', async () => {
    connector.answerWith({ drop: true });
    const result = await senderWith().send(address, hello);
    expect(result).to.deep.equal({ result: 'retry', code: 'ECONNRESET', ambiguous: true });
    expect(connector.calls).to.have.length(1);
  });

  it('knows that nothing was taken when nobody listens', async () => {
    await connector.close();
    const result = await senderWith().send(address, hello);
    expect(result).to.deep.equal({ result: 'retry', code: 'ECONNREFUSED', ambiguous: false });
    connector = await startFakeConnector();
  });

  it('renews its token once after a 401', async () => {
    const credentials = new CountingCredentials();
    const auth = new ConfigurationBotFrameworkAuthentication({ MicrosoftAppId: 'app' }, credentials);
    const sender = senderWith({ auth, appId: 'app' });
    connector.answerWith({ status: 401 });
    expect(await sender.send(address, hello)).to.include({ result: 'sent' });
    expect(connector.calls.map(({ authorization }) => authorization)).to.deep.equal([
      'Bearer token-1',
      'Bearer token-2',
    ]);
    connector.answerWith({ status: 401 }, { status: 401 });
    expect(await sender.send(address, hello)).to.include({ result: 'retry', ambiguous: false });
    expect(connector.calls).to.have.length(4);
  });
});
