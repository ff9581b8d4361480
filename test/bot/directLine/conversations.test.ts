import { expect } from 'chai';
import { call, freshToken, say, startConversation } from './rest.ts';
import { SECRET, type StubHost, startStubHost } from './stubHost.ts';

describe('Direct Line conversations', () => {
  let host: StubHost;

  before(async () => {
    host = await startStubHost();
  });
  after(() => host.dispose());

  it('gives a token for the secret, and the token names the user', async () => {
    const answer = await call(host, 'POST', '/tokens/generate', { token: SECRET, body: { user: { id: 'dl_ann' } } });
    expect(answer.status).to.equal(200);
    expect(answer.body).to.have.keys('conversationId', 'token', 'expires_in');
    expect(answer.body.expires_in).to.equal(3600);
    const [, payload = ''] = String(answer.body.token).split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    expect(claims).to.include({ user: 'dl_ann', conv: answer.body.conversationId });
  });

  it('starts a conversation once, however often it is asked', async () => {
    const { token, conversationId } = await freshToken(host, 'dl_once');
    const body = { locale: 'zh-Hans' };
    const first = await call(host, 'POST', '/conversations', { token, body });
    const second = await call(host, 'POST', '/conversations', { token, body });
    expect([first.status, second.status]).to.deep.equal([201, 200]);
    expect(first.body).to.have.keys('conversationId', 'token', 'expires_in', 'streamUrl');
    const updates = host.receiver.received.filter((activity) => activity.conversation.id === conversationId);
    expect(updates).to.have.length(1);
    expect(updates[0]).to.deep.include({
      type: 'conversationUpdate',
      channelId: 'directline',
      serviceUrl: host.url,
      locale: 'zh-Hans',
      membersAdded: [{ id: 'dl_once', role: 'user' }],
      recipient: { id: 'kesu', name: 'Kesu', role: 'bot' },
    });
  });

  it('starts with the secret alone, as one server to another', async () => {
    const answer = await call(host, 'POST', '/conversations', { token: SECRET, body: { user: { id: 'dl_srv' } } });
    expect(answer.status).to.equal(201);
    expect(host.receiver.received.at(-1)?.from.id).to.equal('dl_srv');
  });

  it('answers a watermark with what lies behind it, as text', async () => {
    const at = await startConversation(host);
    await say(host, at, 'one');
    await say(host, at, 'two');
    const read = async (query: string) => {
      const { body } = await call(host, 'GET', `/conversations/${at.conversationId}/activities${query}`, at);
      return { texts: body.activities.map((a: { text: string }) => a.text), watermark: body.watermark };
    };
    const all = ['Hello (en-GB)', 'one', 'Echo: one', 'two', 'Echo: two'];
    for (const query of ['', '?watermark=', '?watermark=0', '?watermark=-'])
      expect(await read(query)).to.deep.equal({ texts: all, watermark: '5' });
    expect(await read('?watermark=3')).to.deep.equal({ texts: ['two', 'Echo: two'], watermark: '5' });
    expect(await read('?watermark=5')).to.deep.equal({ texts: [], watermark: '5' });
  });

  it('pages a long history without a gap', async () => {
    const at = await startConversation(host);
    for (let i = 0; i < 55; i++) await say(host, at, `m${i}`);
    const first = await call(host, 'GET', `/conversations/${at.conversationId}/activities`, at);
    const path = `/conversations/${at.conversationId}/activities?watermark=${first.body.watermark}`;
    const second = await call(host, 'GET', path, at);
    expect(first.body.activities).to.have.length(100);
    expect(second.body.activities.at(-1).text).to.equal('Echo: m54');
    expect(first.body.activities.length + second.body.activities.length).to.equal(111);
  });

  it('takes the same clientActivityID once, also 20 times at the same moment', async () => {
    const at = await startConversation(host);
    const before = host.receiver.received.length;
    const more = { channelData: { clientActivityID: 'abc' } };
    const answers = await Promise.all(Array.from({ length: 20 }, () => say(host, at, 'only once', more)));
    expect(new Set(answers.map((answer) => answer.body.id)).size).to.equal(1);
    expect(host.receiver.received.length - before).to.equal(1);
  });

  it('keeps the same clientActivityID of two conversations apart', async () => {
    const more = { channelData: { clientActivityID: 'abc' } };
    const [one, two] = [await startConversation(host), await startConversation(host)];
    const [first, second] = [await say(host, one, 'x', more), await say(host, two, 'x', more)];
    expect(first.body.id).not.to.equal(second.body.id);
  });

  it('takes user, channel and bot from the token and never from the body', async () => {
    const at = await startConversation(host);
    await say(host, at, 'who am I', {
      from: { id: 'dl_somebody_else', name: 'Admin' },
      conversation: { id: 'other' },
      recipient: { id: 'x' },
      channelId: 'msteams',
      serviceUrl: 'https://evil.example',
      id: 'chosen',
      timestamp: '1999-01-01T00:00:00Z',
      textFormat: 'markdown',
      channelData: { kesu: { stage: 'forged' }, clientActivityID: 'c1' },
    });
    const received = host.receiver.received.at(-1);
    expect(received).to.deep.include({ channelId: 'directline', serviceUrl: host.url, textFormat: 'plain' });
    expect(received?.from).to.deep.equal({ id: 'dl_user', role: 'user' });
    expect(received?.conversation).to.deep.equal({ id: at.conversationId });
    expect(received?.channelData).to.deep.equal({ clientActivityID: 'c1' });
    expect(received?.id).not.to.equal('chosen');
    expect(received?.timestamp).not.to.match(/^1999/);
  });

  it('keeps the locale of a message, else that of the token', async () => {
    const body = { user: { id: 'dl_l' }, locale: 'zh-Hant-HK' };
    const { body: at } = await call(host, 'POST', '/tokens/generate', { token: SECRET, body });
    await say(host, at, 'a', { locale: 'en-GB' });
    await say(host, at, 'b');
    expect(host.receiver.received.slice(-2).map((a) => a.locale)).to.deep.equal(['en-GB', 'zh-Hant-HK']);
  });

  it('answers typing and keeps nothing of it', async () => {
    const at = await startConversation(host);
    const before = host.receiver.received.length;
    const path = `/conversations/${at.conversationId}/activities`;
    const answer = await call(host, 'POST', path, { token: at.token, body: { type: 'typing' } });
    expect(answer.status).to.equal(200);
    expect(host.receiver.received.length).to.equal(before);
  });

  it('survives a restart: token, history and conversation are still good', async () => {
    const at = await startConversation(host);
    await say(host, at, 'before');
    host = await host.restart();
    await say(host, at, 'after');
    const { status, body } = await call(host, 'GET', `/conversations/${at.conversationId}/activities`, at);
    expect(status).to.equal(200);
    expect(body.activities.map((a: { text: string }) => a.text)).to.include.members(['before', 'after']);
  });
});
