import { expect } from 'chai';
import WebSocket from 'ws';
import { say, startConversation } from './rest.ts';
import { type StubHost, startStubHost } from './stubHost.ts';

describe('the health of a Direct Line stream', () => {
  let host: StubHost;
  let slow: StubHost | undefined;
  let now: Date;
  const limits = { post: { burst: 1000, perSecond: 1 }, postPerAddress: { burst: 1000, perSecond: 1 } };

  beforeEach(async () => {
    now = new Date();
    host = await startStubHost({ clock: () => now, directLine: { beatMs: 100, limits } });
  });
  afterEach(async () => {
    await host.dispose();
    await slow?.dispose();
    slow = undefined;
  });

  const closing = (socket: WebSocket) => new Promise<number>((resolve) => socket.once('close', resolve));

  it('cuts a peer that answers no ping, and keeps one that does', async () => {
    const [quiet, alive] = [await startConversation(host), await startConversation(host)];
    const dead = new WebSocket(quiet.streamUrl, { autoPong: false });
    const good = new WebSocket(alive.streamUrl);
    await closing(dead);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(good.readyState).to.equal(WebSocket.OPEN);
    good.terminate();
  });

  it('brings at the next beat what nobody told it', async () => {
    const at = await startConversation(host);
    const socket = new WebSocket(at.streamUrl);
    const texts: string[] = [];
    socket.on('message', (data) => {
      for (const { text } of JSON.parse(String(data)).activities) texts.push(text);
    });
    host.feed.publish = () => undefined;
    await say(host, at, 'untold');
    const deadline = Date.now() + 3000;
    while (!texts.includes('Echo: untold') && Date.now() < deadline) await new Promise((r) => setTimeout(r, 20));
    expect(texts).to.deep.equal(['Hello (en-GB)', 'untold', 'Echo: untold']);
    socket.terminate();
  });

  it('closes when the conversation has reached its seven days', async () => {
    const at = await startConversation(host);
    const socket = new WebSocket(at.streamUrl);
    await new Promise((resolve) => socket.once('open', resolve));
    now = new Date(now.getTime() + 7 * 24 * 3_600_000 + 1000);
    expect(await closing(socket)).to.equal(1008);
  });

  it('cuts a reader that does not read, instead of keeping everything for it', async () => {
    // With the usual beat, so that no missed pong is what cuts it.
    slow = await startStubHost({ directLine: { limits } });
    const at = await startConversation(slow);
    const socket = new WebSocket(at.streamUrl);
    await new Promise((resolve) => socket.once('message', resolve));
    const closed = closing(socket);
    socket.pause();
    for (let i = 0; i < 150; i++) await say(slow, at, '怒'.repeat(20_000));
    socket.resume();
    expect(await closed).to.equal(1006);
  });
});
