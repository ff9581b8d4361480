import { expect } from 'chai';
import { DirectLineClient, type DirectLineClientOptions } from '../../support/directLineClient.ts';
import { call, freshToken, startConversation } from './rest.ts';
import { type StubHost, startStubHost } from './stubHost.ts';

const EXPIRED_TOKEN = 3;
const FAILED_TO_CONNECT = 4;

for (const webSocket of [true, false]) {
  describe(`the unmodified DirectLineJS over ${webSocket ? 'WebSocket' : 'polling'}`, () => {
    let host: StubHost;
    let clients: DirectLineClient[];
    let now: Date | undefined;

    const connect = (options: Omit<DirectLineClientOptions, 'url' | 'webSocket'>) => {
      const client = new DirectLineClient({ url: host.url, webSocket, ...options });
      clients.push(client);
      return client;
    };

    beforeEach(async () => {
      clients = [];
      now = undefined;
      host = await startStubHost({ clock: () => now ?? new Date() });
    });

    afterEach(async () => {
      for (const client of clients) client.end();
      await host.dispose();
    });

    it('starts, is greeted in its locale, sends, and receives its own message and the answer in order', async () => {
      const { token, conversationId } = await freshToken(host, 'dl_maria');
      const client = connect({ token, locale: 'zh-Hant' });
      await client.waitForText('Hello (zh-Hant)');
      const id = await client.say('my order is late', { clientActivityID: 'first' });
      const answer = await client.waitForText('Echo: my order is late');
      const own = await client.waitForText('my order is late');
      expect(own).to.deep.include({ id, from: { id: 'dl_maria', role: 'user' } });
      expect(own.channelData?.clientActivityID).to.equal('first');
      expect(answer).to.deep.include({ replyToId: id, from: { id: 'kesu', role: 'bot', name: 'Kesu' } });
      expect(client.texts).to.deep.equal(['Hello (zh-Hant)', 'my order is late', 'Echo: my order is late']);
      expect(conversationId).to.equal(host.receiver.received[0]?.conversation.id);
    });

    it('gets the whole history again from watermark 0', async () => {
      const { token, conversationId } = await freshToken(host);
      const first = connect({ token });
      await first.say('one');
      await first.say('two');
      await first.waitForText('Echo: two');
      first.end();
      const second = connect({ token, conversationId, watermark: '0' });
      await second.waitForText('Echo: two');
      expect(second.texts).to.deep.equal(['Hello (no locale)', 'one', 'Echo: one', 'two', 'Echo: two']);
    });

    it('gets what the bot says first, without a reply to hold it back', async () => {
      const { token, conversationId } = await freshToken(host);
      const client = connect({ token });
      await client.waitForText('Hello (no locale)');
      await host.receiver.speakFirst(conversationId, {
        type: 'message',
        text: 'News of your case',
        replyToId: 'unknown',
      });
      const news = await client.waitForText('News of your case');
      expect(news.replyToId).to.equal(undefined);
    });

    it('goes on after the server was restarted, and misses nothing', async () => {
      const { token, conversationId } = await freshToken(host);
      const client = connect({ token });
      await client.say('before');
      await client.waitForText('Echo: before');
      host = await host.restart();
      await host.receiver.speakFirst(conversationId, { type: 'message', text: 'while away' });
      // A poller that finds nobody gives up for good, as DirectLineJS does; its page then makes a new one.
      const after = webSocket ? client : connect({ token, conversationId, watermark: '0' });
      await after.waitForText('while away', 15_000);
      await after.say('after');
      await after.waitForText('Echo: after');
      expect(after.texts.filter((text) => text === 'Echo: before')).to.have.length(1);
    });

    it('is told when its token has expired, and goes on with a renewed one', async () => {
      const started = await startConversation(host);
      const { conversationId } = started;
      const client = connect({ token: started.token, conversationId, watermark: '0' });
      await client.waitForText('Hello (en-GB)');
      now = new Date(Date.now() + 61 * 60_000);
      expect(await client.say('too late')).to.equal('retry');
      await client.waitForStatus(EXPIRED_TOKEN);
      const { token } = host.tokens.issue(host.tokens.verifyForRenewal(started.token));
      const { body } = await call(host, 'GET', `/conversations/${conversationId}?watermark=1`, { token });
      client.directLine.reconnect(body);
      await client.say('again');
      await client.waitForText('Echo: again');
      expect(client.texts).not.to.include('too late');
    });

    it('cannot connect with a token that is not ours', async () => {
      const client = connect({ token: 'eyJhbGciOiJIUzI1NiJ9.eyJjb252IjoiYSJ9.AAAA' });
      await client.waitForStatus(FAILED_TO_CONNECT);
      expect(host.receiver.received).to.deep.equal([]);
    });
  });
}
